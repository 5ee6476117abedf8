/** Groups of kommuner that a reader has named and kept, in bokmål. */
export const ownGroupsNb = {
  heading: 'Egne grupper',
  lead: 'Gi utvalget et navn, så finner du det igjen her. Gruppene lagres bare på denne enheten og sendes ikke noe sted. Navnet er også med i lenken.',
  name: 'Navn på gruppen',
  save: 'Lagre utvalget',
  list: 'Lagrede grupper',
  text: 'Gruppene som tekst',
  textHint:
    'Én gruppe på hver linje: navn, kolon, kommunenumre, den egne først eller en strek for ingen. Kopier for å ta vare på dem, eller lim inn og les inn.',
  load: 'Les inn',
  script: {
    saved: '«{name}» er lagret på denne enheten.',
    removed: '«{name}» er slettet.',
    remove: 'Slett «{name}»',
    loaded: '{count} lest inn.',
    badLines: 'Disse linjene er ikke lest inn: {lines}.',
    noName: 'Gi gruppen et navn.',
    noChoice: 'Velg minst én kommune først.',
    noStorage: 'Nettleseren lar ikke siden lagre noe. Lenken har likevel med både utvalg og navn.',
    none: 'Ingen grupper er lagret her.',
  },
};
