import type { IndicatorScope } from '../../../domain/indicator.ts';
import type { UnitLevel } from '../../../domain/region.ts';

/** The table of one place and service area, in bokmål. Names of averages arrive as they are within a sentence. */
export const keyFigureTableNb = {
  /** Opens the definition of a row. */
  aboutRow: 'Om',
  /** Before links to the same table of others. */
  alikeInGroup: 'Lignende kommuner i gruppen:',
  /** Before links to the sections of the table. */
  goTo: 'Gå til:',
  /** A break in the series of one row; the region is empty where it is of all. */
  breakInRow: (region: string, year: string, text: string) =>
    `Brudd i tidsserien i ${year}${region === '' ? '' : ` (${region})`}: ${text}`,
  /** Sentences of the definition in a row. */
  inRow: {
    numerator: (text: string) => `Teller: ${text}.`,
    denominator: (text: string) => `Nevner: ${text}.`,
    averaging: (text: string) => `Gjennomsnitt: ${text}.`,
    table: (number: string) => `Tabell ${number} (SSB).`,
    unverified: 'Ikke kontrollert mot SSBs definisjon.',
  },
  /** Under the table: what holds of all rows that say nothing else. */
  shared: {
    table: (number: string) => `Tabell: ${number} (SSB) der ikke annet står.`,
    scope: {
      A: 'Regnskapsomfang: konsern der ikke annet står.',
      B: 'Regnskapsomfang: kommunekassen eller fylkeskommunekassen der ikke annet står.',
      C: 'Regnskapsomfang: konsolidert regnskap der ikke annet står.',
    } satisfies Record<IndicatorScope, string>,
  },
  breakName: 'brudd i tidsserien',
  breakMeaning: 'Brudd i tidsserien: Tallet kan ikke sammenlignes med årene før.',
  /** Where the rows tell why. */
  breakReason: 'Grunnen til et brudd står under «i» i raden.',

  trend: 'Utvikling',
  /** What the line of a row says, for those who do not see it. */
  up: (year: string) => `opp fra ${year}`,
  down: (year: string) => `ned fra ${year}`,
  unchanged: (year: string) => `som i ${year}`,
  broken: 'ikke sammenlignbart over årene',

  differenceFrom: (name: string) => `Forskjell fra ${name}`,
  same: 'likt',
  higher: (size: string) => `${size} høyere`,
  lower: (size: string) => `${size} lavere`,
  manyTimes: (times: string) => `${times} ganger så høyt`,
  kronerMore: (amount: string) => `${amount} mer`,
  kronerLess: (amount: string) => `${amount} mindre`,
  kroner: (n: string) => `${n}\u00a0kr`,
  millions: (n: string) => `${n}\u00a0mill.\u00a0kr`,
  billions: (n: string) => `${n}\u00a0mrd.\u00a0kr`,

  rankAmong: {
    kommune: (group: string) => `Plass i ${group}`,
    fylkeskommune: () => 'Plass blant fylkeskommunene',
    bydel: () => 'Plass blant bydelene',
  } satisfies Record<UnitLevel, (group: string) => string>,
  rankOf: (place: string, count: string) => `${place} av ${count}`,

  /** Under the table: what the columns beside the figures mean. */
  notes: {
    trend: 'Linjen går fra radens laveste til høyeste tall, og er brutt der serien er det.',
    trendModelled:
      'Linjen går fra radens laveste til høyeste tall. Den er stiplet for modellerte tall og brutt der serien er det.',
    kroner: (own: string, name: string) =>
      `Kroner, ved kostnadstall: forskjellen fra ${name} ganget med nevneren til ${own}, det vil si hva den utgjør på ett år.`,
    rank: 'Plass: høyeste tall er nummer 1, bra eller ikke. Like tall deler plass. Plassen er blant dem som har tall.',
    averages: 'Gjennomsnitt er vektet der ikke annet står.',
  },

  /** Endings of headers in files, where a difference and a place are several columns. */
  file: {
    inUnit: 'i enheten',
    inPercent: 'prosent',
    inKroner: 'kroner',
    from: 'fra',
    to: 'til',
    of: 'av',
  },
};
