import { list, minimum, type Capability } from './case.ts';

/** Words that people say rather than write. */
export const slang: Capability = {
  name: 'slang',
  cases: [
    ...minimum(
      'pt',
      'positive',
      list(
        'Bom demais da conta | Show de bola | Curti muito, mano | Top das galáxias | Massa demais esse som | Sensacional, arrasou | Muito da hora | Mandou bem, loja | ' +
          'Vlw, chegou td certinho | Mt bom msm | Filme daora | Recomendo d+ | Tá de parabéns | Virou meu xodó | Nota mil | É tudo de bom',
      ),
    ),
    ...minimum(
      'pt',
      'negative',
      list(
        'Uma bosta | Cilada, gente | Maior furada | Que porcaria é essa | Mt ruim msm | Filme sem pé nem cabeça | Só dor de cabeça com essa loja | Tosco demais | ' +
          'Paguei caro nesse lixo | Uma droga de celular | Me passaram a perna | Não vale um tostão | Roubada total | Fuleiro demais | Vcs são uns enganadores | N gostei nd',
      ),
    ),
    ...minimum(
      'en',
      'positive',
      list(
        "It's the bomb | Totally rocks | Dope headphones | A killer deal | Super comfy, love em | This thing slaps | Best bang for the buck | Two thumbs way up | " +
          'Awesome sauce | Kicks ass | Gr8 phone | Luv it | Knocked it out of the park | Works like a charm | A total steal | Blew my mind',
      ),
    ),
    ...minimum(
      'en',
      'negative',
      list(
        'Piece of crap | This sucks | Total rip-off | What a lemon | Super lame movie | A bunch of crap | Pure junk | Such a scam | ' +
          'Crappy battery | It blows | Cheapo plastic | Two thumbs way down | A dud | Meh, so lame | Got ripped off | Bites the dust in a week',
      ),
    ),
  ],
};
