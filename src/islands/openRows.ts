/** When what a row is about is opened, how its figure is cited is put there; what does that is loaded then. */
document.addEventListener(
  'toggle',
  ({ target }) => {
    if (target instanceof HTMLDetailsElement && target.open && target.matches('.figures details'))
      void import('./citeRow.ts').then(({ citeRow }) => {
        citeRow(target);
      });
  },
  { capture: true },
);
