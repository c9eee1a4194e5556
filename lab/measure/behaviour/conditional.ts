import { list, minimum, type Capability } from './case.ts';

/** What was wished for, or would have been, tells of what is not so. */
export const conditional: Capability = {
  name: 'conditional',
  cases: [
    ...minimum(
      'pt',
      'negative',
      list(
        'Se funcionasse, seria ótimo | Seria bom se tivesse chegado | Eu recomendaria se não tivesse quebrado | Poderia ser excelente se não travasse tanto | Se eu soubesse, não teria comprado | ' +
          'Queria ter gostado | Daria nota máxima se a bateria durasse | Esperava muito mais | Teria sido melhor comprar outro | Se pudesse, devolvia hoje | Gostaria de um produto que funcionasse | Se desse para dar zero, eu dava',
      ),
    ),
    ...minimum(
      'pt',
      'positive',
      list(
        'Se eu pudesse, daria mais estrelas | Se precisar, compro outro | Se você está em dúvida, pode comprar sem medo | Compraria mil vezes se precisasse | Se soubesse que era tão bom, teria comprado antes | ' +
          'Quem dera todas as lojas fossem assim | Se quebrar um dia, compro outro igual | Não poderia ter sido melhor | Queria ter comprado antes | Se todos os filmes fossem assim | Não podia estar mais contente | Se for como o primeiro, comprarei sempre',
      ),
    ),
    ...minimum(
      'en',
      'negative',
      list(
        'It would be great if it worked | I would recommend it if it had not broken | It could have been excellent if it did not crash so often | Had I known, I would not have bought it | I wanted to like it | ' +
          'I would give it zero if I could | I expected much more | I should have bought another one | If I could return it, I would | It should have been better | I wish I had kept my old one | If only the battery lasted',
      ),
    ),
    ...minimum(
      'en',
      'positive',
      list(
        'If I could give it six stars, I would | If you are in doubt, just buy it | I would buy it a thousand times over | Had I known how good it is, I would have bought it sooner | I wish all stores were like this | ' +
          'If it ever breaks, I will get the same one | It could not have been better | I wish I had bought it sooner | If all movies were like this | I could not be more pleased | If you need one, get this one | I would order from them again in a heartbeat',
      ),
    ),
  ],
};
