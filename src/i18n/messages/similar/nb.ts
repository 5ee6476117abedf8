/** The municipalities most alike to one of them, on its page and on the page «Om tallene», in bokmål. */
export const similarNb = {
  heading: 'Mest like kommuner',
  lead: (count: string, name: string) =>
    `De ${count} kommunene som ligner mest på ${name}, den likeste først.`,
  model: (themes: string) => `Modellen er Kommunespeils egen. Slik veier temaene: ${themes}.`,
  distance: 'Avstand',
  explained:
    'Er avstanden 0, er kommunene like i alt. Prosenten under et tall er den delen av avstanden som skyldes nettopp det tallet; prosentene i en rad er til sammen 100.',
  lacks: (name: string, figures: string) =>
    `${name} mangler tall for ${figures}. Det er derfor ikke med i sammenligningen.`,
  notCompared: (count: number, text: string) =>
    `${count === 1 ? '1 kommune' : `${text} kommuner`} mangler tall og er ikke sammenlignet.`,
  toMethod: 'Slik er likheten regnet',

  about: {
    heading: 'Mest like kommuner',
    text: [
      'Nederst på siden for hver kommune står de kommunene som ligner mest på den. Modellen bak er Kommunespeils egen. Den er ikke offisiell statistikk, og den er noe annet enn SSBs kommunegrupper.',
      'Tallene regnes om til standardavvik fra gjennomsnittet av kommunene, slik at personer, prosent og kroner kan legges sammen. Tall merket «logaritmisk» regnes om til logaritmer først: Da er dobbelt så mye et like langt steg for små kommuner som for store.',
      'Avstanden mellom to kommuner er kvadratroten av det veide gjennomsnittet av de kvadrerte forskjellene. Er den 0, er kommunene like i alt; er den 1, skiller de seg som regel med omtrent ett standardavvik. Hvor stor del av avstanden et tall står for, er regnet av de veide, kvadrerte forskjellene.',
      'Et tall som kommunen selv mangler, er utelatt for alle. En kommune som mangler et av de andre tallene, er ikke med i sammenligningen. Vekten til et tema er delt likt mellom tallene i temaet.',
    ],
    theme: 'Tema',
    weight: 'Vekt',
    figure: 'Nøkkeltall',
    logarithmic: 'logaritmisk',
  },
};
