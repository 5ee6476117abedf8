/** How a figure is told beside another: differences in words, what stands out, in bokmål. */
export const comparisonNb = {
  difference: {
    /** Name of an average within a sentence. */
    inSentence: (name: string) =>
      name
        .replace(/^Alle /, 'Gjennomsnittet for alle ')
        .replace(/^(Kommunegruppe|Kommunene|Landet|Gjennomsnittet) /, (word) => word.toLowerCase())
        .replace(/^Landet$/, 'landet'),
    same: (name: string) => `likt med ${name}`,
    higher: (size: string, name: string) => `${size} høyere enn ${name}`,
    lower: (size: string, name: string) => `${size} lavere enn ${name}`,
    /** More than three times as high. */
    manyTimes: (times: string, name: string) => `${times} ganger så høyt som ${name}`,
    points: (n: string) => `${n}\u00a0prosentpoeng`,
    percent: (n: string) => `${n}\u00a0%`,
  },
  standsOut: {
    heading: 'Dette skiller seg ut',
    lead: (group: string) => `Tallene som ligger lengst fra ${group}:`,
    nothing: (name: string, group: string) => `Ingen av nøkkeltallene til ${name} ligger langt fra ${group}.`,
    rule: 'Avstanden er regnet i robuste standardavvik: tallet minus medianen i gruppen, delt på 1,4826 ganger medianen av avvikene. Her står de tallene fra de tre siste årene som er minst to slike unna, høyst to fra hvert tjenesteområde, når minst åtte i gruppen har tall. At et tall skiller seg ut, sier ikke om det er bra eller dårlig.',
  },
};
