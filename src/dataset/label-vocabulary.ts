import type { LabelTarget } from './dataset.ts';

/** What a word of a label can mean. */
export type WordTarget = Exclude<LabelTarget, 'leave-out' | number>;

/** Answers to a question that only the column's name asks. */
export const affirmations: Readonly<Record<'negative' | 'positive', ReadonlySet<string>>> = {
  negative: new Set(listed('no, nao, false, falso, falsa, not')),
  positive: new Set(listed('yes, sim, si, true, verdadeiro, verdadero, verdadera')),
};

/** Words and phrases that are labels, without case and accents. */
const words: Readonly<Record<WordTarget, string>> = {
  negative: `
    negative, negatives, neg, n+, negativo, negativa, negativos, negativas, ruim, pessimo, pessima,
    pesimo, pesima, reprovado, rejected, loathed,
    horrivel, horrible, terrible, terrivel, bad, poor, awful, worst, mau, ma, mal, malo, mala,
    deficiente, insatisfeito, insatisfeita, insatisfecho, insatisfecha, dissatisfied, unsatisfied,
    not satisfied, nao satisfeito, nada satisfeito, pouco satisfeito, poco satisfecho,
    nada satisfecho, no satisfecho, unhappy, infeliz, disappointed, disappointing, decepcionado,
    decepcionada, decepcionante, detrator, detratora, detratores, detractor, detractors,
    detractora, detractores, dislike, disliked, hate, hated, nao gostei, odiei, no me gusta,
    no me gusto, disagree, discordo, discorda, desacuerdo, en desacuerdo, desfavoravel,
    unfavorable, unfavourable, desfavorable, thumbs down, thumbsdown, rotten, complaint,
    reclamacao, queja, inaceitavel, unacceptable`,
  neutral: `
    neutral, neutro, neutra, neutros, neutras, neutrals, neu, mixed, misto, mista, regular, medio,
    media, average, ok, okay, so so, mais ou menos, mas o menos, razoavel, fair, indiferente,
    indifferent, passive, passives, passivo, passiva, passivos, pasivo, pasiva, pasivos,
    undecided, indeciso, aceitavel, aceptable`,
  positive: `
    positive, positives, pos, p+, positivo, positiva, positivos, positivas, bom, boa, bem, otimo, otima,
    optimo, excelente, good, great, excellent, best, bien, bueno, buena, buen, satisfeito,
    satisfeita, satisfied, satisfecho, satisfecha, happy, feliz, contento, contenta, amazing,
    perfect, perfeito, perfecto, promotor, promotora, promotores, promoter, promoters, like, liked,
    love, loved, gostei, adorei, me gusta, me gusto, aprovado, approved, agree, concordo, concorda, acuerdo,
    de acuerdo, favoravel, favorable, favourable, thumbs up, thumbsup, fresh, compliment, praise,
    elogio`,
};

const faces: Readonly<Record<WordTarget, string>> = {
  negative: '👎😡😠🤬😞😢😭☹🙁😤😖😣😩😫🤮🤢💔😒😔😕😟😧😦😿😾💩👿😥😓🙅❌✗✘',
  neutral: '😐😑😶🤷🫤😬🤔',
  positive: '👍😀😃😄😁😆😊🙂😍🥰😘🤩😋😎🤗❤♥💖💕👏🙌💯🎉☺😻😺😸🙆👌✅✓✔💚💙',
};

const emoticons: Readonly<Record<WordTarget, string>> = {
  negative: ':( :-( =( :[ :-[ :/ :-/ d: :c ): >:( ;(',
  neutral: ':| :-| =|',
  positive: ':) :-) =) :d :-d =d ;) ;-) (: xd <3 :]',
};

export const targetsOfWords: ReadonlyMap<string, WordTarget> = new Map(
  targetEntries((target) => [
    ...listed(words[target]),
    ...(target === 'neutral' ? [] : affirmations[target]),
    ...emoticons[target].split(' '),
  ]),
);

export const targetsOfFaces: ReadonlyMap<string, WordTarget> = new Map(
  targetEntries((target) => [...faces[target]]),
);

function targetEntries(of: (target: WordTarget) => string[]): [string, WordTarget][] {
  return (['negative', 'neutral', 'positive'] as const).flatMap((target) =>
    of(target).map((word): [string, WordTarget] => [word, target]),
  );
}

function listed(list: string): string[] {
  return list.split(',').map((word) => word.trim().replace(/\s+/g, ' '));
}
