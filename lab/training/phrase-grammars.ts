const list = (text: string): string[] => text.split(' | ');

/** Parts of which short judgements are put together; `{}` is where a word or a clause goes. */
export interface PhraseGrammar {
  praise: string[];
  blame: string[];
  /** Things that are judged, with their article. */
  things: string[];
  /** `#` is the thing. Sentences that keep the word's meaning, and those that turn it around. */
  plain: string[];
  negated: string[];
  goodClauses: string[];
  badClauses: string[];
  /** `{}` is the clause that does not decide, `#` the one that does. */
  contrasts: string[];
  /** What one can do with something good, and with something bad. */
  goodVerbs: string[];
  badVerbs: string[];
  /** Sentences that say the verb holds although two negations stand in them. */
  doubled: string[];
  /** Sentences that praise only what is not so. */
  wished: string[];
  positive: string[];
  negative: string[];
}

/** By language; the parts are our own choice. */
export const phraseGrammars: Readonly<Record<string, PhraseGrammar>> = {
  pt: {
    praise: list(
      'bom | boa | ótimo | excelente | útil | prático | bonito | linda | agradável | divertido | interessante | eficiente | rápido | ' +
        'leve | macio | saboroso | cheiroso | durável | forte | firme | seguro | silencioso | simpático | atencioso | original | ' +
        'engraçado | emocionante | inteligente | talentoso | convincente | fácil de usar | bem feito | bem acabado | barato | justo | ' +
        'legal | bacana | caprichado | completo | moderno | nítido | potente | preciso | honesto | impressionante | encantador | cativante | incrível',
    ),
    blame: list(
      'ruim | feio | péssimo | horrível | inútil | chato | fraco | lento | pesado | áspero | amargo | fedido | barulhento | grosseiro | ' +
        'confuso | previsível | cansativo | arrastado | forçado | bobo | vazio | mal feito | mal acabado | caro | injusto | complicado | ' +
        'difícil de usar | defeituoso | quebradiço | torto | sujo | velho | falso | tosco | sem graça | desagradável | irritante | ' +
        'insuportável | decepção | perda de tempo | ridículo | medíocre | monótono | tedioso | enjoativo | mole | apertado',
    ),
    things: list(
      'o produto | o filme | o livro | o celular | o tecido | o atendimento | o som | a tela | a comida | a história | o aparelho | a roupa | ' +
        'o tênis | a panela | o elenco | o sofá | o relógio | a capa',
    ),
    plain: list('# é {} | # é muito {} | achei # {} | # foi {} | bem {} | # ficou {}'),
    negated: list(
      '# não é {} | # não foi {} | # não é nada {} | # não é tão {} | # não parece {} | # não ficou {} | não achei # {} | não achei {} | ' +
        '# nunca foi {} | # está longe de ser {} | nada {} | nem um pouco {} | # não é muito {} | não considero # {} | esse aí não é {} | não era {}',
    ),
    goodClauses: list(
      'gostei da cor | o material é bom | chegou antes do prazo | a foto ficou linda | o ator é ótimo | a trilha sonora é bonita | o preço é justo | ' +
        'o vendedor foi educado | funciona muito bem | a qualidade surpreende | recomendo | vale a pena | virei fã | a imagem é nítida',
    ),
    badClauses: list(
      'detestei a cor | o material é ruim | chegou com atraso | a foto ficou escura | o ator é fraco | a trilha sonora irrita | o preço é alto | ' +
        'o vendedor foi grosso | não liga mais | a qualidade deixa a desejar | não recomendo | não vale a pena | me arrependi | a imagem é ruim',
    ),
    contrasts: list(
      '{}, mas # | {}, porém # | {}, só que # | {}, no entanto # | # , apesar de que {} | embora {}, # | mesmo que {}, #',
    ),
    goodVerbs: list(
      'elogiar | curtir | sorrir | se encantar | aproveitar | se apaixonar | aplaudir | aprovar',
    ),
    badVerbs: list(
      'xingar | sofrer | se aborrecer | se cansar | dormir | passar raiva | desistir | lamentar',
    ),
    doubled: list(
      'impossível não {} | não tem como não {} | difícil não {} | não consigo não {} | não há como não {} | não dá para não {}',
    ),
    wished: list(
      'seria {} se funcionasse | seria {} se não quebrasse | poderia ser {} | podia ser mais {} | era para ser {} | deveria ser {} | queria que fosse {} | ' +
        'esperava que fosse {} | prometia ser {} | teria sido {} se chegasse inteiro | diziam que era {}',
    ),
    positive: list(
      'nunca deixou de me surpreender | nunca me deixou esperando | não tem erro | não falha nunca | não largo mais | sem ele não fico | não poderia estar mais feliz | ' +
        'não podia ser melhor | nunca vi igual de tão bom | se pudesse dava mais estrelas | nada a criticar | nenhuma reclamação | não deu um único problema | ' +
        'ninguém aqui teve queixa | não foi desperdício | não falta nada | não trocaria por outro | a carga não termina',
    ),
    negative: list(
      'nunca deixou de dar dor de cabeça | não passa um mês sem conserto | se pudesse dava zero | não fica um dia sem travar | nunca mais compro aqui | não corresponde ao anunciado | ' +
        'ninguém em casa aprovou | nunca ligou direito | não durou uma semana | não me convenceu | não agradou | não serve para nada | não posso elogiar | ' +
        'só daria cinco estrelas se prestasse | devia ter comprado outro | não faz o que diz | falta tudo | antes não tivesse comprado',
    ),
  },
  en: {
    praise: list(
      'good | great | excellent | useful | practical | pretty | lovely | pleasant | fun | interesting | efficient | fast | light | soft | tasty | durable | ' +
        'strong | solid | safe | quiet | friendly | helpful | original | funny | moving | clever | talented | convincing | easy to use | well made | cheap | fair | ' +
        'nice | accurate | complete | modern | sharp | powerful | precise | honest | impressive | charming | engaging | amazing | worth it | beautiful | clean | perfect',
    ),
    blame: list(
      'bad | awful | terrible | horrible | useless | boring | weak | slow | heavy | rough | bitter | smelly | noisy | rude | confusing | predictable | tiresome | ' +
        'forced | silly | empty | badly made | overpriced | unfair | complicated | hard to use | faulty | brittle | crooked | dirty | fake | crude | dull | unpleasant | ' +
        'annoying | unbearable | a disappointment | a waste of time | ridiculous | mediocre | monotonous | tedious | sickly | cramped | disappointing | stupid | broken | painful',
    ),
    things: list(
      'the product | the movie | the book | the phone | the fabric | the service | the sound | the screen | the food | the story | the device | the shirt | ' +
        'the shoe | the pan | the cast | the sofa | the watch | the cover',
    ),
    plain: list('# is {} | # is very {} | i found # {} | # was {} | really {} | # turned out {}'),
    negated: list(
      "# is not {} | # was not {} | # isn't {} | # isn't very {} | # wasn't that {} | # does not seem {} | i did not find # {} | i don't find it {} | # was never {} | " +
        "# is far from {} | not {} | not at all {} | not a bit {} | hardly {} | i would not call # {} | that one isn't {} | it wasn't {} | # is not exactly {} | it is not {} at all",
    ),
    goodClauses: list(
      'i like the colour | the material is good | it came early | the picture is beautiful | the lead is great | the music is lovely | the price is fair | ' +
        'the seller was polite | it runs very well | the quality surprised me | i recommend it | it is worth it | i became a fan | the image is sharp',
    ),
    badClauses: list(
      'i hate the colour | the material is bad | it came late | the picture is dark | the lead is weak | the music is annoying | the price is high | ' +
        'the seller was rude | it no longer turns on | the quality is poor | i do not recommend it | it is not worth it | i regret it | the image is bad',
    ),
    contrasts: list(
      '{}, but # | {}, however # | {}, yet # | {}, only # | # , even though {} | although {}, # | even if {}, #',
    ),
    goodVerbs: list(
      'praise it | smile | be charmed | enjoy it | fall for it | applaud | approve of it | admire it',
    ),
    badVerbs: list(
      'curse | suffer | be bored | get tired of it | fall asleep | be angry | give up | resent it',
    ),
    doubled: list(
      "impossible not to {} | there is no way not to {} | hard not to {} | i can't not {} | you cannot but {} | one can't help but {}",
    ),
    wished: list(
      'would be {} if it worked | would be {} if it did not break | could be {} | could be more {} | was supposed to be {} | should be {} | i wish it were {} | ' +
        'i expected it to be {} | promised to be {} | would have been {} had it arrived whole | they said it was {}',
    ),
    positive: list(
      "it never stopped surprising me | never kept me waiting | you can't miss with it | it never fails | can't put it down | i won't be without it | i could not be more pleased | " +
        'it could hardly be better | never seen one so good | if i could i would give more stars | nothing to criticise | not one complaint | not a single issue so far | ' +
        "no one here had a complaint | it was not a waste | it lacks nothing | i would not swap it for another | the charge doesn't run out",
    ),
    negative: list(
      'it never stopped giving me headaches | not a month without a breakdown | if i could i would give zero | never goes a day without freezing | i will not buy here again | not as advertised | ' +
        'no one at home approved | it never turned on properly | it did not last a week | it did not convince me | it did not please | good for nothing | i cannot praise it | ' +
        'i would only give five stars if it were any good | should have bought another | does not do what it says | it lacks everything | i wish i had not bought it',
    ),
  },
};
