/**
 * Lays out what of a long page was left for later (far.css), a part at a time and never for long: soon after
 * it is first drawn, the page is whole, as long as it is and no longer a guess. A part that was reached before is laid out
 * already.
 */
const LONGEST_MS = 8;
const far = [...document.querySelectorAll<HTMLElement>('.far')];

function layOut(): void {
  const begun = performance.now();
  do {
    const part = far.shift();
    if (part === undefined) return;
    part.classList.remove('far');
    // Done now, so that the time it takes is known.
    void part.offsetHeight;
  } while (performance.now() - begun < LONGEST_MS);
  setTimeout(layOut);
}

requestAnimationFrame(() => setTimeout(layOut));
