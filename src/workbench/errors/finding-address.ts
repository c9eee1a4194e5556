import type { RowsOfFinding } from '../../engine/engine-api.ts';
import type { EvaluationReport } from '../../evaluation/evaluation-report.ts';
import type { FindingWanted } from './finding-wanted.ts';
import { adviceBlocks } from './findings/advice-blocks.ts';
import { pageConfusionBlocks } from './findings/confusion-blocks.ts';
import { cueBlocks } from './findings/cue-blocks.ts';
import type { FindingBlocks, Findings } from './findings/finding.ts';
import { labelBlocks } from './findings/label-blocks.ts';
import { overviewBlocks } from './findings/overview-blocks.ts';
import { sliceBlocks } from './findings/slice-blocks.ts';
import { wordBlocks } from './findings/word-blocks.ts';

/** The blocks of the page that offer the rows behind findings. */
const listing: readonly FindingBlocks[] = [
  overviewBlocks,
  sliceBlocks,
  pageConfusionBlocks,
  wordBlocks,
  labelBlocks,
  cueBlocks,
  adviceBlocks,
];

/** A finding as the address says it: its kind, then its place there or its name on this site. */
export function findingAddress(finding: RowsOfFinding): string {
  switch (finding.part) {
    case 'words':
      return `words.${finding.label}.${finding.index}`;
    case 'cues':
      return `cues.${finding.cue}`;
    case 'sources':
      return `sources.${finding.source}`;
    case 'labelIssues':
      return 'labelIssues';
    case 'typed':
      // What was typed stands in no address; the page gives it a place.
      return 'typed';
    default:
      return `${finding.part}.${finding.index}`;
  }
}

/** What was wanted as the address says it. */
export function addressOf({ finding, address }: FindingWanted): string {
  return address ?? findingAddress(finding);
}

/** The finding that an address names, as the page offers it; null where it does not. */
export function findingAt(
  address: string,
  findings: Findings,
  evaluation: EvaluationReport,
): FindingWanted | null {
  for (const makeBlocks of listing) {
    for (const wanted of offeredIn(makeBlocks(findings, evaluation))) {
      if (findingAddress(wanted.finding) === address) return wanted;
    }
  }
  return null;
}

/** The finding whose rows are listed: as it was offered, or looked up where an address names it. */
export class ListedFinding {
  #found: FindingWanted | null = null;
  #sought: unknown[] = [];

  /** Takes in what the user chose. */
  choose(wanted: FindingWanted): void {
    this.#found = wanted;
  }

  /** What an address names; null for none, and while it is not found yet. */
  at(
    address: string | null,
    findings: Findings,
    evaluation: EvaluationReport,
  ): FindingWanted | null {
    if (address === null) return null;
    if (this.#found !== null && addressOf(this.#found) === address) return this.#found;
    const sought = [address, findings, evaluation];
    if (sought.some((part, place) => part !== this.#sought[place])) {
      this.#sought = sought;
      this.#found = findingAt(address, findings, evaluation);
    }
    return this.#found;
  }
}

/** What the actions in blocks offer. Blocks are plain data, and actions stand anywhere in them. */
function* offeredIn(part: unknown): Generator<FindingWanted> {
  if (typeof part !== 'object' || part === null) return;
  if ('event' in part && 'detail' in part && part.event === 'finding-wanted') {
    yield part.detail as FindingWanted;
  } else {
    for (const inner of Object.values(part)) yield* offeredIn(inner);
  }
}
