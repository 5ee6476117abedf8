import type { IndicatorScope, Reference, Unverified } from '../../../domain/indicator.ts';
import type { UnitLevel } from '../../../domain/region.ts';

/** The page that lists every key figure, and remarks on definitions that stand wherever a definition does, in bokmål. */
export const catalogueNb = {
  title: 'Katalog over nøkkeltall',
  description:
    'Alle nøkkeltallene, område for område: definisjon, tabell hos SSB, opphav år for år og hvor mange som har tall.',
  lead: 'Alle nøkkeltallene i denne utgaven: hva de er laget av, hvilken tabell de svarer til, om tallene er offisielle eller modellerte, og hvor mange som har tall i det nyeste året.',
  contents: 'På denne siden',
  levels: {
    kommune: 'Kommuner',
    fylkeskommune: 'Fylkeskommuner',
    bydel: 'Bydeler i Oslo',
  } satisfies Record<UnitLevel, string>,
  summary: {
    heading: 'I alt',
    level: 'Nivå',
    areas: 'Områder',
    figures: 'Nøkkeltall',
    official: 'Bare offisielle tall',
    modelled: 'Helt eller delvis modellert',
    none: 'Uten tall',
  },
  columns: {
    figure: 'Nøkkeltall',
    definition: 'Teller og nevner',
    table: 'Tabell hos SSB',
    provenance: 'Opphav',
    coverage: 'Med tall',
  },
  per: 'delt på',
  /** «355 av 357 (2025)» */
  coverage: (count: string, all: string, year: string) => `${count} av ${all} (${year})`,
  noFigures: 'ingen tall i denne utgaven',
  unknownTable: 'ikke kjent',
  toCatalogue: 'Katalog over alle nøkkeltall',

  scope: {
    label: 'Regnskapsomfang',
    A: 'Regnskapsomfang: konsern.',
    B: 'Regnskapsomfang: kommunekassen eller fylkeskommunekassen.',
    C: 'Regnskapsomfang: konsolidert regnskap.',
  } satisfies Record<IndicatorScope | 'label', string>,
  reference: {
    'n+1': 'Gjelder året etter rapporteringsåret.',
    'n-1': 'Gjelder året før rapporteringsåret.',
    '1.1': 'Talt 1. januar.',
    '1.10': 'Talt 1. oktober.',
    '15.12': 'Talt 15. desember.',
    schoolYear: 'Gjelder skoleåret som slutter i rapporteringsåret.',
  } satisfies Record<Reference, string>,
  unverified: {
    definition: 'Teller og nevner er lest ut av navnet og er ikke kontrollert mot SSBs definisjon.',
    table: 'Tabellnummeret er ikke kontrollert.',
    code: 'Variabelkoden er ikke kontrollert.',
    level: 'At SSB publiserer tallet på dette nivået, er ikke kontrollert.',
    averaging: 'Hvordan SSB regner gjennomsnittet, er ikke kontrollert.',
  } satisfies Record<Unverified, string>,
};
