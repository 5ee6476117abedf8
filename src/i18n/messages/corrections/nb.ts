import type { UnitLevel } from '../../../domain/region.ts';
import type { ReleaseChangeKind } from '../../../domain/rettelogg.ts';

/** The page «Rettelogg» in bokmål, and the links to it. */
export const correctionsNb = {
  title: 'Rettelogg',
  description:
    'Tall som ble endret da de ble publisert på nytt: hvem det gjelder, hva tallet var, og hva det ble.',
  lead: 'Tall som er publisert, kan bli endret i en senere publisering, oftest fra mars til juni. Her står alle tallene i denne utgaven som ble endret slik: hva de var, og hva de ble.',
  /** Instead of a log. */
  none: 'Ingen av tallene i denne utgaven er publisert på nytt etter at de først kom ut.',

  /** Heading of one day: «21 kommuner og 2 bydeler fikk endret tall 15. juni 2022» */
  heading: (units: string, date: string) => `${units} fikk endret tall ${date}`,
  headingNone: (date: string) => `Ingen kommuner fikk endret tall ${date}`,
  /** Which publication took the place of which. */
  replaced: (title: string, years: string, from: string, to: string) =>
    `${title}, ${years}: ${from}, ble erstattet av ${to}.`,
  replacedMany: (count: string, years: string, from: string, to: string) =>
    `${count} datasett, ${years}: ${from}, ble erstattet av ${to}.`,
  datasets: (count: string) => `De ${count} datasettene`,
  compared: (figures: string, changes: string) =>
    `${figures} tall ble sammenlignet, gjennomsnitt medregnet: ${changes}.`,
  counted: {
    revised: (count) => `${count} er endret`,
    added: (count) => `${count} har kommet til`,
    removed: (count) => `${count} har falt bort`,
    statusChanged: (count) => `${count} har fått ny merknad`,
  } satisfies Record<ReleaseChangeKind, (count: string) => string>,
  nothingChanged: 'ingen er endret',

  measure: 'Grunnlagstall',
  indicator: 'Nøkkeltall',
  kinds: {
    revised: 'Endrede tall',
    added: 'Tall som har kommet til',
    removed: 'Tall som har falt bort',
    statusChanged: 'Uendret, men med ny merknad',
  } satisfies Record<ReleaseChangeKind, string>,
  unitsOf: (kind: string, count: string) => `${kind} (${count})`,
  averagesOf: (kind: string, averages: string, count: string) => `${kind}: ${averages} (${count})`,
  averages: {
    kommune: 'landet, fylker og kommunegrupper',
    fylkeskommune: 'landet og regioner',
    bydel: 'alle bydeler',
  } satisfies Record<UnitLevel, string>,
  summarised:
    'Så mange tall ble endret at hvert nøkkeltall og hvert år har én rad her. Alle endringene står i JSON-filen.',
  untold: (count: string) =>
    `For ${count} nøkkeltall er endringene ikke vist, fordi skjulte tall kunne regnes ut av dem`,
  changed: 'Endringer',
  most: 'Størst endring',
  /** Where no number that is shown took the place of another. */
  noNumbers: (kinds: string) => `Ingen tall å vise før og etter: ${kinds}`,
  before: 'Før',
  after: 'Etter',
  change: 'Endring',
  more: (count: number, text: string) =>
    `${count === 1 ? '1 endring' : `${text} endringer`} til står i JSON-filen.`,
  file: 'Hele retteloggen som JSON',

  fromAbout: 'Rettelogg: tall som ble endret fra én publisering til en senere',
  fromIndicator: (years: string, date: string) => `Rettelogg: tall for ${years} ble endret ${date}`,
};
