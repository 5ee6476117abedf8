const EVERY = 2000;
const started = performance.now();
let count = 0;

/** Tells at every two thousandth page how many are rendered, so that a long build is seen to go on. */
export function countPage(): void {
  count += 1;
  if (count % EVERY === 0)
    console.error(`pages: ${count} rendered, ${Math.round(performance.now() - started)} ms`);
}
