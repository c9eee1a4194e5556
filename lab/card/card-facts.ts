import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModelManifest } from '../../src/model/manifest.ts';
import {
  parseBaseline,
  parseTransferBaseline,
  type Baseline,
  type TransferBaseline,
} from '../reports/baseline.ts';
import { parseBehaviourRates, type BehaviourRates } from '../reports/behaviour-rates.ts';
import { parseBiasReport, type BiasReport } from '../reports/bias-report.ts';
import { parseLanguageReport, type LanguageReport } from '../reports/language-report.ts';
import { parsePeersReport, type PeersReport } from '../reports/peers-report.ts';
import { parseStarBaseline, type StarBaseline } from '../reports/star-baseline.ts';
import { parseStarReport, type StarReport } from '../reports/star-report.ts';
import type { ValidationReport } from '../reports/validation-report.ts';
import { parseTransferReport, type TransferReport } from '../reports/transfer-report.ts';

/** What the benchmarks of lab/measure measured; null where one was not run. */
export interface CardReports {
  baseline: Baseline | null;
  transfer: TransferReport | null;
  transferBaseline: TransferBaseline | null;
  peers: PeersReport | null;
  behaviour: BehaviourRates | null;
  stars: StarReport | null;
  starBaseline: StarBaseline | null;
  language: LanguageReport | null;
  bias: BiasReport | null;
}

/** All that a model card says. */
export interface CardFacts {
  manifest: ModelManifest;
  /** Bytes of the bundle without its cards, each file compressed. */
  compressedBytes: number;
  measurements: ValidationReport;
  reports: CardReports;
}

/** Cards of a model that no benchmark has seen. */
export const noReports: CardReports = {
  baseline: null,
  transfer: null,
  transferBaseline: null,
  peers: null,
  behaviour: null,
  stars: null,
  starBaseline: null,
  language: null,
  bias: null,
};

/**
 * Reads the reports of a folder, each from its own file.
 *
 * @throws Error where one of them is not as its benchmark writes it
 */
export function readReports(folder: string): CardReports {
  const read = <Report>(name: string, parse: (text: string) => Report): Report | null => {
    const path = join(folder, name);
    return existsSync(path) ? parse(readFileSync(path, 'utf8')) : null;
  };
  return {
    baseline: read('scikit-learn.json', parseBaseline),
    transfer: read('transfer.json', parseTransferReport),
    transferBaseline: read('scikit-learn-transfer.json', parseTransferBaseline),
    peers: read('peers.json', parsePeersReport),
    behaviour: read('behaviour.json', parseBehaviourRates),
    stars: read('stars.json', parseStarReport),
    starBaseline: read('scikit-learn-stars.json', parseStarBaseline),
    language: read('language.json', parseLanguageReport),
    bias: read('bias.json', parseBiasReport),
  };
}
