import { numbersIn } from '../numbers.ts';
import { className } from './class-words.ts';

const { counted } = numbersIn('en');

const menu = {
  label: 'Take it with you',
  html: 'HTML',
  pdf: 'PDF (print)',
  markdown: 'Markdown',
  latex: 'LaTeX',
  figures: 'Figures',
  json: { report: 'Report (JSON)', analysis: 'Analysis (JSON)' },
  hint: 'Metrics with intervals, curves, method and references. LaTeX and figures come as a zip. No review is quoted.',
  writing: 'Writing the file…',
};

const document = {
  title: ({ file }: { file: string }) => `Evaluation: ${file}`,
  averages: 'Averages over the classes',
  figureOf: ({ heading, name }: { heading: string; name: string }) =>
    `${heading}, ${className(name)} against the rest`,
  threshold: {
    heading: 'Scores by threshold',
    reading: ({ name }: { name: string }) =>
      `Precision, recall and F1 of ${className(name)} at every threshold on its probability.`,
    x: 'Threshold',
    y: 'Score',
  },
  lengths: 'Error rate by length in words, with 95% intervals',
  dataHeading: 'Data',
  data: ({
    file,
    format,
    encoding,
    rowCount,
    text,
    label,
  }: {
    file: string;
    format: string;
    encoding: string;
    rowCount: number;
    text: string;
    label: string;
  }) =>
    `The file “${file}” (${format}, ${encoding}) has ${counted(rowCount, { one: 'row', other: 'rows' })}. The text is in the column “${text}”, the label in “${label}”.`,
  mapping: 'How the labels of the file were read',
  fileLabel: 'Label in the file',
  takenFor: 'Evaluated as',
};

const method = {
  heading: 'Method',
  references: 'References',
  metrics: ({
    definitions,
    correlation,
    kappa,
  }: {
    definitions: string;
    correlation: string;
    kappa: string;
  }) =>
    `Accuracy, balanced accuracy, and precision, recall and F1 of each class with their macro, micro and weighted averages are defined as in scikit-learn ${definitions}. Agreement beyond chance is given by the Matthews correlation coefficient ${correlation} and by Cohen’s kappa ${kappa}.`,
  ordered: ({ weighted }: { weighted: string }) =>
    `The classes have an order, so the quadratic-weighted kappa ${weighted} and the mean absolute error are given too.`,
  ofTwo:
    'ROC AUC and average precision are computed over all distinct scores, ties counting half in the former and without interpolation in the latter.',
  ofMany:
    'ROC AUC and average precision are computed for each class against the rest, over all distinct scores, and averaged over the classes.',
  probabilities: ({ calibration }: { calibration: string }) =>
    `Log loss and the Brier score assess the probabilities; the expected calibration error compares them with the share of correct predictions in 15 bins of equal width ${calibration}.`,
  noProbabilities:
    'The predictions are classes without probabilities, so neither ranking quality nor calibration was measured.',
  intervals: ({
    wilson,
    f1,
    squares,
    delta,
    added,
    effective,
  }: {
    wilson: string;
    f1: string;
    squares: string;
    delta: string;
    added: string;
    effective: string;
  }) =>
    `All intervals are 95% intervals from closed formulas, without resampling. Accuracy, precision and recall have Wilson’s score interval ${wilson}; F1 has Wilson’s interval for TP/(TP + FP + FN), carried over ${f1}. For balanced accuracy and the macro averages of precision and recall, the distances of the classes’ intervals are added in squares ${squares}. The Matthews correlation, the kappas, macro-F1 and the weighted averages of precision and F1 use the delta method on the confusion matrix ${delta} with one added row of each class ${added}, and Wilson’s formula with the effective sample size ${effective}.`,
  rankingIntervals: ({ delong, influence }: { delong: string; influence: string }) =>
    `The variance of ROC AUC is DeLong’s ${delong}; that of average precision is the variance of its influence function ${influence}.`,
  scope:
    'The intervals cover chance in the choice of rows, not wrong labels or reviews unlike those in the file.',
  comparison: ({ mcNemar, tango, delta }: { mcNemar: string; tango: string; delta: string }) =>
    `The two classifiers were compared on the same rows by McNemar’s exact test ${mcNemar}. The difference in accuracy has Tango’s score interval ${tango}; the other differences use the delta method on the pairs of predictions ${delta}.`,
  groups: ({ fisher, tarone, adjusted }: { fisher: string; tarone: string; adjusted: string }) =>
    `Groups of reviews were compared with all other reviews by Fisher’s exact test ${fisher}, or by Pearson’s χ² test where every expected count was at least 1,000; groups too small ever to be significant were not tested ${tarone}. The p-values were adjusted for the number of tests ${adjusted}; a group with q below 0.05 is called significant.`,
  words: ({ logOdds }: { logOdds: string }) =>
    `Words of the errors were ranked by their log-odds ratio with an informative Dirichlet prior ${logOdds}.`,
  labels: ({ confident }: { confident: string }) =>
    `Labels were checked by confident learning ${confident}.`,
  fairness: ({ parity }: { parity: string }) =>
    `The groups of each metadata column were compared by demographic parity, equal opportunity and equalised odds ${parity}.`,
};

export const paper = { menu, document, method };

/** The words of the report's files; a catalogue of another language has the same shape. */
export type PaperMessages = typeof paper;
