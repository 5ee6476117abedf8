import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { parseHTML } from 'linkedom';

/** With an address of the site, from which whole pages make theirs. */
const container = await AstroContainer.create({ astroConfig: { site: 'https://kommunespeil.example' } });

/** The HTML of a component by itself. */
export function renderComponent(
  component: AstroComponentFactory,
  props: Record<string, unknown>,
): Promise<string> {
  return container.renderToString(component, { props });
}

/** The same as a document, to be asked what is in it. */
export async function renderDocument(
  component: AstroComponentFactory,
  props: Record<string, unknown>,
): Promise<Document> {
  const html = await renderComponent(component, props);
  return parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;
}
