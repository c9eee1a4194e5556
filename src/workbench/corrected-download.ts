import type { EngineClient } from '../client/engine-client.ts';
import type { LabelCorrection, LabelledSource } from '../engine/training-api.ts';
import { downloadFile, withoutExtension } from '../ui/download-file.ts';
import { JobHandle } from '../wire/job-handle.ts';
import { nameOfFiles } from './session/opened-files.ts';

/**
 * Saves the user's own file with corrected labels.
 *
 * @throws EngineError where it could not be written
 */
export async function downloadCorrected(
  client: EngineClient,
  source: LabelledSource,
  corrections: readonly LabelCorrection[],
): Promise<void> {
  const file = await client.ask.correctedFile(source, corrections, new JobHandle({}));
  const kind = /sheet/.test(file.type) ? 'xlsx' : /tab/.test(file.type) ? 'tsv' : 'csv';
  downloadFile(`${withoutExtension(nameOfFiles(source.files))}-corrected.${kind}`, file);
}
