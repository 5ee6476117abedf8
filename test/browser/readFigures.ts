import type { Locator, Page } from 'playwright-core';

/** What a reader reads off a page: a figure, its year, and what stands beside it. */
export interface ReadFigure {
  readonly value: number;
  readonly year: string;
  /** By the name of what it is compared with. */
  readonly against: Readonly<Record<string, number>>;
}

/** The row of a key figure in a table of a place: the newest year that it is compared in, and the comparison. */
export async function readTableRow(page: Page, name: string): Promise<ReadFigure> {
  const row = page.locator('tr').filter({ has: page.getByRole('link', { name, exact: true }) });
  const table = page.locator('table').filter({ has: row });
  const cells = await row.first().locator('th, td').all();
  const texts = await Promise.all(cells.map((cell) => plainText(cell)));
  const headers = await columnHeaders(table.first());
  const isYear = (header: string) => /^\d{4}$/.test(header);
  const entries = headers.map((header, place) => [header, texts[place] ?? ''] as const);
  const ownYear = await row.first().evaluate((element) => {
    // The newest figure is told by the row, or by the table for all its rows.
    const { cells } = element as HTMLTableRowElement;
    const ofAll = element.closest('table')?.dataset['latest'];
    return ofAll === undefined ? [...cells].findIndex((cell) => cell.matches('.latest')) : Number(ofAll);
  });
  const year =
    entries.find(([header, text]) => !isYear(header) && isYear(text))?.[1] ?? headers[ownYear] ?? '';
  const numbers = entries.slice(1).map(([header, text]) => [header, numberIn(text)] as const);
  return {
    value: Object.fromEntries(numbers)[year] ?? NaN,
    year,
    against: Object.fromEntries(numbers.filter(([header]) => !isYear(header))),
  };
}

/** Text of the lowest header over each column, also where some headers span both lines. */
function columnHeaders(table: Locator): Promise<string[]> {
  return table.evaluate((element) => {
    const grid: string[][] = [];
    for (const [line, row] of [...(element as HTMLTableElement).tHead!.rows].entries()) {
      for (const cell of row.cells) {
        const columns = (grid[line] ??= []);
        let at = 0;
        while (columns[at] !== undefined) at += 1;
        for (let down = line; down < line + cell.rowSpan; down++)
          for (let right = at; right < at + cell.colSpan; right++)
            (grid[down] ??= [])[right] = (cell.textContent ?? '')
              .replaceAll('\u00ad', '')
              .replace(/\s+/g, ' ')
              .trim();
      }
    }
    return grid.at(-1) ?? [];
  });
}

/** A figure on the page of a place itself: «12,8 prosentpoeng høyere enn kommunegruppe 16 (−0,2)». */
export async function readKeyNumber(page: Page, name: string): Promise<ReadFigure> {
  const box = page
    .locator('.key-numbers > div')
    .filter({ has: page.getByRole('link', { name, exact: true }) });
  await box.scrollIntoViewIfNeeded();
  const own = box.locator('dd').first();
  const words = (await box.locator('dd').last().innerHTML()).split('<br>').map(withoutTags);
  return {
    value: numberIn(await plainText(own.locator('b'))),
    year: /\((\d{4})\)/.exec(await own.innerText())?.[1] ?? '',
    against: Object.fromEntries(
      words.map((line) => {
        const at = line.lastIndexOf('(');
        return [line.slice(0, at).trim(), numberIn(line.slice(at + 1).replace(')', ''))] as const;
      }),
    ),
  };
}

/** Text of a line without its raised marks. */
function withoutTags(html: string): string {
  return html
    .replace(/<sup.*?<\/sup>/g, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&nbsp;', '\u00a0');
}

/** What the page of a key figure says of one place, or of the one on top. */
export interface ReadRank extends ReadFigure {
  readonly name: string;
  /** First place where it is shared. */
  readonly place: number;
}

/** A row of the ranking, the first when no name is given, with the averages of the same year. */
export async function readRank(page: Page, name?: string): Promise<ReadRank> {
  const rows = page.locator('table.ranked tbody tr');
  const row =
    name === undefined ? rows.first() : rows.filter({ has: page.getByRole('link', { name, exact: true }) });
  const year = /\d{4}/.exec(await page.locator('#rangering').innerText())?.[0] ?? '';
  const national = page
    .locator('section')
    .filter({ has: page.locator('#landet') })
    .locator('table');
  const headers = await columnHeaders(national);
  const ofYear = national.locator('tbody tr').filter({ has: page.getByRole('rowheader', { name: year }) });
  const averages = await Promise.all((await ofYear.locator('td').all()).map((cell) => plainText(cell)));
  return {
    name: (await row.getByRole('rowheader').innerText()).trim(),
    value: numberIn(await plainText(row.locator('td').first())),
    place: Number(/\d+/.exec(await row.locator('td').nth(1).innerText())?.[0]),
    year,
    against: Object.fromEntries(averages.map((text, place) => [headers[place + 1] ?? '', numberIn(text)])),
  };
}

/** What is seen of an element, without the mark of modelled or preliminary figures. */
async function plainText(locator: Locator): Promise<string> {
  return locator.evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    for (const mark of copy.querySelectorAll('sup, i:not([data-m])')) mark.remove();
    return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
  });
}

/** «1 234,5», «1,234.5», «−0,2»: the number that is meant; NaN for anything else. */
export function numberIn(text: string): number {
  const plain = text.replace(/\s/g, '').replace('−', '-');
  const english = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) || /^-?\d+\.\d+$/.test(plain);
  // With three digits after a comma nothing but a thousand is meant: no figure has three decimals.
  return Number(english ? plain.replaceAll(',', '') : plain === '' ? NaN : plain.replace(',', '.'));
}
