export type ExampleKind = 'plain' | 'contrast' | 'negation' | 'irony' | 'slang' | 'short';

/** A review to try, written for this page. */
export interface Example {
  kind: ExampleKind;
  language: 'pt' | 'en';
  text: string;
}

/** The first of each language is the one that the page opens with. */
export const examples: readonly Example[] = [
  {
    kind: 'contrast',
    language: 'pt',
    text: 'O acabamento é ruim e o cabo é curto, mas o som é ótimo e a bateria dura muito.',
  },
  { kind: 'plain', language: 'pt', text: 'Este produto é excelente, adorei!' },
  {
    kind: 'negation',
    language: 'pt',
    text: 'Não gostei. O tecido não é macio e a cor não tem nada a ver com a da foto.',
  },
  {
    kind: 'irony',
    language: 'pt',
    text: 'Parabéns à loja: paguei caro para receber um fone que funciona só de um lado. Que maravilha.',
  },
  {
    kind: 'slang',
    language: 'pt',
    text: 'mano q celular top d+, bateria dura mto e a camera é show, vlw a pena dms',
  },
  { kind: 'short', language: 'pt', text: 'Não presta.' },
  {
    kind: 'contrast',
    language: 'en',
    text: 'The cable is short and the case feels cheap, but the sound is great and the battery lasts all day.',
  },
  {
    kind: 'plain',
    language: 'en',
    text: 'I love this backpack. Comfortable straps, strong zippers, worth every penny.',
  },
  {
    kind: 'negation',
    language: 'en',
    text: 'Not worth the money. It does not charge my laptop and it never stays plugged in.',
  },
  {
    kind: 'irony',
    language: 'en',
    text: 'Great, another umbrella that turns inside out in a light breeze. Exactly what I paid for.',
  },
  {
    kind: 'slang',
    language: 'en',
    text: 'ngl these headphones slap, bass is insane n battery lasts 4ever lol',
  },
  { kind: 'short', language: 'en', text: 'Meh.' },
];

/** The example that the page opens with. */
export function openingExample(language: Example['language']): string {
  return examples.find((example) => example.language === language)?.text ?? '';
}
