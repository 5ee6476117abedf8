import { buildCompareData } from '../compare/buildCompareData.ts';
import { addsAverage, WAYS_OF } from '../compare/chooseMany.ts';
import type { ManyWay } from '../compare/chooseMany.ts';
import { compareHref } from '../compare/compareHref.ts';
import { compareLabel } from '../compare/compareLabel.ts';
import type { CompareData } from '../compare/compareData.ts';
import { writeCompareParams } from '../compare/compareParams.ts';
import { readCompareFiles } from '../compare/compareSource.ts';
import { EMPTY_STATE } from '../compare/compareState.ts';
import type { CompareState } from '../compare/compareState.ts';
import type { CompareTexts } from '../compare/compareTexts.ts';
import { compareTextsFor } from '../compare/compareTexts.ts';
import { bySize, firstRegions } from '../compare/usualOthers.ts';
import { showCompare } from '../compare/compareView.ts';
import type { CompareShown } from '../compare/compareView.ts';
import { unpackCatalogue } from '../contracts/publishedCompare.ts';
import type { PackedCompareCatalogue, PublishedCompareCatalogue } from '../contracts/publishedCompare.ts';
import type { UnitLevel } from '../domain/region.ts';
import { localText } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { messagesFor } from '../i18n/messages.ts';
import { readAlike, readCompareFile } from './readPublished.ts';

/** What the compare page is made with: a choice that makes sense to anyone, shown as a reader's own would be. */
export interface ComparePage {
  readonly texts: CompareTexts;
  readonly catalogue: PublishedCompareCatalogue;
  /** The choice as parameters, for the script. */
  readonly ready: string;
  readonly state: CompareState;
  readonly data: CompareData;
  readonly shown: CompareShown;
  readonly links: readonly { readonly text: string; readonly href: string }[];
  readonly levels: readonly UnitLevel[];
  /** Ways to add several, by level: those that add members, and those that add averages. */
  readonly ways: readonly {
    readonly level: UnitLevel;
    readonly kind: 'members' | 'averages';
    readonly ways: readonly { readonly id: ManyWay; readonly text: string }[];
  }[];
}

/** The area that a first visit shows: one that most readers have met. */
const FIRST_AREA = 'barnehage';

export async function comparePage(locale: Locale): Promise<ComparePage> {
  const catalogue = unpackCatalogue(readCompareFile('regioner.json') as PackedCompareCatalogue);
  const texts = compareTextsFor(locale);
  const area = catalogue.areas.find(({ id }) => id === FIRST_AREA) ?? catalogue.areas[0];
  const level = area?.level ?? 'kommune';
  const state: CompareState = {
    ...EMPTY_STATE,
    ...{ level, area: area?.id ?? null, regions: firstRegions(level, catalogue) },
  };
  const files = await readCompareFiles(catalogue, state, (path) => Promise.resolve(readCompareFile(path)));
  const naming = {
    locale,
    labelOf: (region: PublishedCompareCatalogue['regions'][number]) => compareLabel(region, texts),
  };
  const data = buildCompareData(state, files, naming);
  const slugs = new Map(catalogue.regions.map(({ code, slug }) => [code, slug]));
  const levels = [...new Set(catalogue.areas.map((each) => each.level))];
  return {
    ...{ texts, catalogue, state, data, levels },
    ready: writeCompareParams(state).toString(),
    shown: showCompare({ data, state, texts }, (code) => slugs.get(code)),
    links: readyLinks(catalogue, locale),
    ways: levels.flatMap((each) => waysOf(each, texts)),
  };
}

function waysOf(level: UnitLevel, texts: CompareTexts): ComparePage['ways'] {
  return (['members', 'averages'] as const).flatMap((kind) => {
    const ids = WAYS_OF[level]
      .filter((id) => id !== 'alike' || readAlike() !== undefined)
      .filter((id) => addsAverage(id) === (kind === 'averages'));
    return ids.length === 0 ? [] : [{ level, kind, ways: ids.map((id) => ({ id, text: texts.many[id] })) }];
  });
}

/** Comparisons that are ready to be opened: of each level, and of areas that many ask about. */
function readyLinks(catalogue: PublishedCompareCatalogue, locale: Locale): ComparePage['links'] {
  const m = messagesFor(locale).compare.readyNames;
  const of = (level: UnitLevel) => catalogue.areas.filter((area) => area.level === level);
  const codes = (level: string) =>
    catalogue.regions.filter((region) => region.level === level).map(({ code }) => code);
  const link = (text: string, choice: Partial<CompareState>) => ({ text, href: compareHref(choice, locale) });
  const name = (area: PublishedCompareCatalogue['areas'][number]) => localText(area.name, locale);
  const largest = bySize(catalogue, 'kommune').slice(0, 4);
  return [
    ...of('kommune')
      .slice(0, 4)
      .map((area) =>
        link(m.largest(name(area)), { regions: [...largest, ...codes('landetUtenOslo')], area: area.id }),
      ),
    ...of('kommune')
      .slice(1, 3)
      .map((area) =>
        link(m.counties(name(area)), {
          regions: codes('fylke').slice(0, 8),
          area: area.id,
          transposed: true,
        }),
      ),
    ...of('fylkeskommune')
      .slice(0, 1)
      .map((area) =>
        link(m.authorities(name(area)), {
          level: area.level,
          regions: codes('fylkeskommune').slice(0, 12),
          area: area.id,
          transposed: true,
        }),
      ),
    ...of('bydel')
      .slice(0, 1)
      .map((area) =>
        link(m.districts(name(area)), {
          level: area.level,
          regions: [...codes('bydel').slice(0, 12), ...codes('bydelerAlle')],
          area: area.id,
          transposed: true,
        }),
      ),
  ];
}
