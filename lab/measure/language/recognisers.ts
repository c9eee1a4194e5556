import { recogniseLanguage } from '../../../src/text/language.ts';
import { bundledSize } from '../peers/bundled-size.ts';
import { loadPackage, packageVersion } from '../peers/load-package.ts';
import { resolve } from 'node:path';

/** What a recogniser says of a text. */
export type Answer = 'pt' | 'en' | 'other' | 'und';

export interface Recogniser {
  name: string;
  recognise: (text: string) => Answer;
  /** Of its program and data as a page downloads them, compressed. */
  bytes: number;
}

/** Codes of two or three letters; what is none, or the code for undetermined, is `und`. */
function answerOf(code: string): Answer {
  if (code === '' || code === 'und') return 'und';
  if (code === 'pt' || code === 'por') return 'pt';
  return code === 'en' || code === 'eng' ? 'en' : 'other';
}

interface Tinyld {
  detect: (text: string) => string;
}
interface Franc {
  franc: (text: string, options?: { minLength: number }) => string;
}
interface Eld {
  eld: { detect: (text: string) => { language: string } };
}

/**
 * Ours, and the small ones of npm; franc is asked for short texts too, which it refuses by default.
 */
export async function recognisers(): Promise<Recogniser[]> {
  const tinyld = await loadPackage<Tinyld>('tinyld');
  const light = await loadPackage<Tinyld>('tinyld/light');
  const { franc } = await loadPackage<Franc>('franc-min');
  const { eld } = await loadPackage<Eld>('eld/small');
  const version = (name: string): string => `${name} ${packageVersion(name)}`;
  return [
    {
      name: 'ours',
      recognise: recogniseLanguage,
      bytes: await bundledSize([resolve(import.meta.dirname, '../../../src/text/language.ts')]),
    },
    {
      name: `${version('tinyld')}`,
      recognise: (text) => answerOf(tinyld.detect(text)),
      bytes: await bundledSize(['tinyld']),
    },
    {
      name: `${version('tinyld')} light`,
      recognise: (text) => answerOf(light.detect(text)),
      bytes: await bundledSize(['tinyld/light']),
    },
    {
      name: version('franc-min'),
      recognise: (text) => answerOf(franc(text, { minLength: 1 })),
      bytes: await bundledSize(['franc-min']),
    },
    {
      name: `${version('eld')} small`,
      recognise: (text) => answerOf(eld.detect(text).language),
      bytes: await bundledSize(['eld/small']),
    },
  ];
}
