import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanGroupName, groupsFromText, groupsToText, withGroup } from '../../src/compare/ownGroups.ts';

describe('own groups as text', () => {
  it('are one a line, and read back', () => {
    const groups = [
      { name: 'Ryfylke', own: '1130', others: ['1133'] },
      { name: 'Gáivuotna og naboer', own: null, others: ['5540', 'EKG05'] },
    ];
    expect(groupsToText(groups)).toBe('Ryfylke: 1130, 1133\nGáivuotna og naboer: -, 5540, EKG05');
    expect(groupsFromText(groupsToText(groups))).toEqual({ groups, bad: [] });
  });

  it('have averages of every level among them, and are read back with these', () => {
    const others = ['EKG07', 'EKA11', 'EAK', 'EAKUO', '1100', 'EAFK01', '030101', 'EAB'];
    expect(groupsFromText(groupsToText([{ name: 'Alle slag', own: '1130', others }]))).toEqual({
      groups: [{ name: 'Alle slag', own: '1130', others }],
      bad: [],
    });
  });

  it('have no own unit where an average or a hyphen is written first', () => {
    const group = { name: 'Fylker', own: null, others: ['EKA11', '1130'] };
    expect(groupsFromText('Fylker: EKA11, 1130').groups).toEqual([group]);
    expect(groupsFromText('Fylker: - EKA11 1130').groups).toEqual([group]);
  });

  it('are read as people write them: spaces, semicolons, small letters, empty lines', () => {
    expect(groupsFromText('\r\n Mine :1130;1103  ekg10\r\n\r\n').groups).toEqual([
      { name: 'Mine', own: '1130', others: ['1103', 'EKG10'] },
    ]);
  });

  it('tell which lines are no group: without name, without numbers, with what is no number', () => {
    const { groups, bad } = groupsFromText(': 1130\nTom:\nFeil: Strand\nStrek: -\n{"a":1}\nGod: 0301');
    expect(groups).toEqual([{ name: 'God', own: '0301', others: [] }]);
    expect(bad).toEqual([': 1130', 'Tom:', 'Feil: Strand', 'Strek: -', '{"a":1}']);
  });

  it('keep zeros in front of numbers, and each number once', () => {
    expect(groupsFromText('Oslo: 0301 0301 030101').groups[0]).toMatchObject({
      own: '0301',
      others: ['030101'],
    });
  });

  it('have names of one line without signs that turn the writing', () => {
    expect(cleanGroupName(' a\u202eb\n c:d ')).toBe('a b c d');
    expect(cleanGroupName('x'.repeat(99))).toHaveLength(60);
  });

  it('replace the group of the same name', () => {
    const before = [{ name: 'a', own: '1130', others: [] }];
    const after = { name: 'a', own: null, others: ['1103'] };
    expect(withGroup(before, after)).toEqual([after]);
  });

  it('never throw, and what was read is read again as it was', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { groups } = groupsFromText(text);
        expect(groupsFromText(groupsToText(groups)).groups).toEqual(groups);
      }),
    );
  });
});
