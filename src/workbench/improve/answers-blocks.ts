import type { AnswersComparison, ComparedAnswers } from '../../engine/training-exports-api.ts';
import { improveMessages } from '../../i18n/improve-messages.ts';
import { messages } from '../../i18n/locale.ts';
import { paragraph, table, type Block } from '../blocks/block.ts';
import { comparedMetrics, comparedValues, comparisonVerdict } from '../comparison-words.ts';

/** The answers of the user's own model next to those of each model, on the locked test reviews. */
export function answersBlocks({
  column,
  test,
  answered,
  others,
  models,
}: AnswersComparison): Block[] {
  const words = improveMessages().languageModel;
  return [
    paragraph(words.readFrom({ column, answered, test })),
    ...(answered === test ? [] : [paragraph(words.unanswered({ count: test - answered }))]),
    ...(others === 0 ? [] : [paragraph(words.others({ count: others }), 'quiet')]),
    ...models.flatMap(modelBlocks),
  ];
}

function modelBlocks(compared: ComparedAnswers): Block[] {
  const words = improveMessages().languageModel;
  const columns = messages().evaluationExtras.comparison;
  const { model, mcNemar, onlyFirstRight, onlySecondRight } = compared;
  const first = words.yours;
  const second = words.model({ name: model.name });
  return [
    paragraph(
      `${comparisonVerdict({ mcNemar, onlyFirstRight, onlySecondRight }, { first, second })} ${words.onlyRight({ yours: onlyFirstRight, other: onlySecondRight })}`,
    ),
    table(
      words.caption({ name: model.name }),
      [
        columns.metric,
        [columns.name({ subject: first })],
        [columns.name({ subject: second })],
        [columns.difference],
      ],
      comparedMetrics.map((metric) => {
        const values = comparedValues(metric, compared.metrics[metric]);
        const { difference, interval } = values;
        return [
          columns.metrics[metric],
          values.first,
          values.second,
          interval === null ? difference : `${difference} (${interval})`,
        ];
      }),
      { testId: 'compared-answers' },
    ),
  ];
}
