import type { UnitLevel } from '../../../domain/region.ts';

/** The page of a kommune, a fylkeskommune or a bydel, and what leads from one to another, in bokmål. */
export const unitNb = {
  /** «Innbyggere 2025»: at the end of the year. */
  inhabitants: (year: string) => `Innbyggere ${year}`,
  /** Of a notice about a place. */
  noticeSource: (host: string) => `Kilde: ${host}`,
  onThisPage: 'På denne siden',
  services: 'Økonomi og tjenester',
  similar: 'Like kommuner',
  /** How the small drawings are read. */
  line: 'Linjen viser de fem siste årene.',
  range: {
    kommune: (name: string, group: string) =>
      `Streken ved siden av går fra laveste til høyeste kommune i ${group}: feltet er den midterste halvdelen, tverrstreken medianen og prikken ${name}.`,
    fylkeskommune: (name: string) =>
      `Streken ved siden av går fra laveste til høyeste fylkeskommune: feltet er den midterste halvdelen, tverrstreken medianen og prikken ${name}.`,
    bydel: (name: string) =>
      `Streken ved siden av går fra laveste til høyeste bydel: feltet er den midterste halvdelen, tverrstreken medianen og prikken ${name}.`,
  } satisfies Record<UnitLevel, (name: string, group: string) => string>,
  modelled: 'Stiplet linje og åpen prikk: modellerte tall.',
  /** In place of the picture of a unit, for those who do not see it. */
  picture: (name: string, figures: string) => `${name} på kartet, med tre tall. ${figures}`,
  /** Leads to the same page of another. */
  switch: {
    kommune: 'Bytt kommune',
    fylkeskommune: 'Bytt fylkeskommune',
    bydel: 'Bytt bydel',
  } satisfies Record<UnitLevel, string>,
  /** The place that a reader has chosen as theirs. */
  mine: {
    set: {
      kommune: 'Gjør til min kommune',
      fylkeskommune: 'Gjør til min fylkeskommune',
      bydel: 'Gjør til min bydel',
    } satisfies Record<UnitLevel, string>,
    clear: {
      kommune: 'Ikke lenger min kommune',
      fylkeskommune: 'Ikke lenger min fylkeskommune',
      bydel: 'Ikke lenger min bydel',
    } satisfies Record<UnitLevel, string>,
    is: {
      kommune: 'Min kommune:',
      fylkeskommune: 'Min fylkeskommune:',
      bydel: 'Min bydel:',
    } satisfies Record<UnitLevel, string>,
    forget: 'Glem valget',
    none: 'Velg «Gjør til min kommune» på siden til en kommune, så finner du veien tilbake her. Valget lagres bare på denne enheten.',
    news: 'Nye tall siden sist du var her.',
    toNews: 'Se hva som er rettet',
  },
  previous: 'Forrige',
  next: 'Neste',
  pager: 'Forrige og neste',
};
