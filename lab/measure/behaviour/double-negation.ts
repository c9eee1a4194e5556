import { list, minimum, type Capability } from './case.ts';

/** Two negations that undo each other, one of them often inside a word. */
export const doubleNegation: Capability = {
  name: 'double negation',
  cases: [
    ...minimum(
      'pt',
      'positive',
      list(
        'Não há quem não goste | Nunca deixou de funcionar | Não tem como não gostar | Impossível não gostar | Impossível não recomendar | ' +
          'Não tem como não amar | Jamais deixaria de recomendar | Não tem nada de errado com ele | Não foi uma compra inútil | ' +
          'Não é um produto sem qualidade | Não foi dinheiro desperdiçado | Ele não é incapaz nem frágil | Não posso dizer que não gostei | Não posso dizer que não funcionou',
      ),
    ),
    ...minimum(
      'pt',
      'negative',
      list(
        'Não dá para não reclamar | Impossível não se irritar | Impossível não se decepcionar | Não tem como não se arrepender | Não passou um dia sem dar problema | ' +
          'Não posso deixar de criticar | Não consigo não odiar | Não há um dia em que não trave | Não tem como não devolver | Nunca fica sem dar defeito',
      ),
    ),
    ...minimum(
      'en',
      'positive',
      list(
        "It's impossible not to like it | You can't not love this film | It never fails to impress | I can't say I didn't enjoy it | " +
          'There is nothing not to like | Nobody could fail to be moved | It is not without charm | Never fails to make me smile | ' +
          "What's not to love | Not an unpleasant evening at all | It wasn't a useless purchase | Not an unworthy successor | There's nothing wrong with it | I couldn't not recommend it",
      ),
    ),
    ...minimum(
      'en',
      'negative',
      list(
        "It's impossible not to be disappointed | I can't not complain about this | It never fails to annoy me | Not a day goes by without it crashing | " +
          "You can't help but hate it | It never stops failing | There is no way not to regret this purchase | Not a week without a repair | " +
          "I can't say it didn't bore me | It never fails to crash",
      ),
    ),
  ],
};
