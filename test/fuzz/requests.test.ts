import { describe, expect, it } from 'vitest';
import type { Random } from '../../src/learning/random.ts';
import { errorStatuses, type ApiErrorCode } from '../../src/predict-api/api-error.ts';
import { PredictApi } from '../../src/predict-api/predict-api.ts';
import { CountingClassifier } from '../predict-api/counting-classifier.ts';
import { fuzz } from './fuzz-cases.ts';
import { mutate } from './mutate.ts';

const seeds = [
  '{"review": "Este produto é excelente, adorei!"}',
  '{"reviews": ["Adorei", "Péssimo 😀", "\\u00e9 \\ud83d\\ude00"]}',
  '{"reviews": [{"review": "Good"}, {"review": "Bad"}], "explain": true}',
  '[["Adorei"], {"a": {"b": [1, 2e308, -0, null, true]}}]',
].map((text) => new TextEncoder().encode(text));
const types = ['application/json', 'application/json; charset=utf-8', 'text/plain', '', 'a/b'];

const api = new PredictApi(() => Promise.resolve(new CountingClassifier()));

/** Every request is answered: with predictions, or with an error whose code has its status. */
async function attempt(random: Random): Promise<void> {
  const body = mutate(seeds[random.below(seeds.length)]!, random);
  const type = types[random.below(types.length)]!;
  const request = new Request('http://127.0.0.1/predict', {
    method: 'POST',
    headers: type === '' ? {} : { 'content-type': type },
    body,
  });
  const response = await api.handle(request, 'predict');
  const answer = JSON.parse(await response.text()) as { error?: { code: ApiErrorCode } };
  if (response.status === 200) {
    expect(answer.error).toBeUndefined();
  } else {
    const code = answer.error?.code as ApiErrorCode;
    expect(errorStatuses[code], code).toBe(response.status);
    expect(response.status).toBeLessThan(500);
  }
}

describe('Any body', () => {
  it('is answered, or refused with a code', () => fuzz('requests', attempt), 24 * 3_600_000);
});
