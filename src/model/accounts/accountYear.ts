import type { Period, RegionCode } from '../../domain/region.ts';
import type { Character } from '../characters.ts';
import type { ColumnRatio } from './columnRatios.ts';
import type { Place, World } from '../world.ts';

/** Published averages of a group whose members are also in that of the country. */
export const GROUP = 'EKG08';
const REST = 'rest';
/** Year that the estimate of tax income stands on. */
const INDEX_YEAR = '2027';

/** The places that have an account in a year, in order of number. */
export interface AccountYear {
  readonly year: Period;
  readonly places: readonly Place[];
  readonly characters: readonly Character[];
  /** Parts of the country with published figures: municipalities, kommunegruppe 8, and last the rest of the country. */
  readonly regions: readonly RegionCode[];
  /** Place in `regions` of each. */
  readonly strata: readonly number[];
  /** Real amount of a measure; 0 where there is none. */
  amount(measure: string, place: number): number;
  readonly ratio: ColumnRatio;
  /** Tax income per inhabitant where the country is 100, by the newest estimate. */
  index(unit: RegionCode): number | undefined;
}

export interface YearInput {
  readonly year: Period;
  readonly places: readonly Place[];
  /** Municipalities with published figures of their own. */
  readonly single: readonly RegionCode[];
  readonly ratio: ColumnRatio;
}

export function accountYear(world: World, { year, places, single, ratio }: YearInput): AccountYear {
  const columns = new Map<string, Float64Array>();
  const regions = [...single, GROUP, REST];
  const stratumOf = ({ number, group }: Place) => {
    const own = regions.indexOf(number);
    return own >= 0 ? own : group === GROUP ? regions.length - 2 : regions.length - 1;
  };
  return {
    year,
    places,
    characters: places.map(({ unit }) => world.characterOf(unit)),
    regions,
    strata: places.map(stratumOf),
    ratio,
    index: (unit) => world.amount('skatteindeks', unit, INDEX_YEAR),
    amount(measure, place) {
      let column = columns.get(measure);
      if (column === undefined) {
        column = Float64Array.from(places, ({ number }) => world.amount(measure, number, year) ?? 0);
        columns.set(measure, column);
      }
      return column[place] ?? 0;
    },
  };
}
