const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  gz: 'application/gzip',
  json: 'application/json',
  jsonld: 'application/ld+json',
  parquet: 'application/vnd.apache.parquet',
  ttl: 'text/turtle',
  txt: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** By the end of a file's name. @throws Error for one that nothing under `/data/` has */
export function mediaTypeOf(path: string): string {
  const type = MEDIA_TYPES[path.slice(path.lastIndexOf('.') + 1)];
  if (type === undefined) throw new Error(`no media type for ${path}`);
  return type;
}
