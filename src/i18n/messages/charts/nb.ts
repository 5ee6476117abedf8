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
    ownGroup: 'egen gruppe',
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
  /** Whose the numbers of inhabitants and the places on the map are. */
  mapSources: 'Statistisk sentralbyrå og Kartverket',
  /** Parts of file names: only a–z and 0–9, hyphens between. */
  fileName: { ages: 'alder', distribution: 'fordeling', map: 'kart' },
};
