import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildLineage } from '../../src/domain/lineage.ts';
import type { Lineage } from '../../src/domain/lineage.ts';
import type { ChangeKind, Kommune, RegionChange } from '../../src/domain/region.ts';

/**
 * A random history told in parcels of land that never change: a municipality is a set of parcels, a merger joins sets, a
 * split divides one. What the lineage calls a unit must then have the same parcels in every year.
 */
interface History {
  readonly kommuner: Kommune[];
  readonly changes: RegionChange[];
  /** Parcels by number and year. */
  readonly land: Map<string, ReadonlySet<string>>;
}

const FIRST_YEAR = 2000;

interface Step {
  /** How the municipalities of this year are put into bags; each bag becomes one or more. */
  readonly kind: 'rename' | 'merge' | 'split' | 'reshuffle';
  readonly pick: number;
  readonly keepsNumber: boolean;
}

class Country {
  readonly changes: RegionChange[] = [];
  readonly ended: Kommune[] = [];
  readonly alive = new Map<string, { since: number; parcels: ReadonlySet<string> }>();
  readonly land = new Map<string, ReadonlySet<string>>();
  #next = 1000;

  add(year: number, parcels: Iterable<string>, code = String(this.#next++)): string {
    this.alive.set(code, { since: year, parcels: new Set(parcels) });
    return code;
  }

  end(code: string, year: number): ReadonlySet<string> {
    const { since, parcels } = this.alive.get(code) ?? { since: year, parcels: new Set<string>() };
    this.alive.delete(code);
    this.ended.push(kommune(code, since, year));
    return parcels;
  }

  /** A number that goes on keeps one line in the list. */
  regrow(code: string, parcels: Iterable<string>): void {
    const line = this.ended.pop();
    this.alive.set(code, { since: Number(line?.validFrom.slice(0, 4)), parcels: new Set(parcels) });
  }

  change(year: number, kind: ChangeKind, from: string, to: string): void {
    this.changes.push({ date: `${year}-01-01`, kind, from, to });
  }

  record(year: number): void {
    for (const [code, { parcels }] of this.alive) this.land.set(`${code} ${year}`, parcels);
  }
}

function kommune(code: string, from: number, to: number | null): Kommune {
  const names = [{ lang: 'no', name: code }] as const;
  const validTo = to === null ? null : `${to}-01-01`;
  return {
    code,
    name: code,
    names,
    county: '01',
    validFrom: `${from}-01-01`,
    validTo,
    point: null,
    slug: null,
  };
}

function apply(country: Country, { kind, pick, keepsNumber }: Step, year: number): void {
  const codes = [...country.alive.keys()];
  const at = (offset: number) => codes[(pick + offset) % codes.length] ?? '';
  const [one, other] = [at(0), at(1)];
  if (kind === 'merge' && one !== other) {
    const second = country.end(other, year);
    const first = country.end(one, year);
    const whole = new Set([...first, ...second]);
    if (keepsNumber) country.regrow(one, whole);
    const to = keepsNumber ? one : country.add(year, whole);
    country.change(year, 'merge', one, to);
    country.change(year, 'merge', other, to);
  } else if (kind === 'split' || (kind === 'reshuffle' && one === other)) {
    const [half, rest] = halves(country.end(one, year));
    if (keepsNumber) country.regrow(one, half);
    country.change(year, 'split', one, keepsNumber ? one : country.add(year, half));
    country.change(year, 'split', one, country.add(year, rest));
  } else if (kind === 'reshuffle') {
    const [half, rest] = halves(country.end(one, year));
    const merged = country.add(year, [...half, ...country.end(other, year)]);
    country.change(year, 'split', one, merged);
    country.change(year, 'split', one, country.add(year, rest));
    country.change(year, 'merge', other, merged);
  } else country.change(year, 'rename', one, country.add(year, country.end(one, year)));
}

function halves(parcels: ReadonlySet<string>): [string[], string[]] {
  const all = [...parcels];
  return [all.slice(0, all.length >> 1), all.slice(all.length >> 1)];
}

function historyOf(size: number, steps: readonly Step[]): History {
  const country = new Country();
  for (let index = 0; index < size; index += 1)
    country.add(
      FIRST_YEAR - 10,
      Array.from({ length: 64 }, (_, parcel) => `${index}/${parcel}`),
    );
  country.record(FIRST_YEAR);
  steps.forEach((step, index) => {
    apply(country, step, FIRST_YEAR + 1 + index);
    country.record(FIRST_YEAR + 1 + index);
  });
  const alive = [...country.alive].map(([code, { since }]) => kommune(code, since, null));
  return { kommuner: [...country.ended, ...alive], changes: country.changes, land: country.land };
}

const ALL_KINDS = ['rename', 'merge', 'split', 'reshuffle'] as const;

interface Case extends History {
  readonly lineage: Lineage;
  readonly periods: readonly string[];
}

function forEveryHistory(kinds: readonly Step['kind'][], check: (history: Case) => void): void {
  const step = fc.record({ kind: fc.constantFrom(...kinds), pick: fc.nat(20), keepsNumber: fc.boolean() });
  const property = fc.property(
    fc.integer({ min: 1, max: 6 }),
    fc.array(step, { maxLength: 6 }),
    (size, steps) => {
      const history = historyOf(size, steps);
      const periods = [...steps, undefined].map((_, index) => String(FIRST_YEAR + index));
      check({ ...history, periods, lineage: buildLineage(history.kommuner, history.changes) });
    },
  );
  fc.assert(property);
}

function landOf(history: History, codes: readonly string[], period: string): string[] {
  return codes.flatMap((code) => [...(history.land.get(`${code} ${period}`) ?? [])]).sort();
}

test('in every period each valid number is in exactly one unit', () => {
  forEveryHistory(ALL_KINDS, ({ land, lineage, periods }) => {
    for (const period of periods) {
      const keys = [...land.keys()].filter((key) => key.endsWith(` ${period}`));
      const valid = keys.map((key) => key.slice(0, -5));
      const parts = lineage.unitsIn(period).flatMap((unit) => lineage.partsOf(unit, period));
      expect(parts.sort()).toEqual(valid.sort());
      for (const code of valid)
        expect(lineage.partsOf(lineage.unitOf(code, period) ?? '', period)).toContain(code);
    }
  });
});

test('a unit has the same land in every period it exists', () => {
  forEveryHistory(ALL_KINDS, (history) => {
    const { lineage, periods } = history;
    const known = new Map<string, string[]>();
    for (const period of periods)
      for (const unit of lineage.unitsIn(period)) {
        const land = landOf(history, lineage.partsOf(unit, period), period);
        expect(land).toEqual(known.get(unit) ?? land);
        known.set(unit, land);
      }
  });
});

test('without splits every series reaches all the way back', () => {
  forEveryHistory(['rename', 'merge'], ({ kommuner, lineage, periods }) => {
    const inForce = kommuner.filter(({ validTo }) => validTo === null).map(({ code }) => code);
    for (const period of periods) expect(lineage.unitsIn(period)).toEqual(inForce.sort());
  });
});

test('every number that has been leads to numbers in force that hold all its land', () => {
  forEveryHistory(ALL_KINDS, (history) => {
    const { kommuner, lineage, periods } = history;
    for (const { code, validTo } of kommuner) {
      if (validTo === null) continue;
      const current = lineage.currentOf(code);
      const before = landOf(history, [code], String(Number(validTo.slice(0, 4)) - 1));
      const now = new Set(landOf(history, current, periods.at(-1) ?? ''));
      expect(before.filter((parcel) => !now.has(parcel))).toEqual([]);
      for (const unit of current) expect(lineage.aliasesOf(unit).map((alias) => alias.code)).toContain(code);
    }
  });
});

test('the order of the input changes nothing', () => {
  forEveryHistory(ALL_KINDS, ({ kommuner, changes, lineage, periods }) => {
    const other = buildLineage([...kommuner].reverse(), [...changes].reverse());
    for (const period of periods) {
      expect(other.unitsIn(period)).toEqual(lineage.unitsIn(period));
      for (const unit of lineage.unitsIn(period))
        expect(other.breaksOf(unit)).toEqual(lineage.breaksOf(unit));
    }
  });
});
