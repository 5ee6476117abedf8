/** The list of all places on the page of a key figure, in bokmål. */
export const rankingNb = {
  tools: 'Velg og sorter',
  own: 'Vis fram',
  noOwn: 'Ingen',
  group: 'Kommunegruppe',
  allGroups: 'Alle',
  county: 'Fylke',
  allCounties: 'Alle',
  order: 'Rekkefølge',
  orders: { tall: 'Høyeste tall først', lavest: 'Laveste tall først', navn: 'Etter navn' },
  jump: 'Gå til',
  jumpKinds: { plass: 'plass', prosentil: 'prosentil' },
  jumpHint: 'Plass 1 har høyeste tall. Prosentil 90: 90 prosent har samme tall eller lavere.',
  jumpNumber: 'Plass eller prosentil',
  jumpButton: 'Gå',
  compareFigure: 'Sammenlign kommuner, grupper og år',
  compareGroup: 'Sammenlign gruppen og kommunene i den',
  csv: 'Listen som CSV',
  spread: (unit: string) => `Spredning: lavest, midterste halvdel, høyest${unit === '' ? '' : ` (${unit})`}`,
  /** For those who do not see the bar; the unit stands beside it. */
  spreadText: (lowest: string, median: string, highest: string) =>
    `fra ${lowest} til ${highest}, midterst ${median}`,
  /** On the pages of kommunegrupper and fylker. */
  spreads: {
    explained:
      'Streken går fra laveste til høyeste kommune, feltet dekker den midterste halvdelen, og merket står ved den midterste. Skalaen er fra laveste til høyeste av alle kommuner i landet. Nøkkeltall der færre enn fem kommuner har tall, er utelatt.',
    bar: 'Spredning mellom kommunene',
  },
  /** On the page of a service area. */
  strips: {
    heading: 'Laveste, midterste og høyeste',
    /** @param one «kommune» */
    explained: (one: string) =>
      `Hver strek er én ${one}, med laveste tall til venstre og høyeste til høyre. Den lange streken er den midterste. Er flere like, står den første etter alfabetet. Høyt er ikke det samme som bra.`,
    all: 'Alle',
    median: 'Midterst',
    others: (count: string) => `og ${count} til`,
    count: (count: string, of: string) => `${count} av ${of} har tall`,
  },
  /** For the script: plain texts with `{…}` where something is put in. */
  script: {
    shown: 'Viser {count} av {total}.',
    place: '{name}: {place}.',
    noFigure: '{name} har ikke tall.',
    unranked: '{name} er i listen, men tallene er ikke rangert.',
    noneShown: 'Ingen passer. Velg «Alle» i et av feltene.',
    unknown: 'Det som står i adressen, finnes ikke her: {value}.',
    noPlace: 'Skriv et helt tall fra 1 til {count}, eller en prosentil fra 1 til 100.',
    failed: 'Tallserien til {name} kunne ikke hentes.',
    mark: 'Merknad',
    number: 'Nummer',
    shared: 'delt {from}.–{to}.\u00a0plass av {count} med tall',
    alone: '{from}.\u00a0plass av {count} med tall',
    missing: '{count} mangler',
  },
};
