/**
 * Time to read and to evaluate a file of 100,000 own predictions, of twenty classes next to two:
 * `npx tsx bench/own-predictions.ts [decimals [rows]]`; probabilities of 6 decimals by default,
 * `16` for what pandas writes. Twenty classes are to take at most twice the time of two.
 *
 * Printed is processor time, which a busy machine changes less than the clock's: the median of runs
 * that alternate between the two files, after one of each that is not counted. The floor is what no
 * way of reading the file does without: its bytes decoded, and every cell of a probability made a
 * number; and for the ranking, the platform's own sort of every column of probabilities.
 */
import { guessAnswers } from '../src/dataset/guess-answers.ts';
import { guessClasses } from '../src/dataset/guess-classes.ts';
import { surveyDataset } from '../src/dataset/survey-dataset.ts';
import { evaluateDataset } from '../src/engine/evaluate-dataset.ts';
import { Job } from '../src/engine/jobs.ts';
import { measureRows } from '../src/engine/measure-rows.ts';
import { scoresOf } from '../src/evaluation/answers.ts';
import { uniformNumbers } from './uniform-numbers.ts';

const decimals = Number(process.argv[2] ?? 6);
const rowCount = Number(process.argv[3] ?? 100_000);
const runs = 5;
const classCounts = [2, 20] as const;

const words =
  'o a de e que não muito produto bom, com para um uma é do da mas foi chegou entrega, comprei qualidade no na em já recomendo ótimo'.split(
    ' ',
  );

/** Text, label, predicted label and one probability a class; every second text is quoted. */
function fileOf(classCount: number): File {
  const random = uniformNumbers(classCount);
  const classes = Array.from({ length: classCount }, (_, index) => `topic ${index + 1}`);
  const lines = [['review', 'topic', 'predicted', ...classes.map((name) => `p_${name}`)].join(',')];
  for (let row = 0; row < rowCount; row++) {
    let text = '';
    while (text.length < 100) text += `${words[Math.floor(random() * words.length)]!} `;
    const label = Math.floor(random() * classCount);
    const odds = classes.map((_, index) => Math.exp(3 * random() + (index === label ? 2 : 0)));
    const sum = odds.reduce((one, other) => one + other, 0);
    const predicted = odds.indexOf(Math.max(...odds));
    lines.push(
      [
        row % 2 === 0 ? text.replaceAll(',', '') : `"${text}"`,
        classes[label]!,
        classes[predicted]!,
        ...odds.map((one) => (one / sum).toFixed(decimals)),
      ].join(','),
    );
  }
  return new File([lines.join('\n')], `${classCount}.csv`);
}

async function prepared(classCount: number) {
  const files = [fileOf(classCount)];
  const survey = await surveyDataset(files, {}, {});
  const labels = guessClasses(survey.columns[1]!);
  if (labels.classes?.length !== classCount) throw new Error('The classes were not recognised');
  const chosen = { ...survey.guess, text: 0, label: 1, id: null, prediction: 2 };
  const prediction = guessAnswers(survey, labels, chosen);
  if (prediction?.probability?.kind !== 'per-class') throw new Error('No probabilities were found');
  const columns = { text: 0, label: 1, id: null, groups: [], prediction };
  const read = () =>
    evaluateDataset({
      ...{ id: 'e', task: 'predictions' as const, files, survey, columns, labels },
      ...{ model: null, job: new Job() },
    });
  const { rows, classes, other, report } = await read();
  if (report.dataset.evaluated !== rowCount) throw new Error('Rows were left out');
  const columnsOfScores = classes.names.map((_, index) =>
    scoresOf(rows.probabilities!, classCount, index),
  );
  const bytes = new Uint8Array(await files[0]!.arrayBuffer());
  return {
    'reading and evaluating': read,
    'evaluating alone': () => measureRows(rows, classes, other),
    'first reading (columns)': () => surveyDataset(files, {}, {}),
    'floor: decode the bytes': () => new TextDecoder().decode(bytes),
    'floor: sort the columns': () => columnsOfScores.map((column) => column.slice().sort()),
  };
}

async function time(run: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const median = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1]!;

async function main(): Promise<void> {
  const [ofTwo, ofTwenty] = [await prepared(classCounts[0]), await prepared(classCounts[1])];
  const table: Record<string, Record<string, string>> = {};
  for (const part of Object.keys(ofTwo) as (keyof typeof ofTwo)[]) {
    const times: [number[], number[]] = [[], []];
    for (let run = -1; run < runs; run++) {
      const pair = [await time(ofTwo[part]), await time(ofTwenty[part])] as const;
      if (run >= 0) pair.forEach((one, index) => times[index]!.push(one));
    }
    const [two, twenty] = times.map(median) as [number, number];
    table[part] = {
      '2 classes, ms': two.toFixed(0),
      '20 classes, ms': twenty.toFixed(0),
      ratio: (twenty / two).toFixed(2),
    };
  }
  console.log(`${rowCount} rows, probabilities of ${decimals} decimals`);
  console.table(table);
}

void main();
