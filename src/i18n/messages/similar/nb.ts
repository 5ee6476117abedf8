import type { AlikeQuality } from '../../../contracts/alikeModel.ts';

/** The municipalities most alike to one of them: on its page, on a page where one weighs oneself, and on «Om tallene». */
export const similarNb = {
  heading: 'Mest like kommuner',
  lead: (name: string) =>
    `Kommunene som ligner mest på ${name}, etter tre modeller. Modellene er Kommunespeils egne og ikke offisiell statistikk. Likheten sier ingenting om hvor gode tjenestene er.`,
  distance: 'Avstand',
  explained:
    'Er avstanden 0, er kommunene like i alt. Søylen og prosenten viser hvor stor del av avstanden temaet står for: Jo mindre del, desto mer er det temaet som gjør kommunene like. Prosentene i en rad er til sammen 100.',
  lacks: (name: string, figures: string) =>
    `${name} mangler tall for ${figures}. Det er derfor ikke med i sammenligningen.`,
  notCompared: (count: number, text: string) =>
    `${count === 1 ? '1 kommune' : `${text} kommuner`} mangler tall og er ikke sammenlignet.`,
  toMethod: 'Slik er likheten regnet',
  toTool: 'Vekt temaene selv',
  classes: ['lave', 'middels', 'høye'] as readonly string[],
  qualities: {
    avstand: 'Avstand i luftlinje',
    fylke: 'Samme fylke',
    'bundne-kostnader': 'Klasse for bundne kostnader i kommunegruppen',
  } satisfies Record<AlikeQuality, string>,

  about: {
    heading: 'Mest like kommuner',
    text: [
      'Nederst på siden for hver kommune står de kommunene som ligner mest på den, etter tre modeller. Modellene er Kommunespeils egne. De er ikke offisiell statistikk, og de er noe annet enn SSBs kommunegrupper.',
      'Tallene regnes om til standardavvik fra gjennomsnittet av kommunene, slik at personer, prosent og kroner kan legges sammen. Tall merket «logaritmisk» regnes om til logaritmer først: Da er dobbelt så mye et like langt steg for små kommuner som for store. Avstand i luftlinje og fylke er skalert slik at de teller like mye som et tall med samme vekt.',
      'Avstanden mellom to kommuner er kvadratroten av det veide gjennomsnittet av de kvadrerte forskjellene. Er den 0, er kommunene like i alt; er den 1, skiller de seg som regel med omtrent ett standardavvik. Hvor stor del av avstanden et tema står for, er regnet av de veide, kvadrerte forskjellene.',
      'Et tall som kommunen selv mangler, er utelatt for alle. En kommune som mangler et av de andre tallene, er ikke med i sammenligningen. Vekten til et tema er delt likt mellom det som sammenlignes i temaet. Modellerte tall og tall som kan være skjermet, er ikke brukt.',
    ],
    theme: 'Tema',
    weight: 'Vekt',
    compared: 'Dette sammenlignes',
    logarithmic: 'logaritmisk',
  },

  page: {
    title: 'Mest like kommuner',
    description:
      'Finn kommunene som ligner mest på din, etter gruppekriteriene, behovet for tjenester eller geografi, og vekt temaene selv.',
    lead: 'Hvem kan vi sammenligne oss med? Velg kommune og modell, og flytt vektene om du mener noe annet enn modellen.',
    without:
      'Uten JavaScript kan vektene ikke flyttes. Listene med modellenes egne vekter står på siden for hver kommune:',
    models: 'Modellene',
    choose: 'Velg',
    kommune: 'Kommune',
    chooseKommune: 'Velg kommune',
    model: 'Hva skal være likt?',
    weights: 'Vekter',
    weightsHint: '0 betyr at temaet ikke teller.',
    reset: 'Tilbake til modellens vekter',
    result: 'De ti nærmeste',
    compare: 'Sammenlign disse',
    findHeading: 'Finn noen å sammenligne med',
    /** For the script: plain texts with `{…}` where something is put in. */
    script: {
      weight: '{weight} ({share} av vekten)',
      heading: 'De {count} som ligner mest på {name}',
      said: '{name}: {first} ligner mest, så {second} og {third}.',
      none: 'Minst ett tema må ha vekt.',
      noFigures: '{name} mangler tallene i denne modellen. Velg en annen modell.',
      notCompared: '{count} kommuner mangler tall og er ikke sammenlignet.',
      unknownKommune: 'Det finnes ingen kommune med nummer «{value}». Velg en kommune i listen.',
      unknownModel: 'Det finnes ingen modell som heter «{value}». Gruppekriteriene er brukt.',
      failed: 'Tallene kunne ikke hentes. Listene på siden for hver kommune virker likevel.',
      km: '{n} km',
      percent: '{n} %',
    },
  },
};
