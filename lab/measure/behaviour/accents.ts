import { invariant, list, minimum, type Capability } from './case.ts';

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{Mn}/gu, '');
}

/** Accents are left out on many keyboards; they must change nothing. */
export const accents: Capability = {
  name: 'missing accents',
  cases: [
    ...invariant(
      'pt',
      list(
        'Ótimo aparelho, já é o segundo que compro | Péssima experiência, não indico | Impecável, só tenho elogios à loja | Não é original, é uma cópia de má qualidade | ' +
          'A câmera é excelente à noite | O áudio é inaudível | Chegou rápido e é lindíssimo | A história é cansativa e previsível | Fácil de usar, prático e bonito | ' +
          'Difícil de montar e frágil | A refeição estava deliciosa, voltarei amanhã | Serviço lastimável, ninguém atende às ligações | ' +
          'Material ótimo, costura impecável | Incômodo e desconfortável | Fantástico, não vejo a hora de ler o próximo | Inacreditável a má vontade do funcionário | ' +
          'É sólido e durável | É inútil, só dá dor de cabeça | Memorável atuação da atriz | Roteiro péssimo, vergonhoso até',
      ),
      withoutAccents,
    ),
    ...minimum(
      'pt',
      'positive',
      list(
        'Otimo aparelho, ja e o segundo que compro | Impecavel, so tenho elogios | Chegou rapido e e lindissimo | Facil de usar e pratico | ' +
          'Material otimo | Ja indiquei pra varias pessoas, e fantastico | Solido, duravel e confortavel | Nao tenho criticas, esta tudo otimo',
      ),
    ),
    ...minimum(
      'pt',
      'negative',
      list(
        'Pessima experiencia, nao indico | Nao e original, e uma copia de ma qualidade | Dificil de montar e fragil | Servico lastimavel | ' +
          'Nao presta, e inutil | O audio e pessimo e a imagem tambem | Desconfortavel, nao da pra usar | Ja veio com defeito, e inadmissivel',
      ),
    ),
  ],
};
