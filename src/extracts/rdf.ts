/** A value in a graph: something with an address, a node without one, or a text with its language or type. */
export type RdfValue =
  | { readonly iri: string }
  | { readonly node: RdfNode }
  | { readonly text: string; readonly language?: string; readonly type?: string };

/** Properties are written with prefixes (`dct:title`). */
export interface RdfNode {
  /** Address; left out for a node that is only part of another. */
  readonly iri?: string;
  readonly type: string;
  readonly properties: readonly (readonly [property: string, value: RdfValue])[];
}

export type Prefixes = Readonly<Record<string, string>>;

/** The graph as JSON-LD, a context and nodes. */
export function toJsonLd(nodes: readonly RdfNode[], prefixes: Prefixes): string {
  return `${JSON.stringify({ '@context': prefixes, '@graph': nodes.map(jsonLdNode) })}\n`;
}

function jsonLdNode({ iri, type, properties }: RdfNode): Record<string, unknown> {
  const byProperty = new Map<string, unknown[]>();
  for (const [property, value] of properties)
    byProperty.set(property, [...(byProperty.get(property) ?? []), jsonLdValue(value)]);
  return { ...(iri === undefined ? {} : { '@id': iri }), '@type': type, ...Object.fromEntries(byProperty) };
}

function jsonLdValue(value: RdfValue): unknown {
  if ('iri' in value) return { '@id': value.iri };
  if ('node' in value) return jsonLdNode(value.node);
  const { text, language, type } = value;
  if (language !== undefined) return { '@value': text, '@language': language };
  return type === undefined ? { '@value': text } : { '@value': text, '@type': type };
}

/** The same graph in Turtle. */
export function toTurtle(nodes: readonly RdfNode[], prefixes: Prefixes): string {
  const head = Object.entries(prefixes).map(([prefix, iri]) => `@prefix ${prefix}: ${iriRef(iri)} .\n`);
  const body = nodes.flatMap(withParts).map(({ iri, ...node }) => {
    if (iri === undefined) throw new Error('a node of a graph without address');
    return `\n${iriRef(iri)} ${turtleProperties(node, '    ')} .\n`;
  });
  return [...head, ...body].join('');
}

/** A node and those of its parts that have an address: these stand by themselves. */
function withParts(node: RdfNode): RdfNode[] {
  const parts = node.properties.flatMap(([, value]) => ('node' in value ? withParts(value.node) : []));
  return [node, ...parts.filter(({ iri }) => iri !== undefined)];
}

function turtleProperties({ type, properties }: Omit<RdfNode, 'iri'>, indent: string): string {
  const lines = properties.map(([property, value]) => `${property} ${turtleValue(value, indent)}`);
  return [`a ${type}`, ...lines].join(` ;\n${indent}`);
}

function turtleValue(value: RdfValue, indent: string): string {
  if ('iri' in value) return iriRef(value.iri);
  if ('node' in value && value.node.iri !== undefined) return iriRef(value.node.iri);
  if ('node' in value) return `[ ${turtleProperties(value.node, `${indent}    `)} ]`;
  const { text, language, type } = value;
  if (language !== undefined) return `${literal(text)}@${language}`;
  return type === undefined ? literal(text) : `${literal(text)}^^${type}`;
}

/** @throws Error for what cannot stand in an address */
function iriRef(iri: string): string {
  if (/[\u0000-\u0020<>"{}|^`\\]/.test(iri)) throw new Error(`not an address: «${iri}»`);
  return `<${iri}>`;
}

/** JSON escapes all that Turtle does, in the same way. */
function literal(text: string): string {
  return JSON.stringify(text.toWellFormed());
}
