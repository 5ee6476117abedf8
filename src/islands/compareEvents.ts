import type { CompareState } from '../compare/compareState.ts';
import type { CompareShown } from '../compare/compareView.ts';
import type { Comparison } from './compareSession.ts';

/** What the parts of the compare page tell each other. All events bubble up to `<ks-compare>`. */
export const CHANGE = 'compare-change';
/** Fired on `<ks-compare>` when a choice is shown, for those parts that show something of it themselves. */
export const SHOWN = 'compare-shown';

/** A part of the choice that a reader has changed, and what to say of it when it is shown. */
export interface CompareChange {
  readonly patch: Partial<CompareState>;
  readonly say?: string | undefined;
}

export interface CompareShownDetail extends Comparison {
  readonly shown: CompareShown;
}

export function askForChange(from: Element, patch: Partial<CompareState>, say?: string): void {
  from.dispatchEvent(new CustomEvent<CompareChange>(CHANGE, { bubbles: true, detail: { patch, say } }));
}
