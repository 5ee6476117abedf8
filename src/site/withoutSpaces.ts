/** Elements that begin and end a line of their own, so that nobody sees the spaces around their tags. */
const OF_A_LINE = [
  ...['html', 'head', 'body', 'main', 'header', 'footer', 'nav', 'section', 'article', 'aside', 'div', 'p'],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'h1', 'h2', 'h3', 'h4', 'figure', 'figcaption', 'form', 'fieldset'],
  ...['table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td'],
].join('|');
/** Within these, right after the tag of a line, is where the line begins; likewise where it ends. */
const IN_A_LINE = 'a|b|button|label|span|small|strong';
const AFTER_TAG = new RegExp(
  `(</?(?:${OF_A_LINE})(?: [^<>]*)?>)(?:\\s*(<(?:${IN_A_LINE})(?: [^<>]*)?>))?\\s+`,
  'g',
);
const BEFORE_TAG = new RegExp(`\\s+(</(?:${IN_A_LINE})>)?\\s*(?=</?(?:${OF_A_LINE})[ >])`, 'g');

/**
 * A page without the spaces that no reader sees. Astro leaves one wherever a template has a line break; over sixteen
 * thousand pages they are some megabytes. Between words and the elements that stand in a line, spaces stay.
 */
export function withoutSpaces(html: string): string {
  return html.replace(AFTER_TAG, '$1$2').replace(BEFORE_TAG, '$1');
}
