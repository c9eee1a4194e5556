import type { JsonSchema, OpenApiDocument } from '../../predict-api/openapi-document.ts';

/** One field of a body, as the reference lists it. */
export interface SchemaRow {
  /** Where its translated description is found: schema and path, `Health.cache.hits`. */
  key: string;
  /** Its path from the body's root: `cache.hits`. */
  path: string;
  type: string;
  required: boolean;
  /** As the document has it, in English. */
  description: string;
}

/** A schema's own name and body where it is a reference, else itself. */
export function resolveSchema(
  schema: JsonSchema,
  document: OpenApiDocument,
): { name: string; schema: JsonSchema } {
  if (schema.$ref === undefined) return { name: '', schema };
  const name = schema.$ref.split('/').at(-1) ?? '';
  return { name, schema: document.components.schemas[name] ?? {} };
}

/** The type as a user reads it: `string`, `Prediction[]`, `"pt" | "en"`. */
export function typeText(schema: JsonSchema, document: OpenApiDocument): string {
  const { name, schema: resolved } = resolveSchema(schema, document);
  if (name !== '') return name;
  if (resolved.enum !== undefined && resolved.enum.length <= 4) {
    return resolved.enum.map((value) => JSON.stringify(value)).join(' | ');
  }
  if (resolved.type === 'array') {
    const item = typeText(resolved.items ?? {}, document);
    return item.includes(' | ') ? `(${item})[]` : `${item}[]`;
  }
  if (typeof resolved.additionalProperties === 'object') {
    return `{ [name]: ${typeText(resolved.additionalProperties, document)} }`;
  }
  return [resolved.type ?? 'any'].flat().join(' | ');
}

/** The fields of a named schema, those of objects within it included, in the document's order. */
export function schemaRows(name: string, document: OpenApiDocument): SchemaRow[] {
  const rows: SchemaRow[] = [];
  const add = (schema: JsonSchema, parents: readonly string[]) => {
    for (const [field, property] of Object.entries(schema.properties ?? {})) {
      const path = [...parents, field];
      rows.push({
        key: [name, ...path].join('.'),
        path: path.join('.'),
        type: typeText(property, document),
        required: schema.required?.includes(field) ?? false,
        description: property.description ?? '',
      });
      if (property.properties !== undefined) add(property, path);
    }
  };
  add(document.components.schemas[name] ?? {}, []);
  return rows;
}
