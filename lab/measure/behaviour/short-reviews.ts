import { list, minimum, type Capability } from './case.ts';

/** One to four words, as many reviews are. */
export const shortReviews: Capability = {
  name: 'short reviews',
  cases: [
    ...minimum(
      'pt',
      'positive',
      list(
        'Recomendo muito | Perfeito | Amei demais | Top demais | Chegou certinho | Superou as expectativas | Muito satisfeita | Excelente compra | ' +
          '5 estrelas | nota 10 | não é ruim | não é nada ruim | Entrega rápida | Ótimo custo-benefício | Tudo certo | Valeu a pena | Produto de qualidade | ' +
          'Melhor compra do ano | Estou encantada | Nada a criticar | Zero defeitos',
      ),
    ),
    ...minimum(
      'pt',
      'negative',
      list(
        'péssimo | Horrível | Que decepção | Veio quebrado | Uma porcaria | Não comprem! | não recomendo | Não recomendo a ninguém | Joguei dinheiro fora | ' +
          '1 estrela | nota 1 | Propaganda enganosa | Produto com defeito | Parou de funcionar | Muito insatisfeito | Qualidade ruim | ' +
          'Pior compra do ano | Quero meu dinheiro de volta | Perda de tempo | Nem ligou | Veio errado',
      ),
    ),
    ...minimum(
      'en',
      'positive',
      list(
        'Perfect | Loved it | Absolutely brilliant | A gem | Great value | Highly recommended | 5 stars | 10/10 | not bad | not bad, actually | ' +
          'Worth every penny | Best purchase ever | Exceeded my expectations | Must see | Very satisfied | Fast shipping | Does the job | ' +
          'Exactly as described | Would recommend | A pleasant surprise | Zero complaints',
      ),
    ),
    ...minimum(
      'en',
      'negative',
      list(
        "Awful | Hated it | A total mess | Garbage | Waste of money | 1 star | 1/10 | don't buy | don't buy this | do not waste your time here | " +
          'Broke immediately | Worst purchase ever | Fell apart | Very dissatisfied | Arrived broken | Want my money back | Skip it | ' +
          'Would not recommend to anyone | A huge letdown | Overpriced junk | Stopped working',
      ),
    ),
  ],
};
