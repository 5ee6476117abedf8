import type { UnitLevel } from '../../../domain/region.ts';
import type { LevelTexts } from './levelTexts.ts';

const kommune: LevelTexts = {
  one: 'Kommune',
  many: 'Kommuner',
  list: {
    title: 'Alle kommuner',
    description: 'Liste over kommunene i Norge etter fylke, med lenke til kommunefakta og nøkkeltall.',
    lead: (count) => `De ${count} kommunene i Norge, ordnet etter fylke.`,
    number: 'Kommunenummer',
  },
  front: {
    heading: 'Alle kommuner',
    lead: 'Velg et fylke for å se kommunene.',
    toList: 'Hele listen, med nummer, kommunegruppe og innbyggere',
  },
  unit: {
    title: (name) => `${name}: kommunefakta`,
    description: (name) =>
      `Befolkning, økonomi og tjenester i ${name}, sammenlignet med kommunegruppen, fylket og landet.`,
    earlierNumbers: 'Tidligere kommunenummer',
    numberIn: (number, place) => `Kommune ${number} i ${place}`,
    partOf: 'Kommunegruppe',
    noFigures: 'Det finnes ikke tall for denne kommunen i denne utgaven.',
  },
  keyFigures: {
    title: (name, area) => `${area} i ${name}: nøkkeltall`,
    description: (name, area) =>
      `Nøkkeltall om ${area.toLowerCase()} i ${name} de siste årene, sammenlignet med kommunegruppen, fylket og landet.`,
    heading: (area, name) => `${area} i ${name}`,
    sheet: 'Ark til kommunestyret (én A4-side)',
    areas: (name) => `Tjenesteområder i ${name}`,
  },
  area: {
    title: (name) => `${name}: nøkkeltall for hele landet`,
    description: (name) => `Nøkkeltall om ${name.toLowerCase()} i alle norske kommuner.`,
    heading: (name) => name,
    all: 'Hele landet',
    file: (format) => `Alle kommuner og år som ${format === 'csv' ? 'CSV' : 'Excel'}`,
    findUnit: 'Se nøkkeltallene for én kommune',
  },
  indicator: {
    title: (name) => name,
    description: (name) => `${name} i alle norske kommuner: definisjon, tall og rangering.`,
    all: 'Alle kommuner',
    rankedIn: (year) => `Alle kommuner, ${year}`,
    rankNote: (count) =>
      `Høyeste tall først. ${count} ${count === '1' ? 'kommune' : 'kommuner'} har tall. Like tall deler plass.`,
    withoutFigures: (count) => `${count} ${count === '1' ? 'kommune' : 'kommuner'} har ikke tall.`,
    noRank: 'Ingen kommune har tall i denne utgaven.',
    partial: 'Tallene dekker bare noen av kommunene, og er ikke rangert.',
    overYears: 'Landet, år for år',
    groupsIn: (year) => `Gjennomsnitt for kommunegruppene, ${year}`,
    distributionTitle: (middle) => `Halvparten av kommunene har ${middle} eller mer`,
    distributionSubtitle: (unit, year) => `Antall kommuner etter tallets størrelse (${unit}), ${year}`,
    distributionText: (lowest, middle, highest) =>
      `Fra ${lowest} til ${highest}; halvparten av kommunene har ${middle} eller mer.`,
  },
  choice: {
    title: (text) => `Hvilken kommune mener du med ${text}?`,
    description: (text) => `Flere kommuner har eller har hatt navnet eller nummeret ${text}.`,
    lead: 'Flere kommuner har eller har hatt dette navnet eller nummeret.',
  },
  allInFileName: 'alle-kommuner',
};

const fylkeskommune: LevelTexts = {
  one: 'Fylkeskommune',
  many: 'Fylkeskommuner',
  list: {
    title: 'Alle fylkeskommuner',
    description: 'Liste over fylkeskommunene i Norge, med lenke til nøkkeltallene for hver av dem.',
    lead: (count) =>
      `De ${count} fylkeskommunene i Norge. Oslo kommune har også fylkeskommunens oppgaver og er regnet med her.`,
    number: 'Fylkeskommunenummer',
  },
  front: {
    heading: 'Fylkeskommuner',
    lead: 'Fylkeskommunene har ansvar for oppgaver som er felles for kommunene i fylket.',
    toList: 'Listen over fylkeskommuner, med nummer og region',
  },
  unit: {
    title: (name) => `${name}: økonomi og tjenester`,
    description: (name) => `Økonomi og tjenester i ${name}, sammenlignet med regionen og landet.`,
    earlierNumbers: 'Tidligere nummer',
    numberIn: (number, place) => `Fylkeskommune ${number} i ${place}`,
    partOf: 'Region',
    note: 'Tallene gjelder fylkeskommunens oppgaver, ikke kommunenes.',
    noFigures: 'Det finnes ikke tall for denne fylkeskommunen i denne utgaven.',
  },
  keyFigures: {
    title: (name, area) => `${area} i ${name}: nøkkeltall`,
    description: (name, area) =>
      `Nøkkeltall om ${area.toLowerCase()} i ${name} de siste årene, sammenlignet med regionen og landet.`,
    heading: (area, name) => `${area} i ${name}`,
    sheet: 'Ark til utskrift (én A4-side)',
    areas: (name) => `Tjenesteområder i ${name}`,
  },
  area: {
    title: (name) => `${name} i fylkeskommunene: nøkkeltall for hele landet`,
    description: (name) => `Nøkkeltall om ${name.toLowerCase()} i alle norske fylkeskommuner.`,
    heading: (name) => `${name} i fylkeskommunene`,
    all: 'Hele landet',
    file: (format) => `Alle fylkeskommuner og år som ${format === 'csv' ? 'CSV' : 'Excel'}`,
    findUnit: 'Se nøkkeltallene for én fylkeskommune',
  },
  indicator: {
    title: (name) => `${name} (fylkeskommuner)`,
    description: (name) => `${name} i alle norske fylkeskommuner: definisjon, tall og rangering.`,
    all: 'Alle fylkeskommuner',
    rankedIn: (year) => `Alle fylkeskommuner, ${year}`,
    rankNote: (count) =>
      `Høyeste tall først. ${count} ${count === '1' ? 'fylkeskommune' : 'fylkeskommuner'} har tall. Like tall deler plass.`,
    withoutFigures: (count) =>
      `${count} ${count === '1' ? 'fylkeskommune' : 'fylkeskommuner'} har ikke tall.`,
    noRank: 'Ingen fylkeskommune har tall i denne utgaven.',
    partial: 'Tallene dekker bare noen av fylkeskommunene, og er ikke rangert.',
    overYears: 'Landet, år for år',
    groupsIn: (year) => `Gjennomsnitt for regionene, ${year}`,
    distributionTitle: (middle) => `Halvparten av fylkeskommunene har ${middle} eller mer`,
    distributionSubtitle: (unit, year) => `Antall fylkeskommuner etter tallets størrelse (${unit}), ${year}`,
    distributionText: (lowest, middle, highest) =>
      `Fra ${lowest} til ${highest}; halvparten av fylkeskommunene har ${middle} eller mer.`,
  },
  choice: {
    title: (text) => `Hvilken fylkeskommune mener du med ${text}?`,
    description: (text) =>
      `Flere fylkeskommuner har eller har hatt navnet eller nummeret ${text}, eller er skilt ut av en som het det.`,
    lead: 'Flere fylkeskommuner har eller har hatt dette navnet eller nummeret, eller er skilt ut av en som hadde det.',
  },
  allInFileName: 'alle-fylkeskommuner',
};

const bydel: LevelTexts = {
  one: 'Bydel',
  many: 'Bydeler',
  list: {
    title: 'Bydelene i Oslo',
    description: 'Liste over bydelene i Oslo, med lenke til nøkkeltallene for hver av dem.',
    lead: (count) => `De ${count} bydelene i Oslo.`,
    number: 'Bydelsnummer',
  },
  front: {
    heading: 'Bydeler i Oslo',
    lead: 'Bydelene har ansvar for mange av kommunens tjenester til dem som bor der.',
    toList: 'Listen over bydeler, med nummer',
  },
  unit: {
    title: (name) => `Bydel ${name}: økonomi og tjenester`,
    description: (name) =>
      `Økonomi og tjenester i bydel ${name} i Oslo, sammenlignet med gjennomsnittet for alle bydelene.`,
    earlierNumbers: 'Tidligere nummer',
    numberIn: (number, place) => `Bydel ${number} i ${place}`,
    partOf: 'Kommune',
    note: 'Tallene gjelder det bydelen har ansvar for, ikke alt kommunen gjør i bydelen.',
    noFigures: 'Det finnes ikke tall for denne bydelen i denne utgaven.',
  },
  keyFigures: {
    title: (name, area) => `${area} i bydel ${name}: nøkkeltall`,
    description: (name, area) =>
      `Nøkkeltall om ${area.toLowerCase()} i bydel ${name} i Oslo de siste årene, sammenlignet med gjennomsnittet for alle bydelene.`,
    heading: (area, name) => `${area} i bydel ${name}`,
    sheet: 'Ark til utskrift (én A4-side)',
    areas: (name) => `Tjenesteområder i bydel ${name}`,
  },
  area: {
    title: (name) => `${name} i bydelene i Oslo: nøkkeltall`,
    description: (name) => `Nøkkeltall om ${name.toLowerCase()} i alle bydelene i Oslo.`,
    heading: (name) => `${name} i bydelene i Oslo`,
    all: 'Alle bydelene',
    file: (format) => `Alle bydeler og år som ${format === 'csv' ? 'CSV' : 'Excel'}`,
    findUnit: 'Se nøkkeltallene for én bydel',
  },
  indicator: {
    title: (name) => `${name} (bydeler)`,
    description: (name) => `${name} i alle bydelene i Oslo: definisjon, tall og rangering.`,
    all: 'Alle bydeler',
    rankedIn: (year) => `Alle bydeler, ${year}`,
    rankNote: (count) =>
      `Høyeste tall først. ${count} ${count === '1' ? 'bydel' : 'bydeler'} har tall. Like tall deler plass.`,
    withoutFigures: (count) => `${count} ${count === '1' ? 'bydel' : 'bydeler'} har ikke tall.`,
    noRank: 'Ingen bydel har tall i denne utgaven.',
    partial: 'Tallene dekker bare noen av bydelene, og er ikke rangert.',
    overYears: 'Alle bydelene, år for år',
    groupsIn: (year) => `Gjennomsnitt for bydelene, ${year}`,
    distributionTitle: (middle) => `Halvparten av bydelene har ${middle} eller mer`,
    distributionSubtitle: (unit, year) => `Antall bydeler etter tallets størrelse (${unit}), ${year}`,
    distributionText: (lowest, middle, highest) =>
      `Fra ${lowest} til ${highest}; halvparten av bydelene har ${middle} eller mer.`,
  },
  choice: {
    title: (text) => `Hvilken bydel mener du med ${text}?`,
    description: (text) => `Flere bydeler har eller har hatt navnet eller nummeret ${text}.`,
    lead: 'Flere bydeler har eller har hatt dette navnet eller nummeret.',
  },
  allInFileName: 'alle-bydeler',
};

/** What the pages say of each level, in bokmål. */
export const levelsNb: Record<UnitLevel, LevelTexts> = { kommune, fylkeskommune, bydel };
