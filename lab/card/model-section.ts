import type { CardFacts } from './card-facts.ts';
import type { CardWriter } from './card-writer.ts';
import type { TemplateValues } from './fill-template.ts';

/** What the model is for, its branches, and how their logits become a probability. */
export function modelValues(facts: CardFacts, { say, whole, decimal }: CardWriter): TemplateValues {
  const { manifest, compressedBytes } = facts;
  const { id, version, name, vectoriser, branches, calibration } = manifest;
  const network = branches.find((branch) => branch.kind === 'text-convolution');
  return {
    title: say(
      name,
      name.replace('Reviews, Portuguese and English', 'Avaliações em português e inglês'),
    ),
    id,
    version,
    stars: manifest.stars !== undefined,
    neutral: manifest.neutral !== undefined,
    notNeutral: manifest.neutral === undefined,
    maxNgram: String(vectoriser.maxNgram),
    bucketBits: String(vectoriser.bucketBits),
    features: whole(vectoriser.features),
    network: network !== undefined,
    networkWords: whole(network?.words ?? 0),
    networkDimensions: String(network?.dimensions ?? 0),
    networkFilters: whole((network?.widths ?? []).reduce((sum, one) => sum + one.filters, 0)),
    networkWidths: (network?.widths ?? []).map(({ width }) => width).join(', '),
    networkPooling: (network?.pooling ?? []).join(say(' and ', ' e ')),
    severalBranches: branches.length > 1,
    temperature: say(String(calibration.temperature), decimal(calibration.temperature, 4)),
    megabytes: decimal(compressedBytes / 1e6, 2),
  };
}
