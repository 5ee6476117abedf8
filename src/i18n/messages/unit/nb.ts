import type { UnitLevel } from '../../../domain/region.ts';

/** The page of a kommune, a fylkeskommune or a bydel, and what leads from one to another, in bokmål. */
export const unitNb = {
  /** «Innbyggere 2025»: at the end of the year. */
  inhabitants: (year: string) => `Innbyggere ${year}`,
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
  previous: 'Forrige',
  next: 'Neste',
  pager: 'Forrige og neste',
};
