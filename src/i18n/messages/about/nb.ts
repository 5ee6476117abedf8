/** The page «Om tallene» in bokmål. A section is a heading and its paragraphs; tables are made from the data. */
export const aboutNb = {
  title: 'Om tallene',
  description:
    'Hvor tallene kommer fra, hvordan gjennomsnitt er regnet, hva tegnene betyr, og hvordan kommunene er gruppert.',
  lead: 'Slik er nøkkeltallene laget, hva tegnene betyr, hvordan kommunene er gruppert, og hvor grunnlaget kommer fra.',
  contents: 'På denne siden',

  what: {
    heading: 'Hva Kommunespeil er, og ikke er',
    text: [
      'KOSTRA (kommune-stat-rapportering) er måten kommunene rapporterer til staten på: regnskap, tjenester og dem som bruker tjenestene. Av rapportene og av annen statistikk lager Statistisk sentralbyrå (SSB) hvert år nøkkeltall for hvert tjenesteområde i hver kommune.',
      'Kommunespeil er et åpent og uavhengig nettsted. Det regner nøkkeltall ut fra offentlig tilgjengelige tall og viser dem sammen med kommunegruppen, fylket og landet.',
      'Kommunespeil er ikke et offisielt nettsted. Det er verken laget, kontrollert eller godkjent av SSB, KS eller kommunene. Er det forskjell på et tall her og det samme tallet hos SSB, er det SSBs som gjelder.',
      'Nøkkeltallene er ingen karakterbok. At et tall er høyt eller lavt, sier ikke i seg selv om kommunen gjør det godt eller dårlig. Derfor er ingen tall farget røde eller grønne.',
    ],
    official: 'Offisiell statistikk: KOSTRA hos SSB',
  },

  method: {
    heading: 'Metode',
    items: [
      {
        term: 'Nøkkeltall',
        text: [
          'De fleste nøkkeltall er en teller delt på en nevner, for eksempel kilometer kommunal vei delt på antall innbyggere. Siden for hvert nøkkeltall viser teller, nevner og kilde.',
        ],
      },
      {
        term: 'Gjennomsnitt er summer delt på summer',
        text: [
          'Gjennomsnittet for en kommunegruppe, et fylke eller landet er summen av kommunenes tellere delt på summen av nevnerne. Store kommuner teller derfor mer enn små, og gjennomsnittet er noe annet enn gjennomsnittet av kommunenes nøkkeltall.',
          'Gjennomsnittet for et fylke gjelder kommunene i fylket, ikke fylkeskommunen.',
        ],
      },
      {
        term: 'Kommuner som mangler tall',
        text: [
          'En kommune som mangler teller eller nevner, holdes utenfor begge summene. Ellers ville den telle med i bare den ene, og gjennomsnittet bli feil.',
        ],
      },
      {
        term: 'Landet med og uten Oslo',
        text: [
          'Oslo er både kommune og fylke, har oppgaver som andre steder ligger til fylkeskommunen, og er stor nok til å flytte landstallet alene. Derfor står landet både med og uten Oslo.',
        ],
      },
      {
        term: 'Innbyggere',
        text: [
          'Folketallet er tallet ved utgangen av året. SSB publiserer det som folkemengden 1. januar året etter: Folkemengden 1. januar 2026 er her innbyggerne i 2025.',
        ],
      },
      {
        term: 'Avrunding',
        text: [
          'Alt regnes uavrundet, og hvert tall avrundes én gang, til det antallet desimaler nøkkeltallet har. Er sifferet etter det siste 5 eller mer, rundes det bort fra null: 2,45 blir 2,5, og −2,45 blir −2,5. Skjerm, CSV og Excel viser samme avrundede tall.',
        ],
      },
      {
        term: 'Fylkeskommuner og bydeler',
        text: [
          'Fylkeskommunene har sine egne områder og nøkkeltall. De sammenlignes med fylkeskommunene i samme region og med landet med og uten Oslo. Oslo kommune har også fylkeskommunens oppgaver og er en region for seg.',
          'Bydelene i Oslo sammenlignes med gjennomsnittet for alle bydelene. Gjennomsnittene regnes på samme måte som for kommunene, og tall fra ett nivå er aldri med i gjennomsnitt for et annet.',
        ],
      },
      {
        term: 'Endringer i kommuneinndelingen',
        text: [
          'Har en kommune bare fått nytt nummer, følger tallene med. Er kommuner slått sammen, er tallene fra årene før lagt sammen der det har mening; for andeler og satser finnes det da ikke tall før sammenslåingen. Er en kommune delt, begynner seriene for de nye kommunene på nytt, og bruddet er merket.',
        ],
      },
    ],
    otherAverages: 'Slik er gjennomsnittene regnet',
    otherAveragesLead:
      'Ikke alle tall er forholdstall. Siden for hvert nøkkeltall sier hvilken av disse måtene som gjelder.',
    averagingNames: {
      ratio: 'Forholdstall',
      sum: 'Antall og beløp',
      mean: 'Gebyrer, satser og saksbehandlingstid',
      weighted: 'Forholdstall der kilden ikke oppgir teller',
      none: 'Uten gjennomsnitt',
    },
  },

  groups: {
    heading: 'Kommunegruppene',
    text: [
      'SSB deler kommunene i 17 grupper, slik at kommuner kan sammenlignes med kommuner som har omtrent de samme rammene. Grupperingen bygger på folkemengde, bundne kostnader per innbygger og frie disponible inntekter per innbygger.',
      'Bundne kostnader er det kommunen må bruke for å oppfylle minstekrav og lovpålagte oppgaver, ut fra hvem som bor der og hvordan kommunen ser ut. Frie disponible inntekter er det som er igjen av de frie inntektene når de bundne kostnadene er dekket.',
      'Grupperingen som brukes her, ble laget i 2020 (SSB, Rapporter 2020/48). Den ligger fast til SSB lager en ny, også om folketallet i en kommune endrer seg. Et gruppenummer betydde noe annet i tidligere grupperinger; derfor går ingen serie for en gruppe lenger tilbake enn 2020.',
    ],
    number: 'Gruppe',
    criteria: 'Kjennetegn',
    members: 'Kommuner',
  },

  signs: {
    heading: 'Tegn i tabellene',
    text: [
      'Et tegn står i stedet for et tall som ikke finnes, eller som et hevet merke etter et tall som må leses med forbehold. 0 er alltid et tall: null, eller mindre enn halvparten av den minste enheten som vises.',
    ],
    instead: 'I stedet for tallet',
    after: 'Etter tallet',
  },

  vintages: {
    heading: 'Ureviderte og reviderte tall',
    text: [
      'KOSTRA-tallene publiseres to ganger i året: ureviderte tall i mars og reviderte tall i juni. I mellomtiden kan kommunene rette det de har rapportert. Hver side og hver fil sier hvilken publisering tallene er fra.',
    ],
    release: (vintage: string, date: string) => `${vintage}, publisert ${date}`,
    now: (release: string) => `Denne utgaven viser ${release}.`,
  },

  provenance: {
    heading: 'Offisielle, anslåtte og modellerte tall',
    text: [
      'Et tall er offisielt når det er hentet fra eller regnet ut av publisert offisiell statistikk. Det er anslått når grunnlaget er avrundet eller ufullstendig. Det er modellert når det er laget for å vise hvordan nettstedet virker. Anslåtte og modellerte tall er alltid merket med tegn, også i filene.',
    ],
    allOfficial: 'Alle kildene i denne utgaven er offisielle.',
    someModelled: 'Denne utgaven har modellerte tall. De er ikke offisiell statistikk og må ikke siteres.',
    someEstimated: 'Denne utgaven har anslåtte tall.',
  },

  sources: {
    heading: 'Kilder',
    publisher: 'Utgiver',
    table: 'Tabell',
    periods: 'År',
    published: 'Publisert',
    licence: 'Lisens',
    partial: 'Ikke alle kommuner er med.',
    regionsText:
      'Kommuner, fylker og endringer i inndelingen er fra SSBs standarder (KLASS 131 og 104), kommunegruppene fra KLASS 112. Kommunenavnene står slik de er vedtatt, også på samisk og kvensk.',
  },

  licence: {
    heading: 'Lisens og bruk',
    text: [
      'Tallene kan brukes fritt, også kommersielt, når kilden oppgis. De fleste er utgitt med lisensen Creative Commons Navngivelse 4.0 (CC BY 4.0), noen med Norsk lisens for offentlige data (NLOD). Lisensen står ved hver kilde. Tallene som Kommunespeil har regnet ut, er utgitt med CC BY 4.0.',
      'Programkoden er utgitt med MIT-lisensen.',
    ],
  },

  cite: {
    heading: 'Slik siterer du',
    text: ['Oppgi kilden, året tallet gjelder, publiseringen og adressen til siden. For eksempel:'],
    example: (year: string, release: string, address: string) =>
      `Statistisk sentralbyrå, tabell 07459, bearbeidet av Kommunespeil: Befolkning i Strand, ${year} (${release}). CC BY 4.0. ${address}`,
  },

  accessibility: {
    heading: 'Tilgjengelighet',
    text: [
      'Målet er WCAG 2.2 på nivå AA. Alle sider kan leses uten JavaScript, tabellene har overskrifter for rader og kolonner, figurene har tekst og tabell ved siden av, og stedsnavn på samisk og kvensk er merket med språk.',
      'Dette prøves automatisk hver gang nettstedet bygges: kontroll av hver sidetype med verktøyet axe, i lyst og mørkt; at ingenting faller utenfor en skjerm på 360 piksler; at sidene kan leses uten JavaScript; at søket og sidene kan brukes med bare tastatur, med synlig fokus; at ingenting faller utenfor når teksten er forstørret til 200 % eller har større avstand mellom linjer, ord og bokstaver; at ingenting beveger seg for den som har bedt om det.',
      'Dette er ikke prøvd: skjermlesere, stemmestyring og bruk av personer med funksjonsnedsettelser. Dette er en beskrivelse av det som er gjort, ikke en tilgjengelighetserklæring etter forskriften om universell utforming av IKT-løsninger.',
    ],
    shortcut: 'Hurtigtast: «/» flytter til søkefeltet',
    shortcutHint: 'Valget lagres bare i denne nettleseren.',
  },
};
