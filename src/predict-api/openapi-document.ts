/** The part of JSON Schema (2020-12) that the interface is described with. */
export interface JsonSchema {
  $ref?: string;
  type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'null' | readonly string[];
  description?: string;
  properties?: Readonly<Record<string, JsonSchema>>;
  required?: readonly string[];
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
  oneOf?: readonly JsonSchema[];
  not?: JsonSchema;
  enum?: readonly (string | number)[];
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  pattern?: string;
}

export interface MediaType {
  schema: JsonSchema;
  examples?: Readonly<Record<string, { summary: string; value: unknown }>>;
}

export interface OpenApiResponse {
  description: string;
  /** The error codes that come with this status. */
  'x-codes'?: readonly string[];
  headers?: Readonly<Record<string, { description: string; schema: JsonSchema }>>;
  content: Readonly<Record<'application/json', MediaType>>;
}

export interface OpenApiOperation {
  operationId: string;
  summary: string;
  description: string;
  requestBody?: { required: boolean; content: Readonly<Record<'application/json', MediaType>> };
  responses: Readonly<Record<string, OpenApiResponse>>;
}

/** An OpenAPI 3.1 document, as far as the interface needs it. */
export interface OpenApiDocument {
  openapi: '3.1.0';
  info: {
    title: string;
    version: string;
    description: string;
    license: { name: string; identifier: string };
    /** Of one request: bytes of its body, and reviews. */
    'x-limits': { bodyBytes: number; reviews: number };
  };
  security: readonly object[];
  servers: readonly { url: string; description: string }[];
  paths: Readonly<Record<string, Readonly<Partial<Record<'get' | 'post', OpenApiOperation>>>>>;
  components: { schemas: Readonly<Record<string, JsonSchema>> };
}
