import { describe, expect, it } from 'vitest';
import { fileNameOf } from '../../src/export/fileName.ts';
import type { FileSubject } from '../../src/export/fileName.ts';

const STRAND: FileSubject = {
  area: 'barnehage',
  region: { code: '1130', slug: 'strand' },
  periods: ['2021', '2022', '2025'],
  release: { vintage: 'revised', published: '2026-06-15' },
};

describe('fileNameOf', () => {
  it('tells area, number and name, years, vintage and date', () => {
    expect(fileNameOf(STRAND, 'nb')).toBe('kostra_barnehage_1130-strand_2021-2025_reviderte-2026-06-15');
    expect(fileNameOf(STRAND, 'en')).toBe('kostra_barnehage_1130-strand_2021-2025_revised-2026-06-15');
  });

  it('tells unrevised from revised figures', () => {
    const release = { vintage: 'unrevised', published: '2026-03-16' } as const;
    expect(fileNameOf({ ...STRAND, release }, 'nb')).toContain('_ureviderte-2026-03-16');
  });

  it.each([
    [{ code: '0301', slug: 'oslo' }, '0301-oslo'],
    [{ code: 'EKG08', slug: '8' }, 'ekg08'],
    [{ code: 'EKA11', slug: 'rogaland' }, 'eka11-rogaland'],
    [{ code: 'EAKUO', slug: null }, 'eakuo'],
    [null, 'alle-kommuner'],
  ])('names the region %j', (region, expected) => {
    expect(fileNameOf({ ...STRAND, region }, 'nb')).toBe(
      `kostra_barnehage_${expected}_2021-2025_reviderte-2026-06-15`,
    );
  });

  it('writes one year once, and leaves years out when there are none', () => {
    expect(fileNameOf({ ...STRAND, periods: ['2025'] }, 'nb')).toContain('_1130-strand_2025_reviderte');
    expect(fileNameOf({ ...STRAND, periods: [] }, 'nb')).toContain('_1130-strand_reviderte');
  });

  it('cuts a long name at a hyphen, and stays under 160 characters', () => {
    const long = 'plan-byggesak-kart-miljo-og-mye-annet-som-ogsaa-skal-med';
    const name = fileNameOf({ ...STRAND, area: long, region: { code: '1130', slug: long } }, 'nb');
    expect(name).toContain('kostra_plan-byggesak-kart-miljo-og-mye-annet-som-ogsaa_1130-plan');
    expect(name.length).toBeLessThan(160);
  });

  it.each(['../etc', 'Hå', 'a b', 'con:', ''])('refuses «%s» as a slug', (slug) => {
    expect(() => fileNameOf({ ...STRAND, region: { code: '1130', slug } }, 'nb')).toThrow(
      'not fit for a file name',
    );
  });
});
