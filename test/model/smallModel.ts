import { parseCsv } from '../../src/contracts/csv.ts';
import { modelFiles } from '../../src/model/modelFiles.ts';
import { filesOf, readWorld, write } from '../pipeline/world.ts';
import type { World } from '../pipeline/world.ts';

const RULES_HEADER =
  'column,level,unit,decimals,title_nb,title_en,base,rate,trend,spread,small,zero,missing,late,integer,min,at_most,calibrate';
const AREA_HEADER =
  'type,id,order,level,heading,unit,decimals,numerator,denominator,scale,averaging,full_count,direction,table,variable,name_nb,name_en,tells_nb,tells_en,limits_nb,limits_en,note_nb,note_en';
const TEXTS = 'Navn,Name,Sier.,Tells.,Sier ikke.,Does not.,,';

export interface SmallModel {
  /** Lines of `model/hjelp.csv`. */
  readonly rules: readonly string[];
  /** `id,unit,decimals,numerator,denominator,scale,averaging` of key figures. */
  readonly indicators?: readonly string[];
  /** Measures beside one of the same name for each rule: `id,expression`. */
  readonly measures?: readonly string[];
  /** Published key figures: `region,year,figure` lines under a header of ids. */
  readonly published?: readonly [header: string, ...rows: string[]];
}

/** The small world with a supply `hjelp` that is modelled. */
export function smallModel({ rules, indicators = [], measures = [], published }: SmallModel): World {
  const columns = rules.map((rule) => rule.split(',')[0] ?? '');
  const measureLines = [...columns.map((column) => `${column},${column}`), ...measures];
  const lines = {
    'model/hjelp.csv': [RULES_HEADER, ...rules],
    'measures/hjelp.csv': [
      'id,expression,unit,decimals,suppress_below,name_nb,name_en',
      ...measureLines.map((line) => `${line},antall,0,,Navn,Name`),
    ],
    'areas/hjelp.csv': [
      AREA_HEADER,
      `area,hjelp,9,kommune,,,,,,,,,,,,Hjelp,Help,Om hjelp.,About help.,,,,`,
      ...indicators.map((line) => {
        const [id = '', unit = '', decimals = '', ...rest] = line.split(',');
        return `indicator,${id},,,utdypende,${unit},${decimals},${rest.join(',')},no,neutral,,,${TEXTS}`;
      }),
    ],
  };
  let world = readWorld();
  for (const [path, text] of Object.entries(lines)) world = write(world, path, `${text.join('\n')}\n`);
  if (published === undefined) return world;
  const [header, ...rows] = published;
  world = write(world, 'input/publisert/publisert.csv', `${[`region,year,${header}`, ...rows].join('\n')}\n`);
  return write(
    world,
    'input/publisert/dataset.json',
    JSON.stringify({ kind: 'keyFigures', files: [{ file: 'publisert.csv', published: null }] }),
  );
}

/** What is modelled, by path. @throws Error when the rules have errors */
export function modelOf(world: World): ReadonlyMap<string, string> {
  const { value, problems } = modelFiles(filesOf(world));
  if (value === undefined) throw new Error(problems.map(({ what }) => what).join('\n'));
  return value;
}

/** Reads cells of a file of the modelled dataset: null where there is no figure. */
export function cellsOf(made: ReadonlyMap<string, string>, file: string) {
  const path = `input/hjelp-modellert/${file}`;
  const bytes = new TextEncoder().encode(made.get(path) ?? '');
  const header = (made.get(path) ?? '').split('\n')[0]?.split(',') ?? [];
  const rows = parseCsv({ file: path, bytes }, { required: header }).value?.rows ?? [];
  return (region: string, column: string, year = '2025'): number | null => {
    const row = rows.find(({ cells }) => cells[0] === region && cells[1] === year);
    const text = row?.cells[header.indexOf(column)] ?? '';
    return text === '' ? null : Number(text);
  };
}
