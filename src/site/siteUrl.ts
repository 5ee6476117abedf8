/** Address of a page with the site's own name in front, for files and links that leave the site. */
export function absoluteUrl(path: string): string {
  return new URL(path, import.meta.env.SITE).href;
}

/** Who is told of errors in the figures. The one place where it stands: change it together with the site's own address. */
export const ERROR_ADDRESS = 'feil@kommunespeil.example';
