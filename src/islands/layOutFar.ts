/**
 * Lays out what of a long page was left for later (`.far` in components.css), a part at a time when there is time for it:
 * soon after it has loaded, the page is whole, as long as it is and no longer a guess. A part that was reached before is laid
 * out already.
 */
const ENOUGH_MS = 8;
const far = [...document.querySelectorAll<HTMLElement>('.far')];

function layOut(deadline: IdleDeadline): void {
  do {
    const part = far.shift();
    if (part === undefined) return;
    part.classList.remove('far');
    // Done now, so that what is left of the time is known.
    void part.offsetHeight;
  } while (deadline.timeRemaining() > ENOUGH_MS);
  later();
}

function later(): void {
  requestIdleCallback(layOut, { timeout: 1000 });
}

// Where there is no idle time to ask for, nothing has been left for it.
if ('requestIdleCallback' in window) later();
