import type { ownGroupsNb } from './nb.ts';

/** Groups of municipalities that a reader has named and kept, in British English. */
export const ownGroupsEn: typeof ownGroupsNb = {
  heading: 'Own groups',
  lead: 'Name the selection to find it here again. The groups are kept on this device only and are sent nowhere. The name is in the link too.',
  name: 'Name of the group',
  save: 'Keep the selection',
  list: 'Groups that are kept',
  text: 'The groups as text',
  textHint:
    'One group a line: name, colon, municipality numbers, your own first or a hyphen for none. Copy them to keep them elsewhere, or paste and read in.',
  load: 'Read in',
  script: {
    saved: '“{name}” is kept on this device.',
    removed: '“{name}” has been deleted.',
    remove: 'Delete “{name}”',
    loaded: '{count} read in.',
    badLines: 'These lines were not read in: {lines}.',
    noName: 'Name the group.',
    noChoice: 'Choose at least one municipality first.',
    noStorage: 'The browser does not let the page keep anything. The link still has both selection and name.',
    none: 'No groups are kept here.',
  },
};
