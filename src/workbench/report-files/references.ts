import type { Reference } from '../blocks/block.ts';

/** The sources of what is computed, by key; where the code follows one, its comment cites it. */
const sources = {
  agresti2005: [
    'Agresti & Min, 2005',
    'A. Agresti and Y. Min. Simple improved confidence intervals for comparing matched proportions. Statistics in Medicine, 24(5):729–740, 2005.',
  ],
  benjamini1995: [
    'Benjamini & Hochberg, 1995',
    'Y. Benjamini and Y. Hochberg. Controlling the false discovery rate: a practical and powerful approach to multiple testing. Journal of the Royal Statistical Society, Series B, 57(1):289–300, 1995.',
  ],
  bishop1975: [
    'Bishop et al., 1975',
    'Y. M. M. Bishop, S. E. Fienberg and P. W. Holland. Discrete Multivariate Analysis: Theory and Practice. MIT Press, 1975. Section 14.6.',
  ],
  cohen1960: [
    'Cohen, 1960',
    'J. Cohen. A coefficient of agreement for nominal scales. Educational and Psychological Measurement, 20(1):37–46, 1960.',
  ],
  cohen1968: [
    'Cohen, 1968',
    'J. Cohen. Weighted kappa: nominal scale agreement with provision for scaled disagreement or partial credit. Psychological Bulletin, 70(4):213–220, 1968.',
  ],
  delong1988: [
    'DeLong et al., 1988',
    'E. R. DeLong, D. M. DeLong and D. L. Clarke-Pearson. Comparing the areas under two or more correlated receiver operating characteristic curves: a nonparametric approach. Biometrics, 44(3):837–845, 1988.',
  ],
  fisher1922: [
    'Fisher, 1922',
    'R. A. Fisher. On the interpretation of χ² from contingency tables, and the calculation of P. Journal of the Royal Statistical Society, 85(1):87–94, 1922.',
  ],
  gorodkin2004: [
    'Gorodkin, 2004',
    'J. Gorodkin. Comparing two K-category assignments by a K-category correlation coefficient. Computational Biology and Chemistry, 28(5–6):367–374, 2004.',
  ],
  guo2017: [
    'Guo et al., 2017',
    'C. Guo, G. Pleiss, Y. Sun and K. Q. Weinberger. On calibration of modern neural networks. Proceedings of the 34th International Conference on Machine Learning, 1321–1330, 2017.',
  ],
  hampel1974: [
    'Hampel, 1974',
    'F. R. Hampel. The influence curve and its role in robust estimation. Journal of the American Statistical Association, 69(346):383–393, 1974.',
  ],
  hardt2016: [
    'Hardt et al., 2016',
    'M. Hardt, E. Price and N. Srebro. Equality of opportunity in supervised learning. Advances in Neural Information Processing Systems 29, 2016.',
  ],
  korn1998: [
    'Korn & Graubard, 1998',
    'E. L. Korn and B. I. Graubard. Confidence intervals for proportions with small expected number of positive counts estimated from survey data. Survey Methodology, 24(2):193–201, 1998.',
  ],
  lam2023: [
    'Lam et al., 2023',
    'K. F. Y. Lam, V. Gopal and J. Qian. Confidence intervals for the F1 score: a comparison of four methods. 2023.',
  ],
  mcnemar1947: [
    'McNemar, 1947',
    'Q. McNemar. Note on the sampling error of the difference between correlated proportions or percentages. Psychometrika, 12(2):153–157, 1947.',
  ],
  monroe2008: [
    'Monroe et al., 2008',
    'B. L. Monroe, M. P. Colaresi and K. M. Quinn. Fightin’ words: lexical feature selection and evaluation for identifying the content of political conflict. Political Analysis, 16(4):372–403, 2008.',
  ],
  newcombe1998: [
    'Newcombe, 1998',
    'R. G. Newcombe. Interval estimation for the difference between independent proportions: comparison of eleven methods. Statistics in Medicine, 17(8):873–890, 1998.',
  ],
  northcutt2021: [
    'Northcutt et al., 2021',
    'C. G. Northcutt, L. Jiang and I. L. Chuang. Confident learning: estimating uncertainty in dataset labels. Journal of Artificial Intelligence Research, 70:1373–1411, 2021.',
  ],
  pedregosa2011: [
    'Pedregosa et al., 2011',
    'F. Pedregosa et al. Scikit-learn: machine learning in Python. Journal of Machine Learning Research, 12:2825–2830, 2011.',
  ],
  tango1998: [
    'Tango, 1998',
    'T. Tango. Equivalence test and confidence interval for the difference in proportions for the paired-sample design. Statistics in Medicine, 17(8):891–908, 1998.',
  ],
  tarone1990: [
    'Tarone, 1990',
    'R. E. Tarone. A modified Bonferroni method for discrete data. Biometrics, 46(2):515–522, 1990.',
  ],
  wilson1927: [
    'Wilson, 1927',
    'E. B. Wilson. Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association, 22(158):209–212, 1927.',
  ],
  zou2008: [
    'Zou & Donner, 2008',
    'G. Y. Zou and A. Donner. Construction of confidence limits about effect measures: a general approach. Statistics in Medicine, 27(10):1693–1702, 2008.',
  ],
} as const satisfies Record<string, readonly [label: string, text: string]>;

export type SourceKey = keyof typeof sources;

/** Cites sources and keeps which ones. */
export class Citations {
  readonly #cited = new Set<SourceKey>();

  /** "(Newcombe, 1998; Zou & Donner, 2008)", to stand in a text. */
  readonly cite = (...keys: SourceKey[]): string => {
    for (const key of keys) this.#cited.add(key);
    return `(${keys.map((key) => sources[key][0]).join('; ')})`;
  };

  /** What was cited, in the order of the authors. */
  references(): Reference[] {
    return [...this.#cited].sort().map((key) => {
      const [label, text] = sources[key];
      return { key, label, text };
    });
  }
}
