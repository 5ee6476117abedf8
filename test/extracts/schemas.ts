import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { ValidateFunction } from 'ajv';
import { SCHEMAS } from '../../src/extracts/schemas/schemaFiles.ts';

/** What is wrong with a published JSON file by the schema that is published with it; empty when nothing is. */
export function schemaChecker(schemaText: (name: string) => string) {
  const ajv = new Ajv2020({ allErrors: false, strict: true, strictRequired: false });
  formats.default(ajv);
  const compiled = new Map<string, ValidateFunction>();
  return (path: string, content: unknown): string => {
    const name = SCHEMAS.find(({ of }) => of.test(path))?.name;
    if (name === undefined) return `${path}: no schema`;
    const validate = compiled.get(name) ?? ajv.compile(JSON.parse(schemaText(name)) as object);
    compiled.set(name, validate);
    return validate(content) ? '' : `${path}: ${ajv.errorsText(validate.errors)}`;
  };
}
