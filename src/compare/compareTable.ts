import { fill } from '../i18n/searchTexts.ts';
import type { CompareData, ComparedRegion } from './compareData.ts';
import { comparedObservation, isBroken } from './compareData.ts';
import { differenceCell, differenceTitle, measuredAgainst, numberCell } from './compareDifference.ts';
import type { Measured } from './compareDifference.ts';
import { compareLines, isOverYears } from './compareLines.ts';
import type { CompareLine } from './compareLines.ts';
import type {
  CompareCell,
  CompareColumn,
  CompareRow,
  CompareTable,
  CompareTableInput,
} from './compareTableModel.ts';
import type { CompareTexts } from './compareTexts.ts';
import { distanceMark } from './distanceMark.ts';
import { sortedRegions } from './sortRegions.ts';

const DIFFERENCE = 'forskjell';

/**
 * Figures × regions of one year, or years × regions of one figure. The regions are columns in the first and rows in the
 * second, and the other way round when it is transposed. The own region is the first column; as a row it stands in the
 * order asked for.
 */
export function buildCompareTable(input: CompareTableInput): CompareTable {
  const { data, state, texts } = input;
  const overYears = isOverYears(state.view);
  const lines = compareLines(input);
  const regionsAreRows = overYears !== state.transposed;
  const regions = sortedRegions(data.regions, {
    sort: state.sort,
    ownFirst: !regionsAreRows,
    locale: texts.locale,
    valueOf: (region, by) => {
      const line = lines.find(({ id }) => id === by);
      return line === undefined
        ? null
        : (comparedObservation(line.figure, region, line.period)?.value ?? null);
    },
  });
  const context = { ...input, lines, regions };
  return regionsAreRows ? regionRows(context) : lineRows(context);
}

interface Context extends CompareTableInput {
  readonly lines: readonly CompareLine[];
  readonly regions: readonly ComparedRegion[];
}

/** Each line a row, each region a column. */
function lineRows(context: Context): CompareTable {
  const { lines, regions, state, texts, data } = context;
  const overYears = isOverYears(state.view);
  const common = new Set(lines.map(({ period }) => period)).size <= 1;
  const withYear = !overYears && !common;
  const measured = measuredAgainst(context);
  const columns: CompareColumn[] = [
    { id: 'linje', header: overYears ? texts.year : texts.indicator, kind: overYears ? 'code' : 'text' },
    ...(overYears ? [] : [{ id: 'unit', header: texts.unit, kind: 'text' } as const]),
    ...(withYear ? [{ id: 'year', header: texts.year, kind: 'code' } as const] : []),
    ...regions.map(({ code, label, isOwn }): CompareColumn => ({
      ...{ id: code, header: label, kind: 'number', isOwn },
      fileHeader:
        overYears || withYear || lines[0] === undefined
          ? label
          : fill(texts.regionAndYear, { region: label, year: lines[0].period }),
    })),
    ...(measured ? [differenceColumn(context, measured)] : []),
  ];
  const rows = lines.map((line): CompareRow & { section: string } => ({
    ...{ id: line.id, section: line.section, unit: line.unit, sortBy: line.id },
    cells: [
      { kind: 'text', text: line.label },
      ...(overYears ? [] : [{ kind: 'text', text: line.unit } as const]),
      ...(withYear ? [{ kind: 'text', text: line.period } as const] : []),
      ...regions.map((region) => figureCell(line, region)),
      ...(measured ? [differenceCell(line, measured, context)] : []),
    ],
  }));
  const sections = [...Map.groupBy(rows, ({ section }) => section)].map(([heading, own]) => ({
    heading,
    rows: own,
  }));
  return { locale: texts.locale, columns, sections: inHeadingOrder(sections, data, texts), rowsAre: 'lines' };
}

/** Each region a row, each line a column. */
function regionRows(context: Context): CompareTable {
  const { lines, regions, texts, state } = context;
  const overYears = isOverYears(state.view);
  const common = new Set(lines.map(({ period }) => period)).size <= 1;
  const measured = measuredAgainst(context);
  const columns: CompareColumn[] = [
    { id: 'region', header: texts.region, kind: 'text', sortBy: 'navn' },
    ...lines.map((line): CompareColumn => {
      const header =
        overYears || common
          ? line.label
          : fill(texts.regionAndYear, { region: line.label, year: line.period });
      const fileHeader = overYears ? header : fill(texts.figureAndUnit, { name: header, unit: line.unit });
      return { id: line.id, header, kind: 'number', fileHeader, unit: line.unit, sortBy: line.id };
    }),
  ];
  const rows: CompareRow[] = regions.map((region) => ({
    ...{ id: region.code, isOwn: region.isOwn },
    cells: [{ kind: 'text', text: region.label }, ...lines.map((line) => figureCell(line, region))],
  }));
  const difference: CompareRow[] = measured
    ? [
        {
          id: DIFFERENCE,
          cells: [
            { kind: 'text', text: differenceTitle(context, measured) },
            ...lines.map((line) => differenceCell(line, measured, context)),
          ],
        },
      ]
    : [];
  const sections = [{ heading: '', rows: [...rows, ...difference] }];
  return { locale: texts.locale, columns, sections, rowsAre: 'regions' };
}

/** Headings of one area stand in their declared order, as in the key-figure tables; areas in the order of the basket. */
function inHeadingOrder<S extends { readonly heading: string }>(
  sections: readonly S[],
  { figures }: CompareData,
  texts: CompareTexts,
): S[] {
  if (new Set(figures.map(({ area }) => area)).size > 1) return [...sections];
  const order = Object.values(texts.headings);
  return [...sections].sort((a, b) => order.indexOf(a.heading) - order.indexOf(b.heading));
}

function figureCell(line: CompareLine, region: ComparedRegion): CompareCell {
  const { figure, period, before, spread } = line;
  const observation = comparedObservation(figure, region.code, period);
  if (observation === undefined) return { kind: 'text', text: '' };
  const mark = region.isAverage ? undefined : distanceMark(observation.value, spread);
  const broken = before !== undefined && isBroken(figure, region.code, { from: before, to: period });
  return {
    ...numberCell(observation, figure),
    ...(mark === undefined ? {} : { mark }),
    ...(broken ? { broken } : {}),
  };
}

function differenceColumn(context: CompareTableInput, measured: Measured): CompareColumn {
  const header = differenceTitle(context, measured);
  return { id: DIFFERENCE, header, kind: 'number', divider: true };
}
