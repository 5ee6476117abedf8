import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Programs that are there on some machines only; the tests that need them are skipped elsewhere, and counted so. */
export const PYTHON = installed('python3', ['--version']);
export const LIBRE_OFFICE = ['soffice', 'libreoffice'].find((name) => installed(name, ['--version'])) ?? null;

function installed(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

const READ_CSV = `
import csv, json, sys
out = []
for path in sys.argv[2:]:
    with open(path, encoding='utf-8-sig', newline='') as file:
        out.append(list(csv.reader(file, delimiter=sys.argv[1], strict=True)))
json.dump(out, sys.stdout)
`;

/** Rows of CSV files as Python's own reader has them, in strict mode. */
export function readWithPython(paths: readonly string[], delimiter: string): string[][][] {
  const options = { maxBuffer: 2 ** 30, encoding: 'utf8' as const };
  return JSON.parse(execFileSync('python3', ['-c', READ_CSV, delimiter, ...paths], options)) as string[][][];
}

/** Sheets of workbooks and tables of CSV files as LibreOffice opens them: one CSV file a sheet, by name. */
export function openWithLibreOffice(paths: readonly string[]): Map<string, string> {
  const out = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  const profile = `-env:UserInstallation=file://${join(out, 'profile')}`;
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
  const csvIn = '--infilter=Text - txt - csv (StarCalc):59,34,76,1,,1044,false,true';
  const convert = (files: readonly string[], extra: readonly string[]) => {
    if (files.length === 0) return;
    execFileSync(
      LIBRE_OFFICE ?? 'soffice',
      [profile, '--headless', ...extra, '--convert-to', filter, '--outdir', out, ...files],
      { stdio: 'ignore', timeout: 120_000 },
    );
  };
  convert(
    paths.filter((path) => path.endsWith('.xlsx')),
    [],
  );
  convert(
    paths.filter((path) => path.endsWith('.csv')),
    [csvIn],
  );
  const names = readdirSync(out).filter((name) => name.endsWith('.csv'));
  return new Map(names.map((name) => [name, readFileSync(join(out, name), 'utf8')]));
}
