const word = /\p{L}{2}/u;
const letter = /\p{L}/u;
const ofCodes = /[\p{N}@_/\\=]/u;
const openingLength = 60;

/** Words that speech has and names of products or people lack, in Portuguese, English, Spanish. */
const speech =
  /(?<!\p{L})(?:que|não|nao|muito|muita|é|foi|mas|eu|meu|minha|ele|ela|isso|estou|está|tem|mais|bem|the|is|it|was|are|and|this|not|very|my|but|have|i|you|they|muy|es|pero|fue|esto|lo|me|se|está|tiene)(?!\p{L})/iu;

/** What shops and developers write under reviews. */
const reply =
  /agradecemos|lamentamos|pedimos desculpa|pedimos disculpa|sentimos muito|obrigad[oa] (?:pelo|por|pela) (?:seu|sua|avaliar|compartilhar|nos|entrar|feedback|contato|elogio)|nossa (?:equipe|central)|noss[oa] (?:suporte|sac|time|atendimento)|(?:à|a) (?:sua )?disposição|entre em contato (?:com|conosco|pelo|através)|prezad[oa]|caro cliente|atenciosamente|thanks? (?:you )?(?:so much |very much )?for (?:your|sharing|taking|choosing|leaving|reaching|letting|the (?:review|feedback|kind))|sorry to hear|we (?:apologi[sz]e|appreciate your|are sorry|regret)|we['’]re (?:so )?(?:sorry|glad)|(?:our|customer) support|our (?:customer )?(?:support|service|care|success|team)|(?:please|kindly) (?:contact|reach out|email|write to|get in touch)|dear (?:customer|user|guest|reviewer|valued)|gracias por (?:su|tu|compartir|contactar|dejar|elegir)|nuestro equipo|p[oó]n(?:gase|te) en contacto|estimad[oa]|quedamos a/i;

/** What a sample of a column's cells says about its use. */
export interface TextTraits {
  /** Share of cells with at least two words. */
  proseShare: number;
  /** Share of cells of letters, spaces and marks alone. */
  lettersShare: number;
  /** Share of cells with a word that sentences have. */
  speechShare: number;
  /** Distinct beginnings by cells, whatever numbers are in them. */
  variedShare: number;
  /** Share of cells that read as a shop's answer to a review. */
  replyShare: number;
}

/** @param cells a sample of the filled cells, each cut */
export function textTraits(cells: readonly string[]): TextTraits {
  const openings = new Set<string>();
  let [prose, letters, spoken, replies] = [0, 0, 0, 0];
  for (const cell of cells) {
    const isProse = cell.split(/\s+/).filter((part) => word.test(part)).length > 1;
    if (isProse) prose++;
    if (letter.test(cell) && !ofCodes.test(cell)) letters++;
    if (isProse && speech.test(cell)) spoken++;
    if (isProse && reply.test(cell)) replies++;
    openings.add(cell.slice(0, openingLength).toLowerCase().replace(/\d+/g, '0'));
  }
  const shareOf = (count: number): number => count / Math.max(1, cells.length);
  return {
    proseShare: shareOf(prose),
    lettersShare: shareOf(letters),
    speechShare: shareOf(spoken),
    variedShare: shareOf(openings.size),
    replyShare: shareOf(replies),
  };
}
