import type { AreaDefinition } from '../contracts/areas.ts';
import type { Located } from '../contracts/fields.ts';
import { parseTerms } from '../domain/indicator.ts';
import type { Indicator, Measure } from '../domain/indicator.ts';
import type { Problem } from '../domain/problem.ts';
import { isValidInPeriod } from '../domain/region.ts';
import { checkAccountMeasures } from './checkAccountMeasures.ts';
import { definitionProblem } from './definitionProblems.ts';
import { allRegionCodes } from './levelRegions.ts';
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
    ...checkWords(inputs),
  ];
}

export function allIndicators({ areas }: Pick<Inputs, 'areas'>): Defined<Indicator>[] {
  return areas.flatMap(({ file, indicators }) => indicators.map((indicator) => ({ ...indicator, file })));
}

function checkDataset(dataset: DatasetInput, inputs: Inputs): Problem[] {
  const { file, folder, manifest } = dataset;
  const names = manifest.columns.map(({ name }) => name);
  const reserved = ['region', manifest.period.column];
  const repeated = names.filter((name, index) => names.indexOf(name) !== index || reserved.includes(name));
  return [
    ...(manifest.id === folder ? [] : [definitionProblem.idIsNotFolder(file, manifest.id, folder)]),
    ...repeated.map((name) => definitionProblem.repeatedColumn(file, name)),
    ...(manifest.kind === 'keyFigures' ? checkKeyFigures(dataset, inputs) : checkSupply(dataset, inputs)),
  ];
}

function checkSupply(dataset: DatasetInput, inputs: Inputs): Problem[] {
  const { id, measures: supply } = dataset.manifest;
  const isUsed = id !== dataset.folder || inputs.measures.some(({ value }) => value.supply === supply);
  return [
    ...(isUsed ? [] : [definitionProblem.datasetWithoutMeasures(dataset.file, { id, supply })]),
    ...checkSameSupply(dataset, inputs),
  ];
}

/** The columns of published key figures are key figures, of the same level and in the same unit. */
function checkKeyFigures({ file, manifest }: DatasetInput, inputs: Inputs): Problem[] {
  const indicators = new Map(allIndicators(inputs).map(({ value }) => [value.id, value]));
  return manifest.columns.flatMap(({ name, unit }) => {
    const indicator = indicators.get(name);
    if (indicator === undefined) return [definitionProblem.columnOfNoKeyFigure(file, name)];
    return indicator.unit === unit && indicator.level === manifest.level
      ? []
      : [definitionProblem.keyFigureDiffers(file, indicator)];
  });
}

function checkMeasures({ measures, datasets, accounts, sums }: Inputs): Problem[] {
  const columnsOf = columnsBySupply(datasets);
  const ids = new Set(measures.map(({ value }) => value.id));
  return [
    ...checkRepeated(measures),
    ...measures.flatMap((measure) => checkExpression(measure, columnsOf.get(measure.value.supply))),
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

/** Columns that some dataset of each supply declares; none of a supply of accounts, or of one without datasets. */
function columnsBySupply(datasets: readonly DatasetInput[]): ReadonlyMap<string, readonly string[]> {
  const ofColumns = datasets.filter(({ manifest }) => manifest.kind === 'columns');
  const bySupply = Map.groupBy(ofColumns, ({ manifest }) => manifest.measures);
  return new Map(
    [...bySupply].map(([supply, list]) => [
      supply,
      list.flatMap(({ manifest }) => manifest.columns.map(({ name }) => name)),
    ]),
  );
}

/** Datasets that supply the same measures must have the same kind of figures, and the same unit in a column. */
function checkSameSupply({ file, manifest }: DatasetInput, { datasets }: Inputs): Problem[] {
  const before = datasets
    .slice(
      0,
      datasets.findIndex((dataset) => dataset.file === file),
    )
    .filter(({ manifest: { measures, kind } }) => measures === manifest.measures && kind !== 'keyFigures');
  return before.flatMap(({ manifest: other }) => {
    if (other.kind !== manifest.kind)
      return [definitionProblem.kindsDiffer(file, { supply: manifest.measures, other: other.id })];
    const unitOf = new Map(other.columns.map(({ name, unit }) => [name, unit]));
    return manifest.columns
      .filter(({ name, unit }) => unitOf.has(name) && unitOf.get(name) !== unit)
      .map(({ name }) => definitionProblem.columnsDiffer(file, { name, other: other.id }));
  });
}

function fileName(file: string): string {
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
    ...(fileName(file) === area.id ? [] : [definitionProblem.idIsNotFileName(file, area.id)]),
    ...indicators.flatMap((indicator) => checkIndicator({ ...indicator, file }, ids)),
  ];
}

function checkIndicator(indicator: Defined<Indicator>, measures: ReadonlySet<string>): Problem[] {
  const { numerator, denominator } = indicator.value;
  const unknown = (column: string, terms: Indicator['numerator']) =>
    terms
      .filter(({ measure }) => !measures.has(measure))
      .map(({ measure }) => definitionProblem.unknownMeasure(indicator, column, measure));
  return [
    ...unknown('numerator', numerator),
    ...unknown('denominator', denominator),
    ...checkAveraging(indicator),
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
  const regions = allRegionCodes(inputs.regions);
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
    ...checkNotices(inputs),
    ...inputs.withheld.flatMap(({ line, value }) => unknownIndicator(WITHHELD_FILE, value.indicator, line)),
    ...[
      inputs.profile.population,
      ...inputs.profile.ageGroups.map(({ indicator }) => indicator),
      ...(inputs.profile.facts ?? []).flatMap(({ indicators }) => indicators),
      ...(inputs.profile.picture ?? []),
    ].flatMap((id) => unknownIndicator(PROFILE_FILE, id)),
    ...checkChosen(inputs),
  ];
}

/** A notice is of a place that has a page. */
function checkNotices({ notices, regions, release }: Inputs): Problem[] {
  const { kommuner, fylkeskommuner, bydeler } = regions;
  const units = [...kommuner, ...fylkeskommuner, ...bydeler].filter((unit) =>
    isValidInPeriod(unit, release.year),
  );
  const codes = new Set(units.map(({ code }) => code));
  return notices.flatMap(({ line, value: { region, from, to } }) => [
    ...(codes.has(region) ? [] : [definitionProblem.noticeOfUnknownRegion(line, region, release.year)]),
    ...(to !== null && to < from ? [definitionProblem.noticeEndsFirst(line, { from, to })] : []),
  ]);
}

/** What is chosen for an area is the area's own. */
function checkChosen({ profile, areas }: Inputs): Problem[] {
  const ownOf = new Map(
    areas.map(({ area, indicators }) => [area.id, indicators.map(({ value }) => value.id)]),
  );
  return Object.entries(profile.chosen ?? {}).flatMap(([area, ids]) =>
    ids
      .filter((id) => ownOf.get(area)?.includes(id) !== true)
      .map((id) => definitionProblem.chosenOfOtherArea(area, id)),
  );
}

/** Each line is of an area or a key figure, and no two of the same. */
function checkWords({ words, areas }: Inputs): Problem[] {
  const ids = new Set([
    ...areas.map(({ area }) => area.id),
    ...allIndicators({ areas }).map(({ value }) => value.id),
  ]);
  return [
    ...words
      .filter(({ value }) => !ids.has(value.id))
      .map(({ line, value }) => definitionProblem.wordsOfNothing(line, value.id)),
    ...checkRepeated(words),
  ];
}
