import type { Estimate, EvaluationReport } from '../../evaluation/evaluation-report.ts';
import { formatPercent, formatSignificant } from '../../i18n/format.ts';
import { formulaMessages } from '../../i18n/formula-messages.ts';
import {
  count,
  difference,
  figure,
  fraction,
  metricValue,
  product,
  root,
  sum,
  symbol,
  type Expression,
} from './expression.ts';

/** A metric of the report as a whole. */
export type MetricName =
  | 'accuracy'
  | 'balancedAccuracy'
  | 'matthewsCorrelation'
  | 'cohenKappa'
  | 'quadraticKappa'
  | 'meanAbsoluteError'
  | 'rocAuc'
  | 'averagePrecision'
  | 'logLoss'
  | 'brierScore'
  | 'expectedCalibrationError'
  | 'macroF1'
  | 'weightedF1';

/** A metric of one class. */
export type ClassMetricName = 'precision' | 'recall' | 'f1';

/** A metric's definition, the same with the numbers of a file, and its value in the report. */
export interface MetricFormula {
  /** With symbols that the words next to it explain. */
  general: Expression;
  filled: Expression;
  estimate: Estimate;
  format: (value: number) => string;
}

/** Counts that the formulas are filled with. */
interface Counts {
  report: EvaluationReport;
  matrix: readonly (readonly number[])[];
  /** Rows of each true class, and of each predicted one. */
  labelled: number[];
  predicted: number[];
  correct: number[];
  n: number;
}

const total = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);

function countsOf(report: EvaluationReport): Counts {
  const matrix = report.confusionMatrix;
  return {
    report,
    matrix,
    labelled: matrix.map(total),
    predicted: matrix.map((_, place) => total(matrix.map((row) => row[place] ?? 0))),
    correct: matrix.map((row, place) => row[place] ?? 0),
    n: total(matrix.flat()),
  };
}

/**
 * The formula of a metric of the report. What rows add up to that the report has only the mean of
 * (losses, gaps, precisions) is that mean times their number.
 *
 * @param wanted index of the class that average precision is shown of, where there are two
 */
export function metricFormula(
  report: EvaluationReport,
  metric: MetricName,
  wanted: number,
): MetricFormula {
  return makers[metric](countsOf(report), wanted);
}

/** The formula of a metric of one class. */
export function classFormula(
  report: EvaluationReport,
  metric: ClassMetricName,
  place: number,
): MetricFormula {
  const { labelled, predicted, correct } = countsOf(report);
  const { TP, FP, FN } = formulaMessages().symbols;
  const hits = correct[place]!;
  const alarms = predicted[place]! - hits;
  const missed = labelled[place]! - hits;
  const [tp, fp, fn] = [TP, FP, FN].map(symbol) as [Expression, Expression, Expression];
  const estimate = report.perClass[report.classes[place] ?? '']![metric];
  const shared = { estimate, format: formatPercent };
  const two = count(2);
  switch (metric) {
    case 'precision':
      return {
        ...shared,
        general: fraction(tp, sum(tp, fp)),
        filled: fraction(count(hits), sum(count(hits), count(alarms))),
      };
    case 'recall':
      return {
        ...shared,
        general: fraction(tp, sum(tp, fn)),
        filled: fraction(count(hits), sum(count(hits), count(missed))),
      };
    case 'f1':
      return {
        ...shared,
        general: fraction(product(two, tp), sum(product(two, tp), fp, fn)),
        filled: fraction(
          product(two, count(hits)),
          sum(product(two, count(hits)), count(alarms), count(missed)),
        ),
      };
  }
}

const makers: Record<MetricName, (counts: Counts, wanted: number) => MetricFormula> = {
  accuracy: ({ report, correct, n }) => {
    const { right, all } = formulaMessages().symbols;
    return {
      general: fraction(symbol(right), symbol(all)),
      filled: fraction(sum(...correct.map(count)), count(n)),
      estimate: report.metrics.accuracy,
      format: formatPercent,
    };
  },
  balancedAccuracy: ({ report, correct, labelled }) => ({
    general: fraction(symbol(formulaMessages().symbols.recalls), symbol('k')),
    filled: fraction(
      sum(...correct.map((hits, place) => fraction(count(hits), count(labelled[place]!)))),
      count(correct.length),
    ),
    estimate: report.metrics.balancedAccuracy,
    format: formatPercent,
  }),
  matthewsCorrelation: (counts) =>
    counts.matrix.length === 2 ? correlationOfTwo(counts) : correlationOfMany(counts),
  cohenKappa: ({ report, correct, labelled, predicted, n }) => {
    const agreed = symbol('pₒ');
    const byChance = symbol('pₑ');
    const chance = fraction(
      sum(...labelled.map((rows, place) => product(count(rows), count(predicted[place]!)))),
      product(count(n), count(n)),
    );
    return {
      general: fraction(difference(agreed, byChance), difference(count(1), byChance)),
      filled: fraction(
        difference(fraction(count(total(correct)), count(n)), chance),
        difference(count(1), chance),
      ),
      estimate: report.metrics.cohenKappa,
      format: formatSignificant,
    };
  },
  quadraticKappa: ({ report, matrix, labelled, predicted, n }) => {
    const weight = (one: number, other: number) => (one - other) ** 2;
    const observed = total(
      matrix.flatMap((row, truth) => row.map((rows, place) => weight(truth, place) * rows)),
    );
    const expected = total(
      labelled.flatMap((rows, truth) =>
        predicted.map((answers, place) => weight(truth, place) * rows * answers),
      ),
    );
    return {
      general: difference(count(1), fraction(symbol('Σ w × O'), symbol('Σ w × E'))),
      filled: difference(count(1), fraction(count(observed), fraction(count(expected), count(n)))),
      estimate: report.metrics.quadraticKappa,
      format: formatSignificant,
    };
  },
  meanAbsoluteError: ({ report, matrix, n }) => {
    const values = report.classValues ?? [];
    const distances = total(
      matrix.flatMap((row, truth) =>
        row.map((rows, place) => rows * Math.abs((values[truth] ?? 0) - (values[place] ?? 0))),
      ),
    );
    return {
      general: fraction(symbol(formulaMessages().symbols.distances), symbol('n')),
      filled: fraction(figure(distances), count(n)),
      estimate: report.metrics.meanAbsoluteError,
      format: formatSignificant,
    };
  },
  rocAuc: ({ report, labelled, matrix }) => {
    const { pairsRight, pairs } = formulaMessages().symbols;
    const estimate = report.metrics.rocAuc;
    const shared = { estimate, format: formatSignificant };
    if (matrix.length > 2) return { ...shared, ...meanOfClasses(report, 'rocAuc', 'AUC') };
    const [first = 0, second = 0] = labelled;
    const pairsOfRows = product(count(first), count(second));
    const { value } = estimate;
    // A pair with equal probabilities counts half.
    const right =
      value === null
        ? metricValue(null, String)
        : figure(Math.round(2 * value * first * second) / 2);
    return {
      ...shared,
      general: fraction(symbol(pairsRight), symbol(pairs)),
      filled: fraction(right, pairsOfRows),
    };
  },
  averagePrecision: ({ report, labelled, matrix }, wanted) => {
    const { precisions, ofClass } = formulaMessages().symbols;
    const format = formatSignificant;
    if (matrix.length > 2) {
      const estimate = report.metrics.averagePrecision;
      return { estimate, format, ...meanOfClasses(report, 'averagePrecision', 'AP') };
    }
    const estimate = report.perClass[report.classes[wanted] ?? '']!.averagePrecision;
    return {
      estimate,
      format,
      general: fraction(symbol(precisions), symbol(ofClass)),
      filled: meanOf(estimate, labelled[wanted]!),
    };
  },
  logLoss: (counts) => meanOfRows(counts, 'logLoss', 'Σ −ln p'),
  brierScore: (counts) =>
    meanOfRows(counts, 'brierScore', counts.matrix.length === 2 ? 'Σ (p − y)²' : 'Σ Σ (p − y)²'),
  expectedCalibrationError: (counts) =>
    meanOfRows(counts, 'expectedCalibrationError', formulaMessages().symbols.gaps),
  macroF1: ({ report, matrix }) => ({
    general: fraction(symbol('Σ F1'), symbol('k')),
    filled: fraction(
      sum(...scoresOf(report).map((value) => metricValue(value, formatPercent))),
      count(matrix.length),
    ),
    estimate: report.metrics.macro.f1,
    format: formatPercent,
  }),
  weightedF1: ({ report, labelled, n }) => ({
    general: fraction(symbol(formulaMessages().symbols.weighted), symbol('n')),
    filled: fraction(
      sum(
        ...scoresOf(report).flatMap((value, place) =>
          // A class without rows has no weight.
          labelled[place] === 0
            ? []
            : [product(count(labelled[place]!), metricValue(value, formatPercent))],
        ),
      ),
      count(n),
    ),
    estimate: report.metrics.weighted.f1,
    format: formatPercent,
  }),
};

/** Of two classes, from the four cells of the matrix; the second counts as positive. */
function correlationOfTwo({ report, matrix, labelled, predicted }: Counts): MetricFormula {
  const { TP, TN, FP, FN } = formulaMessages().symbols;
  const [tp, tn, fp, fn] = [TP, TN, FP, FN].map(symbol) as [
    Expression,
    Expression,
    Expression,
    Expression,
  ];
  const [[trueNegative = 0, falsePositive = 0] = [], [falseNegative = 0, truePositive = 0] = []] =
    matrix;
  return {
    general: fraction(
      difference(product(tp, tn), product(fp, fn)),
      root(product(sum(tp, fp), sum(tp, fn), sum(tn, fp), sum(tn, fn))),
    ),
    filled: fraction(
      difference(
        product(count(truePositive), count(trueNegative)),
        product(count(falsePositive), count(falseNegative)),
      ),
      root(product(...[...predicted, ...labelled].reverse().map(count))),
    ),
    estimate: report.metrics.matthewsCorrelation,
    format: formatSignificant,
  };
}

/** Gorodkin's coefficient of any number of classes, as scikit-learn has it. */
function correlationOfMany({ report, correct, labelled, predicted, n }: Counts): MetricFormula {
  const right = total(correct);
  const both = total(labelled.map((rows, place) => rows * predicted[place]!));
  const squares = (numbers: readonly number[]) => total(numbers.map((number) => number * number));
  const all = count(n * n);
  const squared = symbol('n²');
  return {
    general: fraction(
      difference(product(symbol('n'), symbol('c')), symbol('Σ t × p')),
      root(product(difference(squared, symbol('Σ t²')), difference(squared, symbol('Σ p²')))),
    ),
    filled: fraction(
      difference(product(count(n), count(right)), count(both)),
      root(
        product(
          difference(all, count(squares(labelled))),
          difference(all, count(squares(predicted))),
        ),
      ),
    ),
    estimate: report.metrics.matthewsCorrelation,
    format: formatSignificant,
  };
}

function scoresOf({ classes, perClass }: EvaluationReport): (number | null)[] {
  return classes.map((name) => perClass[name]?.f1.value ?? null);
}

function meanOfClasses(
  { classes, perClass }: EvaluationReport,
  metric: 'rocAuc' | 'averagePrecision',
  name: string,
): Pick<MetricFormula, 'general' | 'filled'> {
  const values = classes.map((one) =>
    metricValue(perClass[one]?.[metric].value ?? null, formatSignificant),
  );
  return {
    general: fraction(symbol(`Σ ${name}`), symbol('k')),
    filled: fraction(sum(...values), count(values.length)),
  };
}

function meanOfRows(
  { report, n }: Counts,
  metric: 'logLoss' | 'brierScore' | 'expectedCalibrationError',
  name: string,
): MetricFormula {
  const estimate = report.metrics[metric];
  return {
    general: fraction(symbol(name), symbol('n')),
    filled: meanOf(estimate, n),
    estimate,
    format: formatSignificant,
  };
}

/** A mean as what it is the mean of added up, over how many they are. */
function meanOf({ value }: Estimate, rows: number): Expression {
  return fraction(value === null ? metricValue(null, String) : figure(value * rows), count(rows));
}
