import * as v from 'valibot';

const share = v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1)));

const languageSchema = v.object({
  sets: v.array(
    v.object({
      name: v.string(),
      language: v.picklist(['pt', 'en', 'other']),
      sentences: v.number(),
    }),
  ),
  recognisers: v.array(
    v.object({
      name: v.string(),
      /** Program and data as a page downloads them, compressed. */
      bytes: v.number(),
      /** A set each, in the order of `sets`. */
      results: v.array(
        v.object({
          /** Share that is recognised as what it is. */
          right: share,
          /** Share that is recognised as another language; the rest is undetermined. */
          wrong: share,
        }),
      ),
    }),
  ),
});

/** What `lab/measure/language/main.ts` measured; the shipped recogniser is the first. */
export type LanguageReport = v.InferOutput<typeof languageSchema>;

/** @throws Error where the text is not what the script writes */
export function parseLanguageReport(text: string): LanguageReport {
  return v.parse(languageSchema, JSON.parse(text));
}
