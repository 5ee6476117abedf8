import { ABSENCES, QUALIFIERS } from '../domain/status.ts';
import type { Status } from '../domain/status.ts';
import { HEADINGS, UNITS } from '../domain/indicator.ts';
import type { Heading, Unit } from '../domain/indicator.ts';
import type { FigureWords } from '../i18n/figureText.ts';
import type { Locale } from '../i18n/locales.ts';
import { SIGN_OF } from '../i18n/signs.ts';
import { messagesFor } from '../i18n/messages.ts';
import type { Messages } from '../i18n/messages.ts';
import type { CompareMessageKind } from './compareState.ts';

type Script = Messages['compare']['script'];

/** All that the page says in one language, as plain texts: it stands in the page, so that scripts carry no messages. */
export interface CompareTexts extends FigureWords, Script {
  readonly messages: Readonly<Record<CompareMessageKind, string>>;
  readonly statuses: Readonly<Record<Status, { readonly name: string; readonly meaning: string }>>;
  readonly headings: Readonly<Record<Heading, string>>;
  readonly units: Readonly<Record<Unit, string>>;
  readonly allModelled: string;
  readonly someModelled: string;
  readonly averages: Readonly<Record<'group' | 'fylke' | 'landet' | 'landetUtenOslo', string>>;
}

export function compareTextsFor(locale: Locale): CompareTexts {
  const m = messagesFor(locale);
  const pick = <K extends string, V>(keys: readonly K[], value: (key: K) => V) =>
    Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;
  return {
    ...m.compare.script,
    ...m.yesNo,
    locale,
    statuses: pick([...ABSENCES, ...QUALIFIERS], (status) => m.statuses[status]),
    headings: pick(HEADINGS, (heading) => m.headings[heading].name),
    units: pick(UNITS, (unit) => m.units[unit].short),
    allModelled: m.provenance.allModelled(SIGN_OF.modelled),
    someModelled: m.provenance.someModelled('{percent}', SIGN_OF.modelled),
    averages: {
      group: m.averages.kommunegruppe('{number}'),
      fylke: m.averages.fylke('{name}'),
      landet: m.averages.landet,
      landetUtenOslo: m.averages.landetUtenOslo,
    },
  };
}
