import { ACCOUNT_COLUMNS, scopesOf } from '../contracts/accountRow.ts';
import type { CsvRow, CsvTable } from '../contracts/csv.ts';
import { isBalanceClass } from '../domain/accounts/accountRecord.ts';
import { checkAccounts } from '../domain/accounts/checks.ts';
import type { CellPlace, ReportedCell } from '../domain/accounts/checks.ts';
import type { Problem } from '../domain/problem.ts';
import type { Loaded } from './loadDatasets.ts';
import type { Inputs } from './readInputs.ts';

/**
 * The controls of reported accounts, each with the tolerance and severity of its line in `accounts/account-checks.csv`. A
 * dataset with rows that could not be read is left alone: what is lacking would make controls fail that hold.
 */
export function checkAccountReports(
  { accounts }: Pick<Inputs, 'accounts'>,
  { datasets }: Pick<Loaded, 'datasets'>,
  problems: readonly Problem[],
): Problem[] {
  if (accounts === undefined) return [];
  const broken = new Set(problems.flatMap(({ severity, file }) => (severity === 'error' ? [file] : [])));
  return datasets.flatMap(({ manifest, accounts: loaded }) => {
    if (loaded === null || loaded.tables.some(({ file }) => broken.has(file))) return [];
    const { coverage } = manifest.accounts;
    const file = `input/${manifest.id}/dataset.json`;
    const placeOf = cellFinder(loaded.tables);
    return checkAccounts({ index: loaded.index, checks: accounts.checks, file, coverage, placeOf });
  });
}

/** Finds the line that a cell was read from: the newest publication that has it. The rows are sorted out at the first call. */
function cellFinder(tables: readonly CsvTable[]): (cell: ReportedCell) => CellPlace | undefined {
  let byReport: ReadonlyMap<string, readonly Placed[]> | undefined;
  return (cell) => {
    byReport ??= Map.groupBy(tables.flatMap(placedRows), ({ key }) => key);
    const found = byReport.get(`${cell.region} ${cell.period}`)?.findLast(({ row, at }) => {
      const [scope, kontoklasse, line, art] = at.slice(2).map((column) => row.cells[column] ?? '');
      const isArt = isBalanceClass(cell.kontoklasse) || art === cell.art;
      const isCell = kontoklasse === cell.kontoklasse && line === cell.line && isArt;
      return isCell && scopesOf(scope ?? '')?.includes(cell.scope);
    });
    return found && { file: found.file, line: found.row.line };
  };
}

interface Placed {
  readonly key: string;
  readonly file: string;
  readonly row: CsvRow;
  /** Where each column of accounts stands in the row. */
  readonly at: readonly number[];
}

function placedRows({ file, header, rows }: CsvTable): Placed[] {
  const at = ACCOUNT_COLUMNS.map((name) => header.indexOf(name));
  const [region = -1, year = -1] = at;
  return rows.map((row) => ({ key: `${row.cells[region] ?? ''} ${row.cells[year] ?? ''}`, file, row, at }));
}
