import type { UnitLevel } from '../../../domain/region.ts';
import type { Absence } from '../../../domain/status.ts';

/** The page that shows who has figures in the newest year of the release, in bokmål, and the links to it. */
export const coverageNb = {
  title: (year: string) => `Hvem har tall for ${year}?`,
  crumb: 'Dekning',
  description: (year: string) =>
    `Hvor mange tall hver kommune, fylkeskommune og bydel har for ${year} i hvert tjenesteområde, og hvor mange som mangler eller er skjult.`,
  lead: (year: string) =>
    `Her står det hvor mange av nøkkeltallene hver kommune, fylkeskommune og bydel har tall for i ${year}, område for område.`,
  explained:
    'Bare nøkkeltall med kilder som dekker alle, eller som minst halvparten har tall for dette året, er regnet med. Tall mangler oftest fordi de ikke er rapportert i tide.',
  summary: {
    heading: (level: string) => `${level}: områdene`,
    area: 'Område',
    figures: 'Nøkkeltall regnet med',
    complete: 'Har alle tallene',
    without: 'Har ingen tall',
    numbers: 'Tall',
    modelled: 'Av tallene er modellert',
  },
  units: {
    kommune: 'Kommunene, fylke for fylke',
    fylkeskommune: 'Fylkeskommunene',
    bydel: 'Bydelene',
  } satisfies Record<UnitLevel, string>,
  /** Short, for cells that stand close: «2 mangler» */
  absences: {
    missing: 'mangler',
    suppressed: 'skjult',
    notApplicable: 'ikke mulig',
    withheld: 'ikke publisert',
    zeroDenominator: 'nevner null',
  } satisfies Record<Absence, string>,
  /** «12 av 14» */
  of: (count: string, all: string) => `${count} av ${all}`,
  noneThisYear: (year: string, names: string) => `Uten tall for ${year} i denne utgaven: ${names}.`,
  noLevel: (year: string) => `Ingen på dette nivået har tall for ${year} i denne utgaven.`,
  toCoverage: 'Dekning: hvem som har tall, og hvem som mangler',
};
