import type { AreaDefinition } from '../contracts/areas.ts';
import type { Located } from '../contracts/fields.ts';
import { parseTerms } from '../domain/indicator.ts';
import type { Indicator, Measure } from '../domain/indicator.ts';
import type { Problem } from '../domain/problem.ts';
import { checkAccountMeasures } from './checkAccountMeasures.ts';
import { definitionProblem } from './definitionProblems.ts';
import type { DatasetInput, Defined, Inputs } from './readInputs.ts';
import { BREAKS_FILE, PROFILE_FILE, WITHHELD_FILE } from './readInputs.ts';

/** What must agree between the definition files: names that are used must exist, and ids must be one thing only. */
export function checkDefinitions(inputs: Inputs): Problem[] {
  return [
    ...inputs.datasets.flatMap((dataset) => checkDataset(dataset, inputs)),
    ...checkMeasures(inputs),
    ...inputs.areas.flatMap((area) => checkArea(area, inputs)),
    ...checkRepeated(allIndicators(inputs)),
    ...checkReferences(inputs),
  ];
}

export function allIndicators({ areas }: Pick<Inputs, 'areas'>): Defined<Indicator>[] {
  return areas.flatMap(({ file, indicators }) => indicators.map((indicator) => ({ ...indicator, file })));
}

function checkDataset({ file, folder, manifest }: DatasetInput, { measures }: Inputs): Problem[] {
  const names = manifest.columns.map(({ name }) => name);
  const reserved = ['region', manifest.period.column];
  const repeated = names.filter((name, index) => names.indexOf(name) !== index || reserved.includes(name));
  return [
    ...(manifest.id === folder ? [] : [definitionProblem.idIsNotFolder(file, manifest.id, folder)]),
    ...repeated.map((name) => definitionProblem.repeatedColumn(file, name)),
    ...(manifest.id !== folder || measures.some(({ value }) => value.dataset === manifest.id)
      ? []
      : [definitionProblem.datasetWithoutMeasures(file, manifest.id)]),
  ];
}

function checkMeasures({ measures, datasets, accounts, sums }: Inputs): Problem[] {
  const columnsOf = new Map(
    datasets.map(({ manifest: { id, kind, columns } }) => [
      id,
      kind === 'columns' ? columns.map(({ name }) => name) : undefined,
    ]),
  );
  const ids = new Set(measures.map(({ value }) => value.id));
  const files = new Set(measures.map(({ file }) => file));
  const folders = new Set(datasets.map(({ folder }) => folder));
  const orphans = [...files].filter(
    (file) => !columnsOf.has(datasetOf(file)) && !folders.has(datasetOf(file)),
  );
  return [
    ...orphans.map((file) => definitionProblem.measuresWithoutDataset(file, datasetOf(file))),
    ...checkRepeated(measures),
    ...measures.flatMap((measure) => checkExpression(measure, columnsOf.get(measure.value.dataset))),
    ...checkAccountMeasures({ measures, datasets, accounts }),
    ...measures.flatMap((measure) => {
      const { imputation } = measure.value;
      if (imputation?.kind !== 'groupRate' || ids.has(imputation.per)) return [];
      return [definitionProblem.unknownMeasure(measure, 'imputation', imputation.per)];
    }),
    ...sums.flatMap((sum) =>
      [sum.value.total, ...sum.value.parts]
        .filter((id) => !ids.has(id))
        .map((id) => definitionProblem.unknownMeasureOfSum(sum, id)),
    ),
  ];
}

function datasetOf(file: string): string {
  return (file.split('/').at(-1) ?? '').replace(/\.csv$/, '');
}

function checkExpression(measure: Defined<Measure>, columns: readonly string[] | undefined): Problem[] {
  if (columns === undefined) return [];
  try {
    const terms = parseTerms(measure.value.expression);
    const unknown = terms.filter((term) => !columns.includes(term.measure));
    return unknown.map((term) => definitionProblem.unknownColumn(measure, term.measure));
  } catch (error) {
    return [definitionProblem.badExpression(measure, (error as Error).message)];
  }
}

function checkRepeated(items: readonly Defined<{ readonly id: string }>[]): Problem[] {
  const first = new Map<string, Defined<{ readonly id: string }>>();
  return items.flatMap((item) => {
    const before = first.get(item.value.id);
    if (before === undefined) first.set(item.value.id, item);
    return before === undefined ? [] : [definitionProblem.repeatedId(item, before)];
  });
}

function checkArea({ file, area, indicators }: AreaDefinition, { measures }: Inputs): Problem[] {
  const ids = new Set(measures.map(({ value }) => value.id));
  return [
    ...(datasetOf(file) === area.id ? [] : [definitionProblem.idIsNotFileName(file, area.id)]),
    ...indicators.flatMap((indicator) => checkIndicator({ ...indicator, file }, ids)),
  ];
}

function checkIndicator(indicator: Defined<Indicator>, measures: ReadonlySet<string>): Problem[] {
  const { numerator, denominator, level } = indicator.value;
  const unknown = (column: string, terms: Indicator['numerator']) =>
    terms
      .filter(({ measure }) => !measures.has(measure))
      .map(({ measure }) => definitionProblem.unknownMeasure(indicator, column, measure));
  return [
    ...unknown('numerator', numerator),
    ...unknown('denominator', denominator),
    ...checkAveraging(indicator),
    ...(level === 'kommune' ? [] : [definitionProblem.unknownLevel(indicator)]),
  ];
}

/** An average needs the parts it is made of. */
function checkAveraging(indicator: Located<Indicator> & { readonly file: string }): Problem[] {
  const { averaging, denominator } = indicator.value;
  const needs = averaging === 'ratio' || averaging === 'weighted';
  if (needs && denominator.length === 0) return [definitionProblem.averageNeedsDenominator(indicator)];
  if (averaging === 'sum' && denominator.length > 0) return [definitionProblem.sumOfRatios(indicator)];
  return [];
}

function checkReferences(inputs: Inputs): Problem[] {
  const indicators = new Set(allIndicators(inputs).map(({ value }) => value.id));
  const { kommuner, fylker, kommunegrupper, land } = inputs.regions;
  const regions = new Set([
    ...[...kommuner, ...kommunegrupper, ...land].map(({ code }) => code),
    ...fylker.map(({ code }) => `EKA${code}`),
  ]);
  const unknownIndicator = (file: string, id: string | null, line?: number) =>
    id === null || indicators.has(id) ? [] : [definitionProblem.unknownIndicator(file, id, line)];
  return [
    ...inputs.breaks.flatMap(({ line, value: { indicator, region } }) => [
      ...unknownIndicator(BREAKS_FILE, indicator, line),
      ...(region === null || regions.has(region)
        ? []
        : [definitionProblem.breakOfUnknownRegion(line, region)]),
      ...(indicator === null && region === null ? [definitionProblem.breakOfNothing(line)] : []),
    ]),
    ...inputs.withheld.flatMap(({ line, value }) => unknownIndicator(WITHHELD_FILE, value.indicator, line)),
    ...[inputs.profile.population, ...inputs.profile.ageGroups.map(({ indicator }) => indicator)].flatMap(
      (id) => unknownIndicator(PROFILE_FILE, id),
    ),
  ];
}
