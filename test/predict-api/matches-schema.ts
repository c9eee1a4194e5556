import type { JsonSchema, OpenApiDocument } from '../../src/predict-api/openapi-document.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function typeOf(value: unknown): string[] {
  if (value === null) return ['null'];
  if (Array.isArray(value)) return ['array'];
  if (Number.isInteger(value)) return ['integer', 'number'];
  return [typeof value];
}

/**
 * Whether a value is as a schema of the document says: the keywords that the document uses, as JSON
 * Schema 2020-12 has them.
 */
export function matchesSchema(
  value: unknown,
  schema: JsonSchema,
  document: OpenApiDocument,
): boolean {
  const matches = (part: unknown, by: JsonSchema) => matchesSchema(part, by, document);
  if (schema.$ref !== undefined) {
    const target = document.components.schemas[schema.$ref.split('/').at(-1) ?? ''];
    if (target === undefined) throw new Error(`${schema.$ref} leads nowhere`);
    if (!matches(value, target)) return false;
  }
  const types = schema.type === undefined ? null : [schema.type].flat();
  if (types !== null && !typeOf(value).some((type) => types.includes(type))) return false;
  if (schema.enum !== undefined && !schema.enum.includes(value as string)) return false;
  if (
    schema.oneOf !== undefined &&
    schema.oneOf.filter((one) => matches(value, one)).length !== 1
  ) {
    return false;
  }
  if (schema.not !== undefined && matches(value, schema.not)) return false;
  if (typeof value === 'number') {
    return value >= (schema.minimum ?? -Infinity) && value <= (schema.maximum ?? Infinity);
  }
  if (typeof value === 'string') {
    return schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(value);
  }
  if (Array.isArray(value)) {
    const { items, minItems = 0, maxItems = Infinity } = schema;
    if (value.length < minItems || value.length > maxItems) return false;
    return items === undefined || value.every((item) => matches(item, items));
  }
  if (isObject(value)) {
    if (schema.required?.some((key) => !Object.hasOwn(value, key))) return false;
    return Object.entries(value).every(([key, part]) => {
      const of =
        schema.properties && Object.hasOwn(schema.properties, key) && schema.properties[key];
      if (of) return matches(part, of);
      const { additionalProperties = true } = schema;
      return typeof additionalProperties === 'boolean'
        ? additionalProperties
        : matches(part, additionalProperties);
    });
  }
  return true;
}
