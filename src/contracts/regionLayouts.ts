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

/** The files of `regions/`, by the name before `.csv`. */
export type RegionFile = keyof typeof REGION_LAYOUTS;
export const REGION_FILES = Object.keys(REGION_LAYOUTS) as readonly RegionFile[];

/** Path of a region file, relative to the data folder. */
export function regionPath(file: RegionFile): string {
  return `regions/${file}.csv`;
}
