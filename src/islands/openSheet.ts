import sheetStyles from '../styles/sheet.css?url';

/** The address of a table's sheet for the council ends so. */
const SHEET = '#ark';

/**
 * Fetches the styles of the sheet when its address is opened, or gone to from the table. At once and not by a module that is
 * itself fetched first: the page has not loaded before they are there, and can then be printed.
 */
function openSheet(): void {
  if (location.hash !== SHEET || document.querySelector(`link[href="${sheetStyles}"]`)) return;
  document.head.append(
    Object.assign(document.createElement('link'), { rel: 'stylesheet', href: sheetStyles }),
  );
}

openSheet();
addEventListener('hashchange', openSheet);
