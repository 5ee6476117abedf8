import type { Inputs } from './readInputs.ts';

/**
 * The inputs without modelled datasets. Definitions stay: a key figure that has no figures without them is still in the
 * index, so that a page can tell what it is and where it can be had.
 */
export function withoutModelled(inputs: Inputs): Inputs {
  return {
    ...inputs,
    datasets: inputs.datasets.filter(({ manifest }) => manifest.provenance !== 'modelled'),
  };
}
