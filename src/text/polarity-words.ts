import { wordSet } from './word-set.ts';

/**
 * Words that praise or criticise almost wherever they stand in a review: our own choice, kept to
 * those that need no context. Words that do (“cheap”, “like”, “barato”, “bem”) are left out on
 * purpose. They find cues, and reviews that can be turned into their opposite; no classifier has
 * them as features.
 */
export const praise = {
  pt: wordSet(
    `bo(m|a|ns|as) otim(o|a|os|as) excelente(|s|mente) perfeit(o|a|os|as|amente) maravilhos(o|a|os|as) incrive(l|is) lind(o|a|os|as)
    lindissim(o|a|os|as) otimissim(o|a) bonit(o|a|os|as) legal legais bacana(|s) top maneir(o|a) show fantastic(o|a|os|as) sensaciona(l|is)
    espetacular(|es) impecave(l|is) confortave(l|is) agradave(l|is) deliciosa(|s) delicioso(|s) gostos(o|a|os|as) divertid(o|a|os|as) emocionante(|s)
    encantador(|a|es|as) brilhante(|s) genia(l|is) admirave(l|is) eficiente(|s) atencios(o|a|os|as) educad(o|a|os|as) caprichad(o|a|os|as) cheiros(o|a|os|as)
    magnific(o|a|os|as) esplendid(o|a|os|as) fofo fofa fofos fofas macio macia macios macias satisfeit(o|a|os|as) feliz felizes contente(|s) encantad(o|a|os|as)
    surpreendente(|s) impressionante(|s) caprich(o|aram|ou)
    gostei gostou gostamos gostaram gostando adorei adorou adoramos adoraram adoro adora amei amou amamos amaram amo ama curti curtiu
    recomendo recomendamos recomendad(o|a|os|as) recomendaria recomendavel indico aprovad(o|a|os|as) aprovei elogi(o|os|ar) parabens
    sucesso maravilha(|s) delicia perfeicao satisfacao funciona funcionou funcionando funcionam vale valeu superou encantou surpreendeu
    melhor melhores amor prazer agradou emociona emocionou diverte divertiu`,
  ),
  en: wordSet(
    `good great excellent perfect(|ly) wonderful(|ly) amazing(|ly) awesome fantastic lovely beautiful(|ly) brilliant(|ly) superb outstanding
    terrific delightful enjoyable pleasant comfortable comfy adorable gorgeous stunning charming clever witty funny hilarious entertaining
    engaging gripping moving touching inspiring impressive flawless(|ly) sturdy reliable durable tasty delicious yummy friendly helpful polite
    stylish elegant crisp fun nice(|ly) fine happy glad pleased satisfied thrilled delighted impressed grateful best
    love(|d|s) loving enjoy(|ed|s) adore(|d|s) recommend(|ed|s) recommendable works appreciate(|d) praise(|d) masterpiece gem treat delight pleasure joy bargain
    winner success charm beauty perfection excellence favorite favourite magnificent marvelous marvellous splendid fabulous phenomenal
    exceptional remarkable refreshing satisfying rewarding compelling riveting intelligent heartwarming`,
  ),
} as const;

export const criticism = {
  pt: wordSet(
    `ruim ruins pessim(o|a|os|as) horrive(l|is) horroros(o|a|os|as) terrive(l|is) fraqu(inho|inha|issimo) frac(o|a|os|as) fei(o|a|os|as)
    chat(o|a|os|as) entediante(|s) tedios(o|a|os|as) cansativ(o|a|os|as) mal mau maus ma quebrad(o|a|os|as) danificad(o|a|os|as) defeituos(o|a|os|as)
    rasgad(o|a|os|as) amassad(o|a|os|as) estragad(o|a|os|as) arranhad(o|a|os|as) manchad(o|a|os|as) queimad(o|a|os|as) vencid(o|a|os|as) fals(o|a|os|as) fajut(o|a)
    incomplet(o|a|os|as) errad(o|a|os|as) lent(o|a|os|as) demorad(o|a|os|as) caro cara caros caras inuti(l|is) inferior desconfortave(l|is) desagradave(l|is)
    decepcionante(|s) decepcionad(o|a|os|as) decepcao decepcionou frustrad(o|a|os|as) frustrante(|s) frustracao insatisfeit(o|a|os|as) insatisfacao
    triste(|s) irritante(|s) irritad(o|a) lamentave(l|is) ridicul(o|a|os|as) vergonhos(o|a|os|as) vergonha absurdo(|s) palhacada descaso desrespeito
    odiei odeio odiou detestei detesto lixo porcaria droga merda bosta golpe enganad(o|a|os|as) enganos(o|a|os|as) enganacao roubo fraude
    problema(|s) defeito(|s) falha(|s) reclamac(ao|oes) reclamar reclamo arrependid(o|a|os|as) arrependimento(|s) arrependo arrependi atraso(|s) atras(ou|ado|ada|ados|adas)
    quebrou quebraram rasgou estragou parou descolou queimou travou travando falhou piorou pior piores desperdicio perda perdi prejuizo
    barulhent(o|a) fedorent(o|a) fedor malfeit(o|a|os|as) maltratad(o|a) grosseir(o|a|os) mentira pessimamente lamento infelizmente`,
  ),
  en: wordSet(
    `bad(|ly) awful(|ly) terrible horrible horribly dreadful poor(|ly) worst ugly boring bored dull tedious bland lame stupid silly pointless useless
    worthless disappointing disappointed disappointment disappoint(|s) frustrating frustrated annoying annoyed irritating unpleasant uncomfortable
    unhappy unsatisfied dissatisfied unreliable unusable defective faulty flimsy broken damaged torn stained rotten stale rude unhelpful overpriced
    misleading fake cheated scammed mediocre forgettable predictable lifeless unfunny unwatchable unreadable contrived pretentious tiresome
    broke breaks stopped failed fail(|s) failing crash(|es|ed) leak(|s|ed|ing) smell(|s|y) stink(|s) hate(|d|s) dislike(|d) despise(|d) regret(|s|ted) loathe(|d)
    complain(|t|ts|ed) problem(|s) issue(|s) flaw(|s|ed) fault(|s) defect(|s) wrong waste(|d) garbage trash junk crap rubbish scam ripoff mess nightmare
    disaster failure shame sad(|ly) unfortunately sucks sucked pathetic ridiculous disgusting atrocious abysmal appalling horrendous inferior shoddy
    late noisy slow clunky confusing`,
  ),
} as const;
