import { describe, expect, it } from 'vitest';
import { embed as englishEmbed } from '../../src/i18n/en/embed.ts';
import { formulas as englishFormulas } from '../../src/i18n/en/formulas.ts';
import { improve as englishImprove } from '../../src/i18n/en/improve.ts';
import { paper as englishPaper } from '../../src/i18n/en/paper.ts';
import { widget as englishWidget } from '../../src/i18n/en/widget.ts';
import { english } from '../../src/i18n/english.ts';
import { embed as portugueseEmbed } from '../../src/i18n/pt-br/embed.ts';
import { formulas as portugueseFormulas } from '../../src/i18n/pt-br/formulas.ts';
import { portuguese } from '../../src/i18n/portuguese.ts';
import { improve as portugueseImprove } from '../../src/i18n/pt-br/improve.ts';
import { paper as portuguesePaper } from '../../src/i18n/pt-br/paper.ts';
import { widget as portugueseWidget } from '../../src/i18n/pt-br/widget.ts';
import { renderMessages, type RenderedMessage } from './render-messages.ts';

const inEnglish = renderMessages(
  {
    ...english,
    embed: englishEmbed,
    formulas: englishFormulas,
    improve: englishImprove,
    paper: englishPaper,
    widget: englishWidget,
  },
  'en',
);
const inPortuguese = renderMessages(
  {
    ...portuguese,
    embed: portugueseEmbed,
    formulas: portugueseFormulas,
    improve: portugueseImprove,
    paper: portuguesePaper,
    widget: portugueseWidget,
  },
  'pt-BR',
);

/** Parameters that choose between words and are not said themselves. */
const choosing: Record<string, readonly string[]> = {
  'errorAnalysis.advice.crossValidation': ['isAveraged'],
  'errorAnalysis.advice.merged': ['tactic', 'findingCount'],
  'errorAnalysis.overview.fewRows': ['errorCount'],
  'errorAnalysis.evidence.suspects': ['contradictedBy'],
  'errorAnalysis.fairness.rateMeanings.falsePositiveRate': ['isPolarity'],
  'errorAnalysis.page.fromColumn': ['columnCount'],
  // Its sibling, which is chosen in the same way, says it.
  'errorAnalysis.slices.skipped.one-value': ['valueCount'],
  'errors.jobs.layers-too-large': ['what'],
  'errors.jobs.pattern-invalid': ['problem'],
  'models.replaceQuestion': ['active'],
};

function asText(messages: ReadonlyMap<string, RenderedMessage>): string {
  return [...messages]
    .map(([path, { texts }]) => [path, ...texts.map((text) => `  ${text}`)].join('\n'))
    .join('\n')
    .concat('\n');
}

describe('Every message with parameters', () => {
  it('is there in both languages', () => {
    expect([...inPortuguese.keys()].sort()).toEqual([...inEnglish.keys()].sort());
    expect(inEnglish.size).toBeGreaterThan(150);
  });

  it.each([
    ['English', inEnglish],
    ['Portuguese', inPortuguese],
  ])('says each of its parameters in %s', (_, messages) => {
    const unsaid = [...messages].flatMap(([path, { parameters, texts }]) =>
      parameters
        .filter((name) => !(choosing[path] ?? []).includes(name))
        .filter((name) => !texts.some((text) => text.includes(`«${name}»`)))
        .map((name) => `${path}: ${name}`),
    );
    expect(unsaid).toEqual([]);
  });

  it('takes the same parameters in both languages', () => {
    for (const [path, { parameters }] of inEnglish) {
      expect([path, inPortuguese.get(path)?.parameters.toSorted()]).toEqual([
        path,
        parameters.toSorted(),
      ]);
    }
  });

  // Two values that change places leave a sentence that still reads well; here they are told apart
  // by their names. Where a message was changed on purpose, `vitest -u` writes these files anew:
  // read them.
  it('has each value in its place in English', async () => {
    await expect(asText(inEnglish)).toMatchFileSnapshot('messages.en.txt');
  });

  it('has each value in its place in Portuguese', async () => {
    await expect(asText(inPortuguese)).toMatchFileSnapshot('messages.pt-br.txt');
  });
});
