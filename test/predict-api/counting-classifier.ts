import type { ApiClassifier } from '../../src/predict-api/api-classifier.ts';

/**
 * Answers `positive` with a probability told from the text's length, and remembers what it was
 * asked.
 */
export class CountingClassifier implements ApiClassifier {
  readonly info = { id: 'counting', version: '1.0.0', classes: ['negative', 'positive'] };
  readonly asked: string[] = [];

  predict(texts: readonly string[]) {
    this.asked.push(...texts);
    return texts.map((text) => {
      const positive = 0.5 + 0.5 / (1 + text.length);
      return {
        prediction: 1,
        label: 'positive',
        probability: positive,
        probabilities: { negative: 1 - positive, positive },
        language: 'und' as const,
        flags: [],
        model: { id: this.info.id, version: this.info.version },
      };
    });
  }
}
