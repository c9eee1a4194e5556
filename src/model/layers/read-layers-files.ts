import { ModelError } from '../model-error.ts';
import type { ModelInfo } from '../model-info.ts';
import type { ModelSource } from '../model-source.ts';
import { BagOfWords } from './bag-of-words.ts';
import { topologyFile, vectoriserFile } from './layers-files.ts';
import { layersLimits } from './layers-limits.ts';
import { parseLayersTopology, type LayersTopology, type WeightGroup } from './layers-topology.ts';
import type { TextEncoder } from './text-encoder.ts';
import { TokenIds } from './token-ids.ts';
import {
  parseNumbers,
  parseVectoriser,
  parseWords,
  type VectoriserDescription,
} from './vectoriser-description.ts';

/**
 * The files of a layers model, read and checked each for itself; nothing is allocated for the
 * layers.
 */
export interface LayersFiles {
  info: ModelInfo;
  description: VectoriserDescription;
  encoder: TextEncoder;
  /** Ids that the encoder may give, from 0 on; 0 where it gives no ids. */
  ids: number;
  topology: LayersTopology;
  /** Bytes of every group of weights, its files one after the other. */
  shards: ArrayBuffer[];
  /** Every file that was read. */
  paths: string[];
}

/**
 * Reads a layers model: the description first, then what it names, the layers, and the weights.
 *
 * @throws ModelError `layers-description`, `layers-topology`, `layers-layer`, `layers-setting`,
 *   `layers-graph`, `layers-path`, `layers-vocabulary`; `model-missing`, `model-size` for files
 */
export async function readLayersFiles(source: ModelSource): Promise<LayersFiles> {
  const files = new CountingSource(source);
  const description = parseVectoriser(await files.read(vectoriserFile, layersLimits.vectoriser));
  const { encoder, ids } = await readEncoder(description, files);
  const topology = parseLayersTopology(await files.read(topologyFile, layersLimits.topology));
  const shards = await Promise.all(topology.groups.map((group) => readShards(group, files)));
  const { paths, bytes } = files;
  return { info: describe(description, bytes), description, encoder, ids, topology, shards, paths };
}

/** Notes which files are read, and how large they are. */
class CountingSource implements ModelSource {
  readonly #source: ModelSource;
  readonly paths: string[] = [];
  bytes = 0;

  constructor(source: ModelSource) {
    this.#source = source;
  }

  async read(path: string, limit?: number): Promise<ArrayBuffer> {
    const bytes = await this.#source.read(path, limit);
    if (!this.paths.includes(path)) {
      this.paths.push(path);
      this.bytes += bytes.byteLength;
    }
    return bytes;
  }
}

async function readEncoder(
  { input }: VectoriserDescription,
  files: ModelSource,
): Promise<{ encoder: TextEncoder; ids: number }> {
  const read = (path: string) => files.read(path, layersLimits.vectoriser);
  const vocabulary =
    typeof input.vocabulary === 'string'
      ? parseWords(await read(input.vocabulary), input.vocabulary)
      : input.vocabulary;
  if (input.kind === 'token-ids') {
    const ids = Math.max(vocabulary.length, input.paddingId + 1, (input.unknownId ?? 0) + 1);
    return { encoder: new TokenIds(input, vocabulary), ids };
  }
  const idf =
    typeof input.idf === 'string' ? parseNumbers(await read(input.idf), input.idf) : input.idf;
  if (idf !== null && idf.length !== vocabulary.length) {
    throw new ModelError('layers-vocabulary', 'There are not as many factors as terms.', {
      found: idf.length,
      expected: vocabulary.length,
    });
  }
  return { encoder: new BagOfWords(input, vocabulary, idf), ids: 0 };
}

/** The files of a group, one after the other. */
async function readShards({ paths }: WeightGroup, files: ModelSource): Promise<ArrayBuffer> {
  const shards = await Promise.all(paths.map((path) => files.read(path)));
  const all = new Uint8Array(shards.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let offset = 0;
  for (const shard of shards) {
    all.set(new Uint8Array(shard), offset);
    offset += shard.byteLength;
  }
  return all.buffer;
}

function describe(description: VectoriserDescription, bytes: number): ModelInfo {
  const { id, version, name, licence, languages } = description;
  return {
    id,
    version,
    name,
    classes: ['negative', 'positive'],
    languages: [...languages],
    licence,
    bytes,
    metrics: [],
  };
}
