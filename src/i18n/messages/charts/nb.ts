/** Charts as files and on other sites, in bokmål. */
export const chartsNb = {
  save: {
    /** Before the name of a format: «Lagre som SVG». */
    verb: 'Lagre som',
    done: (fileName: string) => `Figuren er lagret: ${fileName}.`,
    failed: 'Figuren kunne ikke lagres. Prøv igjen.',
  },
  /** Charts of what is compared. */
  interactive: {
    subtitle: (unit: string, years: string) => `${unit[0]?.toUpperCase() ?? ''}${unit.slice(1)}, ${years}`,
    notFromZero: 'Aksen begynner ikke på null.',
    noFigures: (name: string) => `${name}: ingen tall.`,
    /** One figure in words. */
    one: (name: string, figure: string) => `${name}: ${figure}.`,
    /** Name of the row of all units. */
    all: 'Alle',
    others: 'Alle andre',
    crowd: (count: string) => `Hver prikk øverst er én av de ${count} som har tall.`,
    middleHalf: (group: string, from: string, to: string) =>
      `Feltet er den midterste halvdelen av ${group}: ${from} til ${to}. Streken er medianen.`,
    scatterTitle: (x: string, y: string) => `${y} mot ${x[0]?.toLowerCase() ?? ''}${x.slice(1)}`,
    axes: (x: string, y: string) => `Bortover: ${x}. Oppover: ${y}.`,
    scatterLabel: (x: string, y: string, count: string) =>
      `${count} sirkler etter ${x} bortover og ${y} oppover.`,
    sizeByPopulation: 'Jo flere innbyggere, desto større sirkel.',
    withBoth: (count: string, all: string) => `${count} av ${all} har begge tallene og er tegnet.`,
    sameDenominator:
      'De to tallene er delt på det samme. De kan derfor følge hverandre uten at det ene har noe med det andre å gjøre.',
    showTrend: 'Vis trendlinje',
    trend: (r: string, count: string) =>
      `Trendlinjen er minste kvadraters linje gjennom de ${count}, som alle teller likt. Korrelasjonen er ${r}. Den sier ikke at det ene er årsak til det andre.`,
    showTable: 'Vis tallene som tabell',
  },
  /** A comparison in a frame on another site. */
  embed: {
    title: 'Innfelt sammenligning',
    description: 'En tabell eller figur fra Kommunespeil til å felle inn på andre nettsteder.',
    needsScript: 'Tallene vises med JavaScript. Se dem på',
    loading: 'Henter tall …',
    failed: 'Tallene kunne ikke hentes.',
    nothing: 'Adressen sier ikke hva som skal vises.',
    open: 'Se og endre i Kommunespeil',
    /** Where a release that was to be kept is no longer the one that is shown. */
    gone: (kept: string) =>
      `Her sto tall fra utgaven ${kept}. Nettstedet har nå en nyere utgave, og tallene kan være endret. De vises derfor ikke her.`,
    keptFiles: 'Tallene slik de var: filer fra utgaven',
    newest: 'Se de nyeste tallene',
    /** On the compare page. */
    heading: 'Bygg inn på eget nettsted',
    lead: 'Lim koden inn der tabellen eller figuren skal stå.',
    follow: 'Følg nye tall',
    followHint: 'Viser alltid den nyeste utgaven.',
    keep: 'Behold denne utgaven',
    keepHint: 'Viser bare tallene fra utgaven som er her nå. Når det kommer en nyere, sies det fra.',
    choice: 'Når det kommer nye tall',
    code: 'Kode',
    copy: 'Kopier koden',
    copied: 'Koden er kopiert.',
    notCopied: 'Merk koden og kopier den selv.',
    frameTitle: (what: string) => `${what} – Kommunespeil`,
  },
  /** Of the map where it has the boundaries of the kommuner, in the place of circles: `map` has the same. */
  outlines: {
    explained: 'Kartet viser grensene mellom kommunene, forenklet.',
    one: (name: string) => `Kart over kommunene. ${name} er fremhevet.`,
    many: (names: string) => `Kart over kommunene. ${names} er fremhevet.`,
  },
  /** Whose the numbers of inhabitants and the places on the map are. */
  mapSources: 'Statistisk sentralbyrå og Kartverket',
  /** Parts of file names: only a–z and 0–9, hyphens between. */
  fileName: { ages: 'alder', distribution: 'fordeling', map: 'kart' },
};
