import type { PublishedRegion } from '../contracts/published.ts';
import { regionsOf } from './regions.ts';

/**
 * How regions of different levels belong together, by their numbers: fylke `EKA11` and fylkeskommune `1100`; kommune
 * `0301` and its bydeler `030101`, `030102` …
 */

/** The county authority of a fylke; undefined where the release has none. */
export function authorityOf(fylke: PublishedRegion): PublishedRegion | undefined {
  return regionsOf('fylkeskommune').find(({ code }) => `EKA${code.slice(0, 2)}` === fylke.code);
}

/** The fylke of a county authority. */
export function fylkeOf(authority: PublishedRegion): PublishedRegion | undefined {
  return regionsOf('fylke').find(({ code }) => code === `EKA${authority.code.slice(0, 2)}`);
}

/** The districts that a kommune is divided into; most are not, and other units never. */
export function districtsOf({ code, level }: PublishedRegion): PublishedRegion[] {
  return level === 'kommune' ? regionsOf('bydel').filter((district) => district.code.startsWith(code)) : [];
}

/** The kommune that a district is a part of. */
export function cityOf(district: PublishedRegion): PublishedRegion | undefined {
  return regionsOf('kommune').find(({ code }) => district.code.startsWith(code));
}
