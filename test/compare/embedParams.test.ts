import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPARE_VIEWS, EMPTY_STATE } from '../../src/compare/compareState.ts';
import type { CompareState } from '../../src/compare/compareState.ts';
import { newestRange, readEmbed, writeEmbed } from '../../src/compare/embedParams.ts';

const read = (query: string) => readEmbed(new URLSearchParams(query));

/**
 * Addresses as they stand in articles. They are never changed: what they show is what they showed when they were copied,
 * whatever the defaults of the compare page become.
 */
const IN_ARTICLES: readonly { readonly query: string; readonly shows: object }[] = [
  {
    query: 'innfelt=1&niva=kommune&visning=tabell&egen=3222&r=EKG10.EAKUO&o=barnehage&siste=1&snudd=0',
    shows: {
      state: {
        view: 'tabell',
        own: '3222',
        regions: ['EKG10', 'EAKUO'],
        area: 'barnehage',
        years: null,
        transposed: false,
      },
      newest: 1,
      kept: null,
    },
  },
  {
    query:
      'innfelt=1&niva=kommune&visning=linjer&egen=3222&r=4601&n=andel-80-pluss&tall=andel-80-pluss&siste=5&snudd=0',
    shows: {
      state: { view: 'linjer', basket: ['andel-80-pluss'], figure: 'andel-80-pluss', years: null },
      newest: 5,
      kept: null,
    },
  },
  {
    query:
      'innfelt=1&niva=kommune&visning=linjer&egen=3222&r=4601&n=andel-80-pluss&aar=2021-2025&tall=andel-80-pluss&utgave=2026-03-16&snudd=0&versjon=2025-ureviderte',
    shows: {
      state: { view: 'linjer', years: { from: '2021', to: '2025' } },
      newest: null,
      kept: { published: '2026-03-16', folder: '2025-ureviderte' },
    },
  },
  {
    query: 'innfelt=1&niva=bydel&visning=sammenheng&r=030101&n=a.b&tall=a&mot=b&siste=1&snudd=0',
    shows: {
      state: { level: 'bydel', view: 'sammenheng', figure: 'a', against: 'b' },
      newest: 1,
      kept: null,
    },
  },
];

describe('an embed', () => {
  it.each(IN_ARTICLES)('that stands in an article shows what it did: $query', ({ query, shows }) => {
    expect(read(query)).toMatchObject({ messages: [], ...shows });
  });

  const state: CompareState = {
    ...EMPTY_STATE,
    ...{ own: '3222', regions: ['EKG10'], area: 'barnehage', view: 'linjer' },
  };
  const choice = {
    state,
    figure: 'dekning',
    against: 'kostnad',
    periods: ['2021', '2022', '2023', '2024', '2025'],
  };
  const kept = { published: '2026-03-16', folder: '2025-ureviderte' };

  it('has everything written out that could have another default one day', () => {
    const params = writeEmbed({ ...choice, kept: null });
    for (const name of ['innfelt', 'niva', 'visning', 'tall', 'siste', 'snudd'])
      expect(params.get(name)).not.toBeNull();
    expect(params.get('utgave')).toBeNull();
  });

  it('that keeps a release has its date, its folder and its years', () => {
    const params = writeEmbed({ ...choice, kept });
    expect(params.get('utgave')).toBe('2026-03-16');
    expect(params.get('versjon')).toBe('2025-ureviderte');
    expect(params.get('aar')).toBe('2021-2025');
    expect(params.get('siste')).toBeNull();
  });

  it('that follows new figures names no year and no release', () => {
    const params = writeEmbed({ ...choice, state: { ...state, release: '2026-03-16' }, kept: null });
    expect(params.get('utgave')).toBeNull();
    expect(params.get('aar')).toBeNull();
    expect(params.get('siste')).toBe('5');
  });

  it('is read as it was written, in every view, kept or not', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...COMPARE_VIEWS),
        fc.boolean(),
        fc.boolean(),
        (view, isKept, transposed) => {
          const asked = { ...state, view, transposed };
          const embed = read(writeEmbed({ ...choice, state: asked, kept: isKept ? kept : null }).toString());
          expect(embed.messages).toEqual([]);
          expect(embed.state).toMatchObject({
            own: '3222',
            regions: ['EKG10'],
            area: 'barnehage',
            view,
            transposed,
          });
          expect(embed.kept).toEqual(isKept ? kept : null);
        },
      ),
    );
  });

  it('is read without an error, whatever stands in its address', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (newest, folder, release) => {
        const params = new URLSearchParams({ innfelt: '1', siste: newest, versjon: folder, utgave: release });
        const embed = readEmbed(params);
        expect(embed.newest).toBeGreaterThan(0);
        expect(embed.kept?.folder ?? '').toMatch(/^(?:\d{4}-[a-z]+)?$/);
      }),
    );
  });

  it.each(['../index.json', '2025-ureviderte/..', 'https://x.no', '//x.no', '2025'])(
    'leads to no folder «%s»',
    (folder) => {
      expect(readEmbed(new URLSearchParams({ utgave: '2026-03-16', versjon: folder })).kept?.folder).toBe('');
    },
  );
});

describe('newestRange', () => {
  it('is the last of some years, all of them where there are fewer, and none of none', () => {
    expect(newestRange(['2021', '2022', '2023'], 2)).toEqual({ from: '2022', to: '2023' });
    expect(newestRange(['2023'], 5)).toEqual({ from: '2023', to: '2023' });
    expect(newestRange([], 5)).toBeNull();
  });
});
