const AREA_HEADER =
  'type,id,order,level,heading,unit,decimals,numerator,denominator,scale,averaging,full_count,direction,table,variable,' +
  'name_nb,name_nn,name_en,tells_nb,tells_nn,tells_en,limits_nb,limits_nn,limits_en,note_nb,note_nn,note_en';

/** An area file with these key figures. */
export function area(...lines: string[]): string {
  const first = 'area,helse,1,kommune,,,,,,,,,,,,Helse,,Health,Helse.,,Health.,,,,,,';
  return `${[AREA_HEADER, first, ...lines].join('\n')}\n`;
}

/** The line of a key figure with the averaging named. */
export function indicator(id: string, numerator: string, averaging: string, denominator = ''): string {
  return `indicator,${id},,,utdypende,aarsverk,1,${numerator},${denominator},,${averaging},yes,neutral,,,Navn,,Name,Hva.,,What.,Ikke.,,Not.,,,`;
}

export const profile = (population: string) => JSON.stringify({ population, ageGroups: [], perArea: 0 });

/** A dataset `x` with the columns `a` and `b`. */
export const manifest = (
  files: readonly (readonly [file: string, vintage: string, published: string | null])[],
) =>
  JSON.stringify({
    id: 'x',
    title: { nb: 'X', en: 'X' },
    source: { publisher: 'X', table: null, url: null, retrieved: null },
    licence: 'CC BY 4.0',
    attribution: { nb: 'X', en: 'X' },
    provenance: 'official',
    coverage: 'full',
    level: 'kommune',
    period: { column: 'year', offset: 0 },
    structure: 'own-year',
    columns: [
      { name: 'a', unit: 'aarsverk', decimals: 1, title: { nb: 'A', en: 'A' } },
      { name: 'b', unit: 'personer', decimals: 0, title: { nb: 'B', en: 'B' } },
    ],
    files: files.map(([file, vintage, published]) => ({ file, vintage, published })),
    note: null,
  });

/** The measures `m_a` and `m_b` of the dataset `x`. */
export const MEASURES = `id,expression,unit,decimals,suppress_below,name_nb,name_nn,name_en
m_a,a,aarsverk,1,,A,,A
m_b,b,personer,0,,B,,B
`;
