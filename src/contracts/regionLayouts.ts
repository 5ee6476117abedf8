import { NAME_LANGUAGES } from '../domain/region.ts';

/** The columns of the files in `regions/`. */
const NAME_COLUMNS = ['name', ...NAME_LANGUAGES.map((lang) => `name_${lang}`), 'name_order'];
const VALIDITY_COLUMNS = ['valid_from', 'valid_to'];
const localColumns = (prefix: string) => [`${prefix}_nb`, `${prefix}_nn`, `${prefix}_en`];

export const REGION_LAYOUTS = {
  kommuner: { required: ['code', ...NAME_COLUMNS, 'county', ...VALIDITY_COLUMNS, 'lon', 'lat', 'slug'] },
  fylker: { required: ['code', ...NAME_COLUMNS, ...VALIDITY_COLUMNS, 'slug'] },
  kommunegrupper: {
    required: [
      ...[
        'code',
        'vintage',
        'number',
        ...VALIDITY_COLUMNS,
        'population',
        'bound_costs',
        'free_income',
        'size',
      ],
      ...['criteria', 'name', 'note'].flatMap(localColumns),
    ],
  },
  membership: { required: ['vintage', 'kommune', 'group', ...VALIDITY_COLUMNS] },
  changes: { required: ['date', 'kind', 'from', 'to'] },
  neighbours: { required: ['kommune', 'neighbour'] },
  land: { required: ['code', 'level', ...localColumns('name')] },
} as const;

/** Files of the other levels that report. A folder without them has municipalities alone. */
export const LEVEL_LAYOUTS = {
  fylkeskommuner: {
    required: ['code', ...NAME_COLUMNS, 'region', 'split_from', ...VALIDITY_COLUMNS, 'slug'],
  },
  fylkeskommuneregioner: { required: ['code', ...VALIDITY_COLUMNS, ...localColumns('name')] },
  bydeler: { required: ['code', 'name', ...VALIDITY_COLUMNS, 'slug'] },
} as const;

export type LevelFile = keyof typeof LEVEL_LAYOUTS;
export const LEVEL_FILES = Object.keys(LEVEL_LAYOUTS) as readonly LevelFile[];

/** The files that `regions/` must hold, by the name before `.csv`. */
export type RegionFile = keyof typeof REGION_LAYOUTS;
export const REGION_FILES = Object.keys(REGION_LAYOUTS) as readonly RegionFile[];

/** Path of a region file, relative to the data folder. */
export function regionPath(file: RegionFile | LevelFile): string {
  return `regions/${file}.csv`;
}
