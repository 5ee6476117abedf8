import type { RegionCode } from '../domain/region.ts';
import type { Locale } from '../i18n/locales.ts';
import { pathOf } from '../i18n/routes.ts';
import { writeCompareParams } from './compareParams.ts';
import { EMPTY_STATE } from './compareState.ts';
import type { CompareState } from './compareState.ts';

/** Address of the compare page with a choice in it. */
export function compareHref(choice: Partial<CompareState>, locale: Locale): string {
  const params = writeCompareParams({ ...EMPTY_STATE, ...choice });
  const query = params.toString();
  return pathOf({ page: 'compare' }, locale) + (query === '' ? '' : `?${query}`);
}

/** «Sammenlign denne»: a unit beside its usual averages, for one area where a page is about one. */
export function compareThisHref(
  own: RegionCode,
  { averages, area = null }: { readonly averages: readonly RegionCode[]; readonly area?: string | null },
  locale: Locale,
): string {
  return compareHref({ own, regions: averages.filter((code) => code !== own), area }, locale);
}
