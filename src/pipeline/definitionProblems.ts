import type { Indicator, Measure } from '../domain/indicator.ts';
import type { Problem } from '../domain/problem.ts';
import type { RegionCode } from '../domain/region.ts';
import type { Finding } from '../domain/suppression/audit/finding.ts';
import type { DeclaredSum } from '../domain/suppression/declaredSum.ts';
import { BREAKS_FILE, NOTICES_FILE, PROFILE_FILE, SUMS_FILE, WORDS_FILE } from './readInputs.ts';
import type { Defined } from './readInputs.ts';

interface Text {
  readonly code: string;
  readonly severity?: Problem['severity'];
  readonly line?: number | undefined;
  readonly column?: string;
  readonly what: string;
  readonly why: string;
  readonly cure: string;
}

function at(file: string, { code, severity = 'error', line, column, what, why, cure }: Text): Problem {
  return {
    code,
    severity,
    file,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    what,
    why,
    cure,
  };
}

function rangeText({ least, greatest }: Finding): string {
  return least === greatest ? `it is ${least}` : `it is ${least} to ${greatest}`;
}

type AnyDefined = Defined<{ readonly id: string }>;

/** What can be wrong between the definition files: the texts a publisher reads. */
export const definitionProblem = {
  idIsNotFolder: (file: string, id: string, folder: string) =>
    at(file, {
      code: 'id-is-not-folder',
      column: 'id',
      what: `The id is «${id}», the folder is «${folder}».`,
      why: 'Measures find the dataset by its id, people by its folder.',
      cure: 'Give both the same name.',
    }),

  repeatedColumn: (file: string, name: string) =>
    at(file, {
      code: 'repeated-column',
      column: 'columns',
      what: `The column «${name}» is declared more than once, or is the column of region or year.`,
      why: 'It cannot be known which declaration holds.',
      cure: 'Declare each column of figures once.',
    }),

  datasetWithoutMeasures: (file: string, { id, supply }: { id: string; supply: string }) =>
    at(file, {
      code: 'dataset-without-measures',
      severity: 'warning',
      what: `No measure uses the dataset «${id}».`,
      why: 'Its figures are read and checked, and then shown nowhere.',
      cure: `Define measures in measures/${supply}.csv, or name the supply it gives figures to under «measures».`,
    }),

  kindsDiffer: (file: string, { supply, other }: { supply: string; other: string }) =>
    at(file, {
      code: 'kinds-differ',
      column: 'kind',
      what: `The dataset supplies «${supply}», as «${other}» does, and only one of them is of accounts.`,
      why: 'An expression cannot be both of columns and of accounts.',
      cure: 'Correct «kind», or let the dataset supply other measures.',
    }),

  columnsDiffer: (file: string, { name, other }: { name: string; other: string }) =>
    at(file, {
      code: 'columns-differ',
      column: 'columns',
      what: `The column «${name}» has another unit in the dataset «${other}», which supplies the same measures.`,
      why: 'Figures of the two would stand in one series.',
      cure: 'Give the column the same unit in both, and the figures with it.',
    }),

  columnOfNoKeyFigure: (file: string, name: string) =>
    at(file, {
      code: 'unknown-indicator',
      column: 'columns',
      what: `There is no key figure «${name}».`,
      why: 'The columns of published key figures are named by the key figures; what is in this one would be shown nowhere.',
      cure: 'Correct the name, or define the key figure in areas/.',
    }),

  keyFigureDiffers: (file: string, { id, unit, level }: Indicator) =>
    at(file, {
      code: 'key-figure-differs',
      column: 'columns',
      what: `The key figure «${id}» is for the level ${level} in the unit «${unit}»; the dataset says otherwise.`,
      why: 'What is published would be read as something else.',
      cure: 'Give the dataset the level and the column the unit of the key figure, and the figures with it.',
    }),

  unknownColumn: ({ file, line, value }: Defined<Measure>, name: string) =>
    at(file, {
      code: 'unknown-column',
      line,
      column: 'expression',
      what: `The measure «${value.id}» uses the column «${name}», which no dataset of «${value.supply}» declares.`,
      why: 'The measure cannot be computed.',
      cure: `Correct the expression, or declare the column in the dataset.json of a dataset that supplies it.`,
    }),

  badExpression: ({ file, line, value }: Defined<Measure>, message: string) =>
    at(file, {
      code: 'bad-expression',
      line,
      column: 'expression',
      what: `The expression of «${value.id}» cannot be read: ${message}.`,
      why: 'The measure cannot be computed.',
      cure: 'Write columns with + and − between them, for example: a + b - c.',
    }),

  accountUnit: ({ file, line, value }: Defined<Measure>) =>
    at(file, {
      code: 'account-unit',
      line,
      column: 'unit',
      what: `The measure «${value.id}» is of accounts and has the unit «${value.unit}».`,
      why: 'Amounts of accounts are in 1000 kr.',
      cure: 'Write 1000kr; a key figure in kroner has the scale 1000.',
    }),

  repeatedId: ({ file, line, value }: AnyDefined, first: AnyDefined) =>
    at(file, {
      code: 'repeated-id',
      line,
      column: 'id',
      what: `The id «${value.id}» already stands in ${first.file}, line ${first.line}.`,
      why: 'Formulas, addresses and files find things by their id.',
      cure: 'Give one of them another id.',
    }),

  idIsNotFileName: (file: string, id: string) =>
    at(file, {
      code: 'id-is-not-file-name',
      line: 2,
      column: 'id',
      what: `The area is «${id}», the file is «${file.split('/').at(-1) ?? ''}».`,
      why: 'Addresses are made from the id, and people look for the file.',
      cure: 'Give both the same name.',
    }),

  unknownMeasure: ({ file, line, value }: AnyDefined, column: string, name: string) =>
    at(file, {
      code: 'unknown-measure',
      line,
      column,
      what: `«${value.id}» uses the measure «${name}», which is not defined.`,
      why: 'The figure cannot be computed.',
      cure: 'Correct the name, or define the measure in measures/.',
    }),

  averageNeedsDenominator: ({ file, line, value }: Defined<Indicator>) =>
    at(file, {
      code: 'average-needs-denominator',
      line,
      column: 'averaging',
      what: `«${value.id}» is averaged as «${value.averaging}» and has no denominator.`,
      why: 'Such an average is made of numerators and denominators.',
      cure: 'Give the denominator, or choose sum, mean or none.',
    }),

  sumOfRatios: ({ file, line, value }: Defined<Indicator>) =>
    at(file, {
      code: 'sum-of-ratios',
      line,
      column: 'averaging',
      what: `«${value.id}» has a denominator and is averaged as «sum».`,
      why: 'A sum of ratios means nothing.',
      cure: 'Choose ratio, or remove the denominator.',
    }),

  unknownIndicator: (file: string, id: string, line?: number) =>
    at(file, {
      code: 'unknown-indicator',
      line,
      column: 'indicator',
      what: `There is no key figure «${id}».`,
      why: 'What is said here would be shown nowhere.',
      cure: 'Correct the id; key figures are defined in areas/.',
    }),

  wordsOfNothing: (line: number, id: string) =>
    at(WORDS_FILE, {
      code: 'words-of-nothing',
      line,
      column: 'id',
      what: `There is no service area and no key figure «${id}».`,
      why: 'Nothing would be found by its words.',
      cure: 'Correct the id, or take the line away; areas and key figures are defined in areas/.',
    }),

  chosenOfOtherArea: (area: string, id: string) =>
    at(PROFILE_FILE, {
      code: 'chosen-of-other-area',
      what: `«${id}» is chosen for «${area}», which has no such key figure.`,
      why: 'The page of a unit shows the chosen key figures of each service area.',
      cure: 'Correct the ids; areas and their key figures are defined in areas/.',
    }),

  breakOfUnknownRegion: (line: number, code: RegionCode) =>
    at(BREAKS_FILE, {
      code: 'unknown-region',
      line,
      column: 'region',
      what: `«${code}» is no region number in regions/.`,
      why: 'The break would be shown nowhere.',
      cure: 'Correct the number.',
    }),

  noticeOfUnknownRegion: (line: number, code: RegionCode, year: string) =>
    at(NOTICES_FILE, {
      code: 'unknown-region',
      line,
      column: 'region',
      what: `«${code}» is no kommune, fylkeskommune or bydel in force in ${year}.`,
      why: 'The notice would be shown nowhere.',
      cure: 'Write the number that the place has now, as in regions/, or take the line out.',
    }),

  noticeEndsFirst: (line: number, { from, to }: { from: string; to: string }) =>
    at(NOTICES_FILE, {
      code: 'notice-ends-first',
      line,
      column: 'to',
      what: `The notice ends on ${to} and begins on ${from}.`,
      why: 'It would never be shown.',
      cure: 'Let «to» be the last day it is shown, or leave it empty.',
    }),

  breakOfNothing: (line: number) =>
    at(BREAKS_FILE, {
      code: 'break-of-nothing',
      line,
      what: 'The line names neither a key figure nor a region.',
      why: 'It would break every series of every region.',
      cure: 'Name the key figure, the region or both.',
    }),

  zeroDenominators: (
    indicator: Defined<Indicator>,
    found: { readonly count: number; readonly all: boolean; readonly example: string },
  ) =>
    at(indicator.file, {
      code: 'zero-denominator',
      ...(found.all ? {} : { severity: 'warning' }),
      line: indicator.line,
      column: 'denominator',
      what: `The denominator of «${indicator.value.id}» is 0 in ${found.all ? 'every case' : found.count === 1 ? 'one case' : `${found.count} cases`}, for example ${found.example}.`,
      why: found.all
        ? 'The key figure exists nowhere: a share of nothing has no value.'
        : 'The figure has no value there and is shown with the sign for it.',
      cure: found.all
        ? 'Look at the denominator, or whether zeros stand for missing in the dataset.'
        : 'Look whether zeros stand for missing in the dataset; when they are real, leave them.',
    }),

  unknownMeasureOfSum: ({ file, line }: Defined<DeclaredSum>, measure: string) =>
    at(file, {
      code: 'unknown-measure',
      line,
      what: `There is no measure «${measure}».`,
      why: 'A sum that is not known cannot be watched when small counts are hidden.',
      cure: 'Correct the id, or define the measure.',
    }),

  hiddenCountFound: ({ file, line, value }: Defined<Measure>, finding: Finding) =>
    at(file, {
      code: 'hidden-count-found',
      line,
      column: 'suppress_below',
      what: `«${value.id}» of ${finding.region} ${finding.period} can be worked out from what would be published: ${rangeText(finding)}.`,
      why: `It is to be hidden below ${value.suppressBelow}. The way to it: ${finding.chain.join('; ')}.`,
      cure: 'Declare in sums.csv what it adds up with, or leave out one of the figures on the way.',
    }),

  auditContradiction: (finding: Finding) =>
    at(SUMS_FILE, {
      code: 'audit-contradiction',
      severity: 'warning',
      what: `What is published of «${finding.measure}» in ${finding.period} does not add up, so that it could not be checked whether a hidden count can be worked out.`,
      why: `A hidden count may be open to who looks closer. Read: ${finding.chain.join('; ')}.`,
      cure: 'Look whether the sums declared hold, and whether averages given by the source are over the municipalities in the dataset.',
    }),
} as const;
