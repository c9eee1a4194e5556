import { hashWord } from './hash.ts';

/*
 * Words that the features made by hand count, folded as the tokeniser folds them, in Portuguese
 * and English together. The lists are short because every page that runs a model loads them. A
 * bundle means these very lists: another word in one of them is another `textVersion`.
 */

const lists = {
  positive: `bom boa bons boas otimo otima otimos otimas excelente perfeito perfeita maravilhoso maravilhosa incrivel lindo linda
    legal bacana top show sensacional impecavel confortavel gostoso gostosa satisfeito satisfeita feliz gostei gostou adorei
    adorou amei amou adoro amo recomendo recomendado aprovado parabens funciona valeu superou melhor rapido rapida eficiente
    good great excellent perfect perfectly wonderful amazing awesome fantastic lovely beautiful brilliant superb comfortable
    nice happy glad pleased satisfied love loved loves enjoy enjoyed recommend recommended best works delicious helpful
    friendly fun funny favorite easy fast`,
  negative: `ruim ruins pessimo pessima pessimos horrivel terrivel fraco fraca feio feia chato chata mal mau quebrado quebrada defeito
    defeituoso errado errada lento lenta caro cara inutil desconfortavel decepcionado decepcionada decepcao decepcionante
    insatisfeito odiei odeio detestei lixo porcaria merda bosta golpe enganacao problema problemas falha reclamar
    arrependi atraso atrasou quebrou rasgou parou travando trava piorou pior perdi vergonha descaso infelizmente
    bad awful terrible horrible poor poorly worst ugly boring dull useless disappointing disappointed disappointment
    annoying uncomfortable unhappy defective broken damaged broke stopped fail failed hate hated waste garbage trash junk
    crap wrong problem problems issue issues slow expensive cheap rude sad unfortunately refund return returned`,
  negating: `nao naum nem nunca jamais nada nenhum nenhuma ninguem sem tampouco n\u0001t not never none nobody nothing nowhere neither
    nor without cannot hardly barely`,
  slang: `vc vcs mt mto mta tbm tb pq pqp blz vlw flw tmj obg msm hj qdo td tds krl nd eh ta tava mano zoado bugado topzera
    lol lmao omg wtf tbh imo imho btw ur thx pls plz luv gonna wanna gotta kinda dunno meh legit bruh`,
} as const;

const made = new Map<keyof typeof lists, ReadonlySet<number>>();

/** Hashes of a list, made when first asked for: most models never ask. */
function hashesOf(name: keyof typeof lists): ReadonlySet<number> {
  const found = made.get(name);
  if (found !== undefined) return found;
  const hashes = new Set(lists[name].split(/\s+/u).map(hashWord));
  made.set(name, hashes);
  return hashes;
}

export const positiveWords = (): ReadonlySet<number> => hashesOf('positive');
export const negativeWords = (): ReadonlySet<number> => hashesOf('negative');
export const negatingWords = (): ReadonlySet<number> => hashesOf('negating');
export const slangWords = (): ReadonlySet<number> => hashesOf('slang');
