import { errorStatuses, type ApiErrorCode } from './api-error.ts';
import { predictLimits } from './limits.ts';
import type { JsonSchema, OpenApiDocument, OpenApiResponse } from './openapi-document.ts';

const text: JsonSchema = {
  type: 'string',
  pattern: '\\S',
  description: 'A review, in Portuguese or English. Not empty.',
};

const probability: JsonSchema = { type: 'number', minimum: 0, maximum: 1 };

const schemas: Record<string, JsonSchema> = {
  OneReview: {
    type: 'object',
    properties: { review: text },
    required: ['review'],
    not: { properties: { reviews: {} }, required: ['reviews'] },
  },
  SeveralReviews: {
    type: 'object',
    properties: {
      reviews: {
        type: 'array',
        items: text,
        minItems: 1,
        maxItems: predictLimits.reviews,
        description: 'Reviews, answered in their order.',
      },
    },
    required: ['reviews'],
    not: { properties: { review: {} }, required: ['review'] },
  },
  Prediction: {
    type: 'object',
    properties: {
      prediction: {
        type: 'integer',
        minimum: 0,
        description:
          'Index of the answer among the model’s classes: the most probable class, or of two the second from the model’s threshold on. For the shipped model 0 is negative and 1 positive.',
      },
      label: { type: 'string', description: 'Name of that class.' },
      probability: { ...probability, description: 'Calibrated probability of that class.' },
      probabilities: {
        type: 'object',
        additionalProperties: probability,
        description: 'Calibrated probability of every class by name; sums to 1.',
      },
      stars: {
        type: 'number',
        minimum: 1,
        maximum: 5,
        description: 'Expected number of stars; only from models that have learnt stars.',
      },
      language: {
        type: 'string',
        enum: ['pt', 'en', 'und'],
        description: 'Language of the review as it was recognised; und where it could not be told.',
      },
      flags: {
        type: 'array',
        items: { type: 'string', enum: ['low-evidence', 'truncated', 'other-language', 'neutral'] },
        description:
          'Reasons for care: few words are known, only the beginning was read, the language seems to be another, or the review may be neither good nor bad.',
      },
      model: {
        type: 'object',
        properties: { id: { type: 'string' }, version: { type: 'string' } },
        required: ['id', 'version'],
        description: 'The model that answered, and its version.',
      },
    },
    required: ['prediction', 'label', 'probability', 'probabilities', 'language', 'flags', 'model'],
  },
  Predictions: {
    type: 'object',
    properties: {
      predictions: {
        type: 'array',
        items: { $ref: '#/components/schemas/Prediction' },
        description: 'One Prediction a review, in their order.',
      },
    },
    required: ['predictions'],
  },
  Health: {
    type: 'object',
    properties: {
      status: {
        type: 'string',
        enum: ['ok'],
        description: 'Always ok; otherwise the answer is an error.',
      },
      model: { type: 'string', description: 'Id of the model that answers.' },
      version: { type: 'string', description: 'Its version.' },
      classes: {
        type: 'array',
        items: { type: 'string' },
        description: 'Names of its classes, in the order of their indices.',
      },
      uptime: {
        type: 'number',
        minimum: 0,
        description:
          'Seconds since whatever answers was started; a browser stops its service workers when idle.',
      },
      cache: {
        type: 'object',
        properties: {
          entries: { type: 'integer', minimum: 0, description: 'Answers that are held.' },
          hits: { type: 'integer', minimum: 0, description: 'Reviews answered from the cache.' },
          misses: { type: 'integer', minimum: 0, description: 'Reviews that were classified.' },
          hitRate: {
            type: ['number', 'null'],
            description: 'Hits as a share of all reviews; null before the first.',
          },
        },
        required: ['entries', 'hits', 'misses', 'hitRate'],
        description: 'The cache of late answers, in memory alone and for one version of one model.',
      },
    },
    required: ['status', 'model', 'version', 'classes', 'uptime', 'cache'],
  },
  Error: {
    type: 'object',
    properties: {
      error: {
        type: 'object',
        properties: {
          code: {
            type: 'string',
            enum: Object.keys(errorStatuses),
            description: 'What is wrong, for programs.',
          },
          message: { type: 'string', description: 'What is wrong and where, for people.' },
        },
        required: ['code', 'message'],
      },
    },
    required: ['error'],
  },
};

const schemaOf = (name: keyof typeof schemas): JsonSchema => ({
  $ref: `#/components/schemas/${name}`,
});

const descriptions: Record<number, string> = {
  400: 'The body is not JSON in UTF-8, or is damaged.',
  403: 'Another site’s page asked; only the local server answers so.',
  405: 'Another method is needed; the header Allow names it.',
  413: `The body is larger than ${predictLimits.bodyBytes} bytes or holds more than ${predictLimits.reviews} reviews.`,
  415: 'The Content-Type is not JSON, its charset not UTF-8, or the Content-Encoding not gzip.',
  422: 'There is no review, or one is empty or not a text.',
  500: 'Something unexpected went wrong.',
  503: 'The model could not be loaded; the request may be sent again.',
};

const headers: Record<number, OpenApiResponse['headers']> = {
  405: { Allow: { description: 'The methods that are answered.', schema: { type: 'string' } } },
  415: {
    'Accept-Encoding': {
      description: 'The encoding that is read, where another one was sent.',
      schema: { type: 'string' },
    },
  },
};

function errors(...statuses: number[]): Record<string, OpenApiResponse> {
  return Object.fromEntries(
    statuses.map((status) => {
      const codes = Object.entries(errorStatuses).flatMap(([code, of]) =>
        of === status ? [code as ApiErrorCode] : [],
      );
      return [
        String(status),
        {
          description: descriptions[status] ?? '',
          'x-codes': codes,
          content: { 'application/json': { schema: schemaOf('Error') } },
          ...(headers[status] === undefined ? {} : { headers: headers[status] }),
        } satisfies OpenApiResponse,
      ];
    }),
  );
}

const prediction = {
  prediction: 1,
  label: 'positive',
  probability: 0.999995,
  probabilities: { negative: 0.000005, positive: 0.999995 },
  stars: 4.94,
  language: 'pt',
  flags: [],
  model: { id: 'reviews-pt-en', version: '2.2.0' },
};

/**
 * The whole interface: what the requests are tested against, what the API page shows, and
 * `openapi.json`.
 */
export const openApiDocument: OpenApiDocument = {
  openapi: '3.1.0',
  info: {
    title: 'Review Classifier',
    version: '1.0.0',
    description:
      'Classifies reviews on the device that asks: in the browser the site’s service worker answers, for other programs the local server of `npm start`. No review leaves the device.',
    license: { name: 'MIT', identifier: 'MIT' },
    'x-limits': predictLimits,
  },
  // Nobody needs to say who they are: what answers is on their own device.
  security: [],
  servers: [{ url: '.', description: 'The site’s root, under whatever path it is served.' }],
  paths: {
    '/predict': {
      post: {
        operationId: 'predict',
        summary: 'Classify one review, or several',
        description: `At most ${predictLimits.reviews} reviews and ${predictLimits.bodyBytes} bytes a request. Keys other than "review" and "reviews" are ignored; of a key written twice the last counts.`,
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { oneOf: [schemaOf('OneReview'), schemaOf('SeveralReviews')] },
              examples: {
                one: {
                  summary: 'One review',
                  value: { review: 'Este produto é excelente, adorei!' },
                },
                several: {
                  summary: 'Several reviews',
                  value: {
                    reviews: ['Este produto é excelente, adorei!', 'It broke after two days.'],
                  },
                },
              },
            },
          },
        },
        responses: {
          200: {
            description:
              'A Prediction for "review"; {"predictions": [...]} in their order for "reviews".',
            content: {
              'application/json': {
                schema: { oneOf: [schemaOf('Prediction'), schemaOf('Predictions')] },
                examples: { one: { summary: 'One review', value: prediction } },
              },
            },
          },
          ...errors(400, 403, 405, 413, 415, 422, 500, 503),
        },
      },
    },
    '/health': {
      get: {
        operationId: 'health',
        summary: 'Which model answers, and since when',
        description: 'Loads the model where it is not loaded yet.',
        responses: {
          200: {
            description: 'The model is loaded and answers.',
            content: { 'application/json': { schema: schemaOf('Health') } },
          },
          ...errors(403, 405, 503),
        },
      },
    },
    '/openapi.json': {
      get: {
        operationId: 'description',
        summary: 'This description',
        description: 'An OpenAPI 3.1 document.',
        responses: {
          200: {
            description: 'The document.',
            content: { 'application/json': { schema: { type: 'object' } } },
          },
          ...errors(403, 405),
        },
      },
    },
  },
  components: { schemas },
};
