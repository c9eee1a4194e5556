import type { Source } from '../../../analysis/source-evidence.ts';
import { messages } from '../../../i18n/locale.ts';
import { paragraph, type Block, type BlockAction } from '../../blocks/block.ts';
import { listRows } from '../finding-wanted.ts';
import { sourceName } from '../wording/advice-words.ts';

/** Lists what is behind a source, and says how many they are. */
export function listSource({ source, rowCount }: Source): BlockAction {
  const { page } = messages().errorAnalysis;
  const what = sourceName(source);
  return listRows(
    { part: 'sources', source },
    what,
    // What is wrong with labels is seen in rows that are predicted as labelled, too.
    source === 'noisy-labels'
      ? { label: page.listCounted({ rowCount }), name: page.listCountedOf({ what, rowCount }) }
      : {
          label: page.listErrors({ errorCount: rowCount }),
          name: page.listErrorsOf({ what, errorCount: rowCount }),
        },
  );
}

/** The rows behind a source, with what they are where its evidence counts other rows. */
export function sourceRows(found: Source): Block[] {
  if (found.rowCount === 0) return [];
  const said = whatIsListed(found);
  const action = listSource(found);
  return [said === null ? { kind: 'action', action } : paragraph(said, 'plain', action)];
}

function whatIsListed(found: Source): string | null {
  const { evidence: words } = messages().errorAnalysis;
  const { rowCount } = found;
  switch (found.source) {
    case 'noisy-labels': {
      const { suspects } = found.evidence;
      if (rowCount === suspects) return null;
      return (suspects === 0 ? words.conflictsAlone : words.suspectsAndConflicts)({ rowCount });
    }
    case 'class-imbalance':
      return words.errorsOfClass({ label: found.evidence.minorityClass, errorCount: rowCount });
    case 'bias':
      return words.errorsOfGroups({ errorCount: rowCount });
    default:
      return words.errorsCounted({ errorCount: rowCount });
  }
}
