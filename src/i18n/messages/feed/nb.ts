/** The RSS feed in bokmål, and the links to it. */
export const feedNb = {
  title: 'Kommunespeil: utgaver og rettelser',
  description: 'Nye utgaver av tallene på Kommunespeil, og tall som er publisert på nytt med endringer.',
  /** «Ureviderte KOSTRA-tall for 2025, publisert 16. mars 2026. Tall til og med 2025.» */
  release: (title: string, date: string, year: string) =>
    `${title}, publisert ${date}. Tall til og med ${year}.`,
  link: 'RSS: utgaver og rettelser',
};
