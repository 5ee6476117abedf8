import { parseRegions, REGION_FILES, regionPath } from '../../src/contracts/regions.ts';
import type { RegionFile } from '../../src/contracts/regions.ts';
import type { SourceFile } from '../../src/contracts/parsed.ts';

/** A small country: Alta and Betna, Betna made of two in 2020, and Cora split in two in 2024. */
export const SMALL_COUNTRY: Readonly<Record<RegionFile, string>> = {
  kommuner: `code,name,name_no,name_se,name_smj,name_sma,name_fkv,name_order,county,valid_from,valid_to,lon,lat,slug
0101,Alta,Alta,,,,,no,01,1990-01-01,,10.5,60,alta
0102,Betna,Betna,,,,,no,01,1990-01-01,2020-01-01,,,
0103,Bø (Nord),Bø,,,,,no,01,1990-01-01,2020-01-01,,,
0104,Betna - Báhtni,Betna,Báhtni,,,,no|se,01,2020-01-01,,11.5,61,betna
0201,Cora,Cora,,,,,no,02,1990-01-01,2024-01-01,,,
0202,Cora,Cora,,,,,no,02,2024-01-01,,12,62,cora
0203,Dåm,Dåm,,,,,no,02,2024-01-01,,12.5,62.5,dam
`,
  fylker: `code,name,name_no,name_se,name_smj,name_sma,name_fkv,name_order,valid_from,valid_to,slug
01,Nord,Nord,,,,,no,2003-01-01,,nord
02,Sør,Sør,,,,,no,2003-01-01,,sor
`,
  kommunegrupper: `code,vintage,number,valid_from,valid_to,population,bound_costs,free_income,size,criteria_nb,criteria_nn,criteria_en,name_nb,name_nn,name_en,note_nb,note_nn,note_en
EKG01,2020,1,2020-01-01,,0-599,low,low+middle,2,Små,,Small,Gruppe 1,,Group 1,,,
EKG02,2020,2,2020-01-01,,,,,1,Andre,,Others,Gruppe 2,,Group 2,Alene.,Åleine.,Alone.
`,
  membership: `vintage,kommune,group,valid_from,valid_to
2020,0101,EKG01,2020-01-01,
2020,0104,EKG01,2020-01-01,
2020,0201,EKG02,2020-01-01,2024-01-01
2020,0202,EKG02,2024-01-01,
2020,0203,EKG01,2024-01-01,
`,
  changes: `date,kind,from,to
2020-01-01,merge,0102,0104
2020-01-01,merge,0103,0104
2024-01-01,split,0201,0202
2024-01-01,split,0201,0203
`,
  neighbours: `kommune,neighbour
0101,0104
0104,0101
`,
  land: `code,level,name_nb,name_nn,name_en
EAK,landet,Landet,Landet,Norway
EAKUO,landetUtenOslo,Landet uten Oslo,Landet utan Oslo,Norway excluding Oslo
`,
};

export function sourcesOf(texts: Readonly<Record<RegionFile, string>>): Record<RegionFile, SourceFile> {
  const encoder = new TextEncoder();
  const entries = REGION_FILES.map((file) => [
    file,
    { file: regionPath(file), bytes: encoder.encode(texts[file]) },
  ]);
  return Object.fromEntries(entries) as Record<RegionFile, SourceFile>;
}

/** The small country with one text of one file replaced. @throws Error when the text is not there */
export function parseChanged(file: RegionFile, from: string, to: string) {
  if (!SMALL_COUNTRY[file].includes(from)) throw new Error(`«${from}» is not in ${file}`);
  return parseRegions(sourcesOf({ ...SMALL_COUNTRY, [file]: SMALL_COUNTRY[file].replace(from, to) }));
}
