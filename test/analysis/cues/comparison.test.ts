import { comparison } from '../../../src/analysis/cues/comparison.ts';
import { describeCue } from './describe-cue.ts';

describeCue(comparison, {
  pt: {
    found: [
      'É ⟦melhor que⟧ o antigo.',
      'Bem ⟦pior do que⟧ o outro.',
      'É ⟦mais bonito que⟧ o da foto.',
      'Fica ⟦menos quente do que⟧ o meu.',
      'Não é ⟦tão bom quanto⟧ o primeiro.',
      '⟦Comparado ao⟧ original, decepciona.',
      'Qualidade ⟦inferior ao⟧ modelo passado.',
      '⟦Em comparação⟧ com o meu velho, apanha.',
      'Esquenta ⟦mais do que⟧ deveria.',
    ],
    absent: [
      'É o melhor.',
      'Mais que perfeito.',
      'Demorou mais ou menos dez dias.',
      'É igual à foto.',
      'Foi o mais bonito que encontrei.',
      'Esperei mais que dez dias.',
      'Chegou rápido, mais acredito que vai durar.',
      'Quanto mais uso, gosto.',
      'Tão bonito!',
    ],
  },
  en: {
    found: [
      'It is ⟦better than⟧ the old one.',
      'Much ⟦worse than⟧ mine.',
      'It runs ⟦faster than⟧ before.',
      'It is ⟦more comfortable than⟧ the last pair.',
      'Not ⟦as good as⟧ the book.',
      '⟦Compared to⟧ my old kettle, it is quiet.',
      'The sequel is ⟦inferior to⟧ the first.',
      '⟦Unlike the⟧ original, it drags.',
      'It is ⟦less funny than⟧ the trailer.',
    ],
    absent: [
      'It is the better one.',
      'More than happy.',
      'It took more than ten days.',
      'It came as soon as promised.',
      'It works as well as described.',
      'As far as I know it holds.',
      'Then I bought another.',
      'Rather dull.',
      'Use it as long as you like it.',
    ],
  },
});
