import { modelCardPaths } from '../../src/model/model-card-paths.ts';
import { behaviourSection } from './behaviour-section.ts';
import { biasSection } from './bias-section.ts';
import { calibrationSection } from './calibration-section.ts';
import type { CardFacts } from './card-facts.ts';
import { cardWriter, type CardWriter } from './card-writer.ts';
import { dataSection, reproduceSection } from './data-section.ts';
import { howItWorks } from './how-it-works.ts';
import { intendedUse, outOfScope } from './intended-use.ts';
import { languageSection } from './language-section.ts';
import { corpusMetrics, lengthMetrics } from './metrics-sections.ts';
import { sizeAndSpeed } from './size-and-speed.ts';
import { neutralSection, starsSection } from './stars-section.ts';
import { transferSection } from './transfer-section.ts';

const sections: readonly ((facts: CardFacts, writer: CardWriter) => string)[] = [
  intendedUse,
  outOfScope,
  howItWorks,
  corpusMetrics,
  lengthMetrics,
  transferSection,
  sizeAndSpeed,
  behaviourSection,
  calibrationSection,
  starsSection,
  neutralSection,
  languageSection,
  biasSection,
  dataSection,
  reproduceSection,
];

/** The model card in both languages of the page, by file name. */
export function modelCards(facts: CardFacts): Map<string, string> {
  const { id, version, name } = facts.manifest;
  const [english, portuguese] = modelCardPaths;
  const card = (writer: CardWriter): string => {
    const title = writer.say(
      name,
      name.replace('Reviews, Portuguese and English', 'Avaliações em português e inglês'),
    );
    const other = writer.say(`[Português](${portuguese})`, `[English](${english})`);
    return [
      `# ${title} (${id} ${version})`,
      other,
      ...sections.map((write) => write(facts, writer)),
    ]
      .filter((part) => part !== '')
      .join('\n\n')
      .concat('\n');
  };
  return new Map([
    [english, card(cardWriter('en'))],
    [portuguese, card(cardWriter('pt-BR'))],
  ]);
}
