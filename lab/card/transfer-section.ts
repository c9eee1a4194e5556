import type { CardFacts } from './card-facts.ts';
import type { CardWriter } from './card-writer.ts';
import type { TemplateValues } from './fill-template.ts';

interface Compared {
  name: string;
  language: string;
  rows: number;
  ours: { accuracy: number; macroF1: number };
  theirs: { accuracy: number; macroF1: number };
}

function mean(name: string, language: string, some: readonly Compared[]): Compared {
  const average = (of: 'ours' | 'theirs', metric: 'accuracy' | 'macroF1'): number =>
    some.reduce((sum, one) => sum + one[of][metric], 0) / some.length;
  const both = (of: 'ours' | 'theirs') => ({
    accuracy: average(of, 'accuracy'),
    macroF1: average(of, 'macroF1'),
  });
  return {
    name,
    language,
    rows: some.reduce((sum, one) => sum + one.rows, 0),
    ours: both('ours'),
    theirs: both('theirs'),
  };
}

/**
 * How models do on corpora that were left out of their training; nothing where that was not
 * measured.
 */
export function transferValues({ reports }: CardFacts, writer: CardWriter): TemplateValues {
  const { say, whole, decimal, percent, table } = writer;
  const { transfer, transferBaseline } = reports;
  const none = { transfer: false, transferTable: '' };
  if (transfer === null || transferBaseline === null) return none;
  const compared = transfer.flatMap(({ leftOut, all }) => {
    const other = transferBaseline.models.find((one) => one.leftOut.join() === leftOut.join());
    return all.flatMap((ours): Compared[] => {
      const theirs = other?.all.find(({ corpus }) => corpus === ours.corpus);
      return theirs === undefined
        ? []
        : [{ name: ours.corpus, language: ours.language, rows: ours.rows, ours, theirs }];
    });
  });
  if (compared.length === 0) return none;
  const languages = [...new Set(compared.map(({ language }) => language))].sort();
  const rows = [
    ...compared,
    ...languages.map((language) =>
      mean(
        say(`mean, ${language}`, `média, ${language}`),
        language,
        compared.filter((one) => one.language === language),
      ),
    ),
    mean(say('mean', 'média'), languages.join(', '), compared),
  ];
  return {
    transfer: true,
    transferTable: table(
      [
        'corpus',
        say('language', 'idioma'),
        say('rows', 'linhas'),
        say('accuracy', 'acurácia'),
        'scikit-learn',
        'macro-F1',
        'scikit-learn',
        say('difference', 'diferença'),
      ],
      rows.map(({ name, language, rows: count, ours, theirs }) => [
        name,
        language,
        whole(count),
        percent(ours.accuracy),
        percent(theirs.accuracy),
        percent(ours.macroF1),
        percent(theirs.macroF1),
        decimal(100 * (ours.macroF1 - theirs.macroF1), 1),
      ]),
    ),
  };
}
