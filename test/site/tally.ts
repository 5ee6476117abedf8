import type { ProvenanceReader } from './provenances.ts';

/** What was gone through, so that nothing passes by finding nothing. */
export class Tally {
  modelled = 0;
  official = 0;
  readonly faults: string[] = [];
  readonly #provenanceOf: ProvenanceReader;

  constructor(provenanceOf: ProvenanceReader) {
    this.#provenanceOf = provenanceOf;
  }

  /** Counts a number, and keeps as a fault one whose mark is not what its provenance asks for. */
  add(where: string, figure: { indicator: string; period: string; marked: boolean }): void {
    const provenance = this.#provenanceOf(figure.indicator, figure.period);
    if (provenance === 'modelled') this.modelled += 1;
    else this.official += 1;
    const { indicator, period, marked } = figure;
    if (provenance !== undefined && marked === (provenance === 'modelled')) return;
    this.fault(
      `${where}: ${indicator} ${period} is ${provenance ?? 'of no run'}, ${marked ? '' : 'not '}marked`,
    );
  }

  fault(text: string): void {
    if (this.faults.length < 20) this.faults.push(text);
  }
}
