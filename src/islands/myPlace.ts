import { UNIT_LEVELS } from '../domain/region.ts';
import type { UnitLevel } from '../domain/region.ts';

/** The place that a reader has chosen as theirs. It stands on the device and goes nowhere. */
export interface MyPlace {
  readonly level: UnitLevel;
  readonly slug: string;
  readonly name: string;
}

const PLACE = 'kommunespeil.place';
const RELEASE = 'kommunespeil.release';

/** Undefined where none is chosen, where nothing can be stored, and where what is stored is no place. */
export function readMyPlace(): MyPlace | undefined {
  try {
    return parseMyPlace(localStorage.getItem(PLACE));
  } catch {
    return undefined;
  }
}

/** What lies on a device may have been put there by anyone. */
export function parseMyPlace(text: string | null): MyPlace | undefined {
  if (text === null) return undefined;
  const { level, slug, name } = JSON.parse(text) as Partial<Record<keyof MyPlace, unknown>>;
  const known = UNIT_LEVELS.find((each) => each === level);
  if (known === undefined || typeof slug !== 'string' || typeof name !== 'string') return undefined;
  return /^[a-z0-9][a-z0-9-]*$/.test(slug) ? { level: known, slug, name } : undefined;
}

export function saveMyPlace(place: MyPlace): void {
  store(PLACE, JSON.stringify(place));
}

export function clearMyPlace(): void {
  store(PLACE, undefined);
}

/** Whether the release is another than at the last visit; the first visit has none before it. */
export function isNewRelease(release: string): boolean {
  try {
    const last = localStorage.getItem(RELEASE);
    store(RELEASE, release);
    return last !== null && last !== release;
  } catch {
    return false;
  }
}

/** Does nothing where the browser stores nothing. */
function store(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    return;
  }
}
