import type { ApiClassifier } from './api-classifier.ts';
import type { JsonSchema, OpenApiDocument } from './openapi-document.ts';
import { openApiDocument } from './openapi.ts';

/**
 * The description of the interface as a model answers it. For a model of other classes than the
 * shipped one's, labels and probabilities are these classes, and the example is its own answer.
 *
 * @param classifier null where none can be loaded
 */
export function describeClassifier(classifier: ApiClassifier | null): OpenApiDocument {
  if (classifier === null || classifier.info.classes.join() === 'negative,positive') {
    return openApiDocument;
  }
  const { paths, components } = openApiDocument;
  const predict = paths['/predict']?.post;
  const right = predict?.responses['200'];
  const answered = right?.content['application/json'];
  const request = predict?.requestBody?.content['application/json'].examples?.['one'];
  if (predict === undefined || right === undefined || answered === undefined) {
    return openApiDocument;
  }
  const { review = '' } = (request?.value ?? {}) as { review?: string };
  const [example] = classifier.predict([review]);
  const one = { summary: request?.summary ?? '', value: example };
  const described = {
    ...right,
    content: { 'application/json': { ...answered, examples: { one } } },
  };
  return {
    ...openApiDocument,
    paths: {
      ...paths,
      '/predict': { post: { ...predict, responses: { ...predict.responses, 200: described } } },
    },
    components: {
      schemas: {
        ...components.schemas,
        Prediction: ofClasses(components.schemas['Prediction'] ?? {}, classifier.info.classes),
      },
    },
  };
}

function ofClasses(prediction: JsonSchema, classes: readonly string[]): JsonSchema {
  const { properties = {} } = prediction;
  const { prediction: place, label, probabilities } = properties;
  const each = probabilities?.additionalProperties;
  return {
    ...prediction,
    properties: {
      ...properties,
      prediction: { ...place, maximum: classes.length - 1 },
      label: { ...label, enum: classes },
      probabilities: {
        ...probabilities,
        properties: Object.fromEntries(
          classes.map((name) => [name, typeof each === 'object' ? each : {}]),
        ),
        required: classes,
        additionalProperties: false,
      },
    },
  };
}
