import { expand, list, minimum, type Capability } from './case.ts';

/** A judgement that is turned around once. */
export const negation: Capability = {
  name: 'negation',
  cases: [
    ...minimum(
      'pt',
      'negative',
      expand(
        'Essa mala não foi {} | A cadeira não é {}. | Não achei a poltrona {} | Nem um pouco {}',
        'confortável | confiável | resistente | estável | elegante',
      ),
    ),
    ...minimum(
      'pt',
      'positive',
      expand(
        'Essa mala não foi {} | A cadeira não é {}. | Não achei a poltrona {} | Nem um pouco {}',
        'desconfortável | frágil | decepcionante | incômoda | vagabunda',
      ),
    ),
    ...minimum(
      'pt',
      'negative',
      list(
        'Não vou comprar mais nessa loja | Não atendeu às minhas expectativas | Não me agradou | Não cumpre o que promete | ' +
          'Ninguém da minha família gostou | Nunca funcionou direito | Não dura nem um mês',
      ),
    ),
    ...minimum(
      'pt',
      'positive',
      list(
        'Não tive nenhum problema com a entrega | Até hoje nunca deu defeito | Não vivo mais sem ele | Não troco por nenhum outro | ' +
          'Ninguém reclamou do sabor | Não encontrei nenhum defeito | A bateria não acaba nunca',
      ),
    ),
    ...minimum(
      'en',
      'negative',
      expand(
        "This armchair is not {} | The chair wasn't {}. | I didn't find it {} | Not even remotely {}",
        'comfortable | sturdy | reliable | elegant | stylish',
      ),
    ),
    ...minimum(
      'en',
      'positive',
      expand(
        "This armchair is not {} | The chair wasn't {}. | I didn't find it {} | Not in the least {}",
        'uncomfortable | flimsy | ugly | shabby | wobbly',
      ),
    ),
    ...minimum(
      'en',
      'negative',
      list(
        "I won't be ordering from them again | It did not meet my expectations | It doesn't do what it promises | Nobody in my family liked it | " +
          "It never worked properly | I can't say I enjoyed it | The battery doesn't even last an hour",
      ),
    ),
    ...minimum(
      'en',
      'positive',
      list(
        "I haven't had a single problem with it | It has never let me down | I couldn't live without it | I wouldn't trade it for anything | " +
          "Nobody complained about the taste | I didn't find a single flaw | I can't stop listening to it",
      ),
    ),
  ],
};
