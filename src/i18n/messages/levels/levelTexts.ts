/** What the pages say of one level of units. All three levels have every text, so that one component serves them all. */
export interface LevelTexts {
  /** Heading of a column of units: «Kommune». */
  readonly one: string;
  /** In menus and headings: «Kommuner». */
  readonly many: string;

  /** The list of all units. */
  readonly list: {
    readonly title: string;
    readonly description: string;
    readonly lead: (count: string) => string;
    readonly number: string;
  };

  /** The way in from the front page. */
  readonly front: {
    readonly heading: string;
    readonly lead: string;
    readonly toList: string;
  };

  /** The page of one unit. */
  readonly unit: {
    readonly title: (name: string) => string;
    readonly description: (name: string) => string;
    readonly earlierNumbers: string;
    /** «Kommune 1130 i Rogaland»; the place is what the unit lies in. */
    readonly numberIn: (number: string, place: string) => string;
    /** What the unit is a part of: «Kommunegruppe», «Region». */
    readonly partOf: string;
    /** Whose tasks the figures are about, where that may be mistaken. */
    readonly note?: string;
    readonly noFigures: string;
  };

  /** The key-figure table of one unit and service area. */
  readonly keyFigures: {
    readonly title: (name: string, area: string) => string;
    readonly description: (name: string, area: string) => string;
    readonly heading: (area: string, name: string) => string;
    readonly areas: (name: string) => string;
    /** Link to the table as one sheet, which of a kommune is for its council. */
    readonly sheet: string;
  };

  /** A service area for all units. */
  readonly area: {
    readonly title: (name: string) => string;
    readonly description: (name: string) => string;
    readonly heading: (name: string) => string;
    readonly all: string;
    readonly file: (format: 'csv' | 'xlsx') => string;
    readonly findUnit: string;
  };

  /** One key figure for all units. */
  readonly indicator: {
    readonly title: (name: string) => string;
    readonly description: (name: string) => string;
    readonly all: string;
    readonly rankedIn: (year: string) => string;
    readonly rankNote: (count: string) => string;
    readonly withoutFigures: (count: string) => string;
    readonly noRank: string;
    readonly partial: string;
    readonly overYears: string;
    readonly groupsIn: (year: string) => string;
    readonly distributionTitle: (middle: string) => string;
    readonly distributionSubtitle: (unit: string, year: string) => string;
    readonly distributionText: (lowest: string, middle: string, highest: string) => string;
  };

  /** A name or number that several units have had. */
  readonly choice: {
    readonly title: (text: string) => string;
    readonly description: (text: string) => string;
    readonly lead: string;
  };

  /** In names of files with all units: only a–z, 0–9 and hyphens. */
  readonly allInFileName: string;
}
