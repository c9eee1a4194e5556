import type { Baseline } from './baseline.ts';
import { behaviourEnglish, behaviourPortuguese } from './behaviour-card.ts';
import type { BehaviourRates } from './behaviour-rates.ts';
import { markdownTable, percent } from './markdown-table.ts';
import type { PipelineResult } from './pipeline.ts';
import type { TrainingSettings } from './settings.ts';

function metricRows(result: PipelineResult, baseline: Baseline | null): string[][] {
  return result.measurements.map((one) => {
    const other = baseline?.corpora.find(({ corpus }) => corpus === one.corpus);
    const metric = result.facts.metrics.find(({ corpus }) => corpus === one.corpus);
    return [
      one.corpus,
      one.language,
      String(one.rows),
      percent(one.accuracy),
      other === undefined ? '–' : percent(other.accuracy),
      percent(one.macroF1),
      other === undefined ? '–' : percent(other.macroF1),
      percent(metric?.expectedCalibrationError.before ?? 0),
      percent(one.expectedCalibrationError),
    ];
  });
}

function corpusRows({ facts }: PipelineResult): string[][] {
  return facts.corpora.map(({ id, language, rows, source, licence }) => [
    id,
    language,
    String(rows),
    source,
    licence,
  ]);
}

/** The model card in both languages of the page, by file name, from what the pipeline measured. */
export function modelCards(
  result: PipelineResult,
  settings: TrainingSettings,
  baseline: Baseline | null,
  behaviour: BehaviourRates | null,
): Map<string, string> {
  const { facts } = result;
  const features = settings.features.toLocaleString('en');
  const temperature = facts.calibration.temperature;
  const calibration = facts.calibration.expectedCalibrationError;
  const english = `# ${facts.name} (${facts.id} ${facts.version})

[Português](MODEL_CARD.pt-BR.md)

A linear classifier of product, service and film reviews: negative or positive. It runs in the browser, on the device.

## Intended use

Reviews in Portuguese or English, from one word to several pages. It answers with a calibrated probability and with what each word contributed.
It was not made for other languages (it says so: \`other-language\`), for other kinds of text (news, conversations), for decisions about people, or for
reviews that are neither good nor bad: there is no neutral class, and such reviews get a probability near one half at best. Irony is mostly lost on it.

## How it works

Words are folded (case, accents, drawn-out letters) and hashed as 1–${settings.vectoriser.maxNgram}-grams into 2^${settings.vectoriser.bucketBits} buckets, of which at most ${features} were chosen by
a first model trained on all of them. The weights come from logistic regression with feature dropout (${settings.dropout}) and naive Bayes scaling,
stored in 8 bits. The logit is divided by a temperature of ${temperature}, which was chosen on the validation rows.

## Measurements

On the validation split of each corpus, in percent; ECE is the expected calibration error before and after the temperature (mean: ${percent(calibration.before)} before, ${percent(calibration.after)} after).
${baseline === null ? '' : `Beside it, ${baseline.version} on the same rows: \`${baseline.model}\`, ${baseline.features.toLocaleString('en')} features.\n`}
${markdownTable(['corpus', 'language', 'rows', 'accuracy', 'scikit-learn', 'macro-F1', 'scikit-learn', 'ECE before', 'ECE after'], metricRows(result, baseline))}

Phrases of one film-review sentence stand in both splits of sst2_en and sst2_pt, and sentences of rt_polarity in sst2_en:
these numbers are too high for both models. The temperature and the training settings were chosen on the same rows that are measured here, so expect a little less on reviews of your own.

${behaviourEnglish(behaviour)}## Data

${facts.training.rows.toLocaleString('en')} rows. Reviews with 1–2 stars are negative, with 4–5 positive; 3 stars were left out.

${markdownTable(['corpus', 'language', 'training rows', 'source', 'terms'], corpusRows(result))}

Some of the corpora may only be used non-commercially and shared alike. The weights therefore are under **${facts.licence}**; the code around them is not.

## Reproduce

    npm run train -- --corpora FOLDER --out public/models/${facts.id} --seed ${settings.seed}

The same rows and the same seed give the same bytes.
`;
  const portuguese = `# Avaliações em português e inglês (${facts.id} ${facts.version})

[English](MODEL_CARD.md)

Um classificador linear de avaliações de produtos, serviços e filmes: negativa ou positiva. Roda no navegador, no próprio dispositivo.

## Uso pretendido

Avaliações em português ou inglês, de uma palavra a várias páginas. A resposta é uma probabilidade calibrada, com a contribuição de cada palavra.
Não foi feito para outros idiomas (ele avisa: \`other-language\`), para outros tipos de texto (notícias, conversas), para decisões sobre pessoas, nem para
avaliações que não são boas nem ruins: não há classe neutra, e elas recebem, no melhor caso, uma probabilidade perto de um meio. Ironia quase sempre lhe escapa.

## Como funciona

As palavras são normalizadas (maiúsculas, acentos, letras alongadas) e espalhadas como 1–${settings.vectoriser.maxNgram}-gramas em 2^${settings.vectoriser.bucketBits} posições, das quais no máximo ${settings.features.toLocaleString('pt-BR')} foram escolhidas por
um primeiro modelo treinado com todas. Os pesos vêm de regressão logística com descarte de atributos (${settings.dropout}) e escala de Bayes ingênuo,
guardados em 8 bits. O logit é dividido por uma temperatura de ${temperature}, escolhida nas linhas de validação.

## Medidas

Na partição de validação de cada corpus, em porcentagem; ECE é o erro de calibração esperado antes e depois da temperatura (média: ${percent(calibration.before)} antes, ${percent(calibration.after)} depois).
${baseline === null ? '' : `Ao lado, ${baseline.version} nas mesmas linhas: \`${baseline.model}\`, ${baseline.features.toLocaleString('pt-BR')} atributos.\n`}
${markdownTable(['corpus', 'idioma', 'linhas', 'acurácia', 'scikit-learn', 'macro-F1', 'scikit-learn', 'ECE antes', 'ECE depois'], metricRows(result, baseline))}

Trechos de uma mesma frase de crítica de cinema estão nas duas partições de sst2_en e sst2_pt, e frases de rt_polarity em sst2_en:
esses números são altos demais para os dois modelos. A temperatura e os parâmetros do treino foram escolhidos nas mesmas linhas medidas aqui; espere um pouco menos nas suas próprias avaliações.

${behaviourPortuguese(behaviour)}## Dados

${facts.training.rows.toLocaleString('pt-BR')} linhas. Avaliações com 1–2 estrelas são negativas, com 4–5 positivas; as de 3 ficaram de fora.

${markdownTable(['corpus', 'idioma', 'linhas de treino', 'origem', 'termos'], corpusRows(result))}

Alguns corpora só permitem uso não comercial e compartilhamento pela mesma licença. Por isso os pesos estão sob **${facts.licence}**; o código em volta deles, não.

## Reproduzir

    npm run train -- --corpora PASTA --out public/models/${facts.id} --seed ${settings.seed}

As mesmas linhas e a mesma semente dão os mesmos bytes.
`;
  return new Map([
    ['MODEL_CARD.md', english],
    ['MODEL_CARD.pt-BR.md', portuguese],
  ]);
}
