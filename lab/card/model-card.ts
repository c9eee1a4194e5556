import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { modelCardPaths } from '../../src/model/attached-files.ts';
import { behaviourValues } from './behaviour-section.ts';
import { biasValues } from './bias-section.ts';
import { calibrationValues } from './calibration-section.ts';
import type { CardFacts } from './card-facts.ts';
import { cardWriter, type CardLanguage, type CardWriter } from './card-writer.ts';
import { dataValues } from './data-section.ts';
import { fillTemplate, type TemplateValues } from './fill-template.ts';
import { modelValues } from './model-section.ts';
import { languageValues } from './language-section.ts';
import { corpusValues, lengthValues } from './metrics-sections.ts';
import { peersValues } from './size-and-speed.ts';
import { neutralValues, starsValues } from './stars-section.ts';
import { transferValues } from './transfer-section.ts';

const allValues: readonly ((facts: CardFacts, writer: CardWriter) => TemplateValues)[] = [
  modelValues,
  corpusValues,
  lengthValues,
  transferValues,
  peersValues,
  behaviourValues,
  calibrationValues,
  starsValues,
  neutralValues,
  languageValues,
  biasValues,
  dataValues,
];

/**
 * The model card in both languages of the page, by file name: its template, filled with what was
 * measured.
 */
export function modelCards(facts: CardFacts): Map<string, string> {
  const [english, portuguese] = modelCardPaths;
  const card = (language: CardLanguage): string => {
    const template = readFileSync(join(import.meta.dirname, `model-card.${language}.md`), 'utf8');
    const writer = cardWriter(language);
    const values = allValues.map((valuesOf) => valuesOf(facts, writer));
    return fillTemplate(template, Object.assign({}, ...values) as TemplateValues);
  };
  return new Map([
    [english, card('en')],
    [portuguese, card('pt-BR')],
  ]);
}
