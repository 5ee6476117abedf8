import { describe, expect, it } from 'vitest';
import { averagePage } from '../../src/site/averagePage.ts';
import { groupByCode, regionByCode } from '../../src/site/regions.ts';

const group = averagePage(regionByCode('EKG02'), groupByCode('EKG02').members, { locale: 'nb' });

describe('the page of a kommunegruppe or a fylke', () => {
  it('lists its members in the order of the alphabet, ø after v', () => {
    expect(group.members).toEqual([
      { name: 'Sørvik', code: '1102', href: '/kommune/sorvik/' },
      { name: 'Vestøya', code: '1502', href: '/kommune/vestoya/' },
      { name: 'Østøya', code: '1503', href: '/kommune/ostoya/' },
    ]);
  });

  it('shows its own averages beside those of the country, area by area', () => {
    expect(group.areas.map(({ name }) => name)).toEqual(['Befolkning', 'Tjenester', 'Kultur']);
    const [{ table } = { table: undefined }] = group.areas;
    expect(table?.columns.filter(({ kind }) => kind === 'number').map(({ id }) => id)).toEqual([
      'EKG02-2022',
      'EKG02-2023',
      'EKG02-2024',
      'EKG02-2025',
      'EAKUO',
      'EAK',
    ]);
  });

  it('has the figures of the average, not of a member', () => {
    const rows = group.areas[0]?.table.sections.flatMap((section) => section.rows) ?? [];
    const share = rows.find(({ id }) => id === 'andel-barn');
    expect(share?.cells.flatMap((cell) => (cell.kind === 'number' ? [cell.value] : []))).toEqual([
      18, 18, 18, 16.8, 15.1, 12,
    ]);
  });

  it('tells a note of several tables once, and of a table only what is its own', () => {
    const notes = group.areas.flatMap(({ table }) => table.notes);
    expect(group.notes).toEqual([expect.stringMatching(/^2025: Tallene er slik de først ble rapportert/)]);
    expect(new Set([...notes, ...group.notes]).size).toBe(notes.length + group.notes.length);
  });

  it('leaves to the head of the page what it tells of the average', () => {
    const told = (inHead?: string) => {
      const { areas, notes } = averagePage(regionByCode('EKG03'), ['0301'], { locale: 'nb', told: inHead });
      return [...notes, ...areas.flatMap(({ table }) => table.notes)].filter((note) => /alene/.test(note));
    };
    expect(told()).toEqual(['Gruppe 3: Oslo alene.']);
    expect(told('Oslo alene.')).toEqual([]);
  });

  it('names the file after the average', () => {
    expect(group.areas[0]?.table.fileName).toMatch(/^kostra_befolkning_ekg02_/);
    const fylke = averagePage(regionByCode('EKA15'), ['1501'], { locale: 'nb' });
    expect(fylke.areas[0]?.table.fileName).toMatch(/^kostra_befolkning_eka15-nordlandet_/);
  });
});
