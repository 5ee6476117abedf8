import type { UnitLevel } from '../../../domain/region.ts';
import type { LevelTexts } from './levelTexts.ts';

const kommune: LevelTexts = {
  one: 'Municipality',
  many: 'Municipalities',
  list: {
    title: 'All municipalities',
    description: 'List of the municipalities of Norway by county, with links to facts and key figures.',
    lead: (count) => `The ${count} municipalities of Norway, by county.`,
    number: 'Municipality number',
  },
  front: {
    heading: 'All municipalities',
    lead: 'Choose a county to see its municipalities.',
    toList: 'The full list, with number, municipality group and population',
  },
  unit: {
    title: (name) => `${name}: municipality facts`,
    description: (name) =>
      `Population, finances and services in ${name}, compared with the municipality group, the county and the country.`,
    earlierNumbers: 'Earlier municipality numbers',
    numberIn: (number, place) => `Municipality ${number} in ${place}`,
    partOf: 'Municipality group',
    noFigures: 'There are no figures for this municipality in this release.',
  },
  keyFigures: {
    title: (name, area) => `${area} in ${name}: key figures`,
    description: (name, area) =>
      `Key figures on ${area.toLowerCase()} in ${name} in recent years, compared with the municipality group, the county and the country.`,
    heading: (area, name) => `${area} in ${name}`,
    sheet: 'Sheet for the council (one A4 page)',
    areas: (name) => `Service areas in ${name}`,
  },
  area: {
    title: (name) => `${name}: key figures for the whole country`,
    description: (name) => `Key figures on ${name.toLowerCase()} in every Norwegian municipality.`,
    heading: (name) => name,
    all: 'The whole country',
    file: (format) => `All municipalities and years as ${format === 'csv' ? 'CSV' : 'Excel'}`,
    findUnit: 'See the key figures for one municipality',
  },
  indicator: {
    title: (name) => name,
    description: (name) => `${name} in every Norwegian municipality: definition, figures and ranking.`,
    all: 'All municipalities',
    rankedIn: (year) => `All municipalities, ${year}`,
    rankNote: (count) =>
      `Highest figure first. ${count === '1' ? '1 municipality has' : `${count} municipalities have`} a figure. Equal figures share a place.`,
    withoutFigures: (count) =>
      count === '1' ? '1 municipality has no figure.' : `${count} municipalities have no figure.`,
    noRank: 'No municipality has a figure in this release.',
    partial: 'The figures cover only some of the municipalities, and are not ranked.',
    overYears: 'The whole country, year by year',
    groupsIn: (year) => `Averages of the municipality groups, ${year}`,
    distributionTitle: (middle) => `Half of the municipalities have ${middle} or more`,
    distributionSubtitle: (unit, year) => `Number of municipalities by size of the figure (${unit}), ${year}`,
    distributionText: (lowest, middle, highest) =>
      `From ${lowest} to ${highest}; half of the municipalities have ${middle} or more.`,
  },
  choice: {
    title: (text) => `Which municipality do you mean by ${text}?`,
    description: (text) => `Several municipalities have or have had the name or number ${text}.`,
    lead: 'Several municipalities have or have had this name or number.',
  },
  allInFileName: 'all-municipalities',
};

const fylkeskommune: LevelTexts = {
  one: 'County authority',
  many: 'County authorities',
  list: {
    title: 'All county authorities',
    description: 'List of the county authorities of Norway, with links to the key figures of each.',
    lead: (count) =>
      `The ${count} county authorities of Norway. The municipality of Oslo also has the tasks of a county authority and is counted here.`,
    number: 'County authority number',
  },
  front: {
    heading: 'County authorities',
    lead: 'The county authorities are responsible for tasks that the municipalities of a county have in common.',
    toList: 'The list of county authorities, with number and region',
  },
  unit: {
    title: (name) => `${name}: finances and services`,
    description: (name) => `Finances and services of ${name}, compared with the region and the country.`,
    earlierNumbers: 'Earlier numbers',
    numberIn: (number, place) => `County authority ${number} in ${place}`,
    partOf: 'Region',
    note: 'The figures are for the tasks of the county authority, not for those of the municipalities.',
    noFigures: 'There are no figures for this county authority in this release.',
  },
  keyFigures: {
    title: (name, area) => `${area} in ${name}: key figures`,
    description: (name, area) =>
      `Key figures on ${area.toLowerCase()} in ${name} in recent years, compared with the region and the country.`,
    heading: (area, name) => `${area} in ${name}`,
    sheet: 'Sheet to print (one A4 page)',
    areas: (name) => `Service areas of ${name}`,
  },
  area: {
    title: (name) => `${name} in the county authorities: key figures for the whole country`,
    description: (name) => `Key figures on ${name.toLowerCase()} in every Norwegian county authority.`,
    heading: (name) => `${name} in the county authorities`,
    all: 'The whole country',
    file: (format) => `All county authorities and years as ${format === 'csv' ? 'CSV' : 'Excel'}`,
    findUnit: 'See the key figures for one county authority',
  },
  indicator: {
    title: (name) => `${name} (county authorities)`,
    description: (name) => `${name} in every Norwegian county authority: definition, figures and ranking.`,
    all: 'All county authorities',
    rankedIn: (year) => `All county authorities, ${year}`,
    rankNote: (count) =>
      `Highest figure first. ${count === '1' ? '1 county authority has' : `${count} county authorities have`} a figure. Equal figures share a place.`,
    withoutFigures: (count) =>
      count === '1' ? '1 county authority has no figure.' : `${count} county authorities have no figure.`,
    noRank: 'No county authority has a figure in this release.',
    partial: 'The figures cover only some of the county authorities, and are not ranked.',
    overYears: 'The whole country, year by year',
    groupsIn: (year) => `Averages of the regions, ${year}`,
    distributionTitle: (middle) => `Half of the county authorities have ${middle} or more`,
    distributionSubtitle: (unit, year) =>
      `Number of county authorities by size of the figure (${unit}), ${year}`,
    distributionText: (lowest, middle, highest) =>
      `From ${lowest} to ${highest}; half of the county authorities have ${middle} or more.`,
  },
  choice: {
    title: (text) => `Which county authority do you mean by ${text}?`,
    description: (text) =>
      `Several county authorities have or have had the name or number ${text}, or came out of one that had it.`,
    lead: 'Several county authorities have or have had this name or number, or came out of one that had it.',
  },
  allInFileName: 'all-county-authorities',
};

const bydel: LevelTexts = {
  one: 'City district',
  many: 'City districts',
  list: {
    title: 'The city districts of Oslo',
    description: 'List of the city districts of Oslo, with links to the key figures of each.',
    lead: (count) => `The ${count} city districts of Oslo.`,
    number: 'City district number',
  },
  front: {
    heading: 'City districts of Oslo',
    lead: 'The city districts are responsible for many of the municipality’s services to those who live there.',
    toList: 'The list of city districts, with number',
  },
  unit: {
    title: (name) => `City district ${name}: finances and services`,
    description: (name) =>
      `Finances and services of the city district ${name} in Oslo, compared with the average of all city districts.`,
    earlierNumbers: 'Earlier numbers',
    numberIn: (number, place) => `City district ${number} in ${place}`,
    partOf: 'Municipality',
    note: 'The figures are for what the city district is responsible for, not for all that the municipality does there.',
    noFigures: 'There are no figures for this city district in this release.',
  },
  keyFigures: {
    title: (name, area) => `${area} in the city district ${name}: key figures`,
    description: (name, area) =>
      `Key figures on ${area.toLowerCase()} in the city district ${name} in Oslo in recent years, compared with the average of all city districts.`,
    heading: (area, name) => `${area} in the city district ${name}`,
    sheet: 'Sheet to print (one A4 page)',
    areas: (name) => `Service areas of the city district ${name}`,
  },
  area: {
    title: (name) => `${name} in the city districts of Oslo: key figures`,
    description: (name) => `Key figures on ${name.toLowerCase()} in every city district of Oslo.`,
    heading: (name) => `${name} in the city districts of Oslo`,
    all: 'All city districts',
    file: (format) => `All city districts and years as ${format === 'csv' ? 'CSV' : 'Excel'}`,
    findUnit: 'See the key figures for one city district',
  },
  indicator: {
    title: (name) => `${name} (city districts)`,
    description: (name) => `${name} in every city district of Oslo: definition, figures and ranking.`,
    all: 'All city districts',
    rankedIn: (year) => `All city districts, ${year}`,
    rankNote: (count) =>
      `Highest figure first. ${count === '1' ? '1 city district has' : `${count} city districts have`} a figure. Equal figures share a place.`,
    withoutFigures: (count) =>
      count === '1' ? '1 city district has no figure.' : `${count} city districts have no figure.`,
    noRank: 'No city district has a figure in this release.',
    partial: 'The figures cover only some of the city districts, and are not ranked.',
    overYears: 'All city districts, year by year',
    groupsIn: (year) => `Average of the city districts, ${year}`,
    distributionTitle: (middle) => `Half of the city districts have ${middle} or more`,
    distributionSubtitle: (unit, year) => `Number of city districts by size of the figure (${unit}), ${year}`,
    distributionText: (lowest, middle, highest) =>
      `From ${lowest} to ${highest}; half of the city districts have ${middle} or more.`,
  },
  choice: {
    title: (text) => `Which city district do you mean by ${text}?`,
    description: (text) => `Several city districts have or have had the name or number ${text}.`,
    lead: 'Several city districts have or have had this name or number.',
  },
  allInFileName: 'all-city-districts',
};

/** What the pages say of each level, in British English. */
export const levelsEn: Record<UnitLevel, LevelTexts> = { kommune, fylkeskommune, bydel };
