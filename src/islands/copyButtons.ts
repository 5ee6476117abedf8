/**
 * Buttons that copy the text beside them: `[data-copy]`. Only this listener comes with a page; what copies is loaded on
 * the first click. Where scripts are off, the style sheet hides the buttons.
 */
document.addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLElement>('[data-copy]');
  if (button) void import('./copyCitation.ts').then(({ copyCitation }) => copyCitation(button));
});
