import type { StageCache } from '../training/stage-cache.ts';
import type { Progress } from '../../src/learning/progress.ts';
import { chooseWords } from './choose-words.ts';
import type { Network, NetworkShape } from './network.ts';
import type { NetworkTask, TrainedNetworkResult } from './network-task.ts';
import { trainInThreads } from './run-in-threads.ts';
import { skipGramEmbeddings, type SkipGramTraining } from './skip-gram.ts';
import {
  readTextWords,
  sentencesOf,
  wholeTexts,
  type SentenceBounds,
  type Stretches,
} from './text-words.ts';
import type { NetworkTraining, Samples } from './train-network.ts';

/** Everything that decides what the network becomes. */
export interface NetworkSettings {
  /** Most words that it knows, each of which occurs in `minimumTexts` texts at least. */
  words: number;
  minimumTexts: number;
  bucketBits: number;
  /** Tokens of a text that it reads. */
  maxTokens: number;
  shape: NetworkShape;
  skipGram: Omit<SkipGramTraining, 'dimensions' | 'seed' | 'onEpoch'>;
  sentences: SentenceBounds;
  training: Omit<NetworkTraining, 'epochs' | 'filterDropout' | 'seed' | 'onEpoch'>;
  /**
   * Share of the filters that are left out each time a text is seen: the teachers' answers keep the
   * network from learning labels by heart.
   */
  filterDropout: { teacher: number; network: number };
  /** Passes over texts and sentences. */
  epochs: { teacher: number; network: number };
  /**
   * Weight of a sentence relative to the text it comes from: labelled as the text is, and labelled
   * by the teachers.
   */
  sentenceWeight: { labelled: number; taught: number };
  /**
   * Networks of the same shape whose mean answer the shipped one learns (G. Hinton et al.,
   * Distilling the Knowledge in a Neural Network, 2015).
   */
  teachers: number;
  /**
   * Share of the teachers' answer in the target of a text of the corpora; the rest is its label.
   */
  taught: number;
  /** Share of the weights that 8 bits may cut off. */
  quantisationCut: number;
}

export interface DistilledNetwork {
  network: Network;
  /** Of the texts that were asked for. */
  logits: Float32Array;
  /** Buckets of its words, in rising order. */
  vocabulary: Uint32Array;
}

/** Rows to train on: texts with their labels and what each counts. */
export interface LabelledTexts {
  texts: readonly string[];
  labels: Uint8Array;
  weights: Float32Array;
  /**
   * What the other branch says of a text, in units of the network's logit, where the network is to
   * make up for it; else 0.
   */
  offsets: Float32Array;
  /**
   * Share of the teachers' answer in a text's target; the rest is its label. A sentence has the
   * teachers' alone.
   */
  taught: Float32Array;
  /** Hashes of words that the network never learns. */
  unread: ReadonlySet<number>;
}

/** How the work is done, which does not change what comes out. */
export interface Workplace {
  threads: number;
  cache: StageCache;
  progress: Progress;
}

/**
 * Trains the network: embeddings from the bare texts, then teachers on the labels, then the network
 * itself on what the teachers say of the texts and of their single sentences. Same rows, settings
 * and seed, same weights.
 *
 * @param asked texts whose logits are wanted too
 */
export async function trainDistilledNetwork(
  { texts, labels, weights, offsets, taught, unread }: LabelledTexts,
  asked: readonly string[],
  settings: NetworkSettings,
  seed: number,
  { threads, cache, progress }: Workplace,
): Promise<DistilledNetwork> {
  const { words, minimumTexts, bucketBits, maxTokens, shape, training } = settings;
  const vocabulary = chooseWords(texts, words, minimumTexts, bucketBits, maxTokens, unread);
  const read = readTextWords(texts, vocabulary, bucketBits, maxTokens);
  const whole = wholeTexts(read);
  const sentences = sentencesOf(read, settings.sentences);

  progress.stage(`Reading which of ${vocabulary.length} words stand together`);
  const embeddings = await cache.take('embeddings', () =>
    skipGramEmbeddings(read, vocabulary.length + 2, {
      ...settings.skipGram,
      dimensions: shape.dimensions,
      seed,
      onEpoch: (epoch) => progress.step(epoch, settings.skipGram.epochs),
    }),
  );

  const samples = (
    target: (text: number) => number,
    sentenceTarget: (sentence: number) => number,
    sentenceWeight: number,
  ): Samples => ({
    words: read.words,
    starts: joined(Float64Array, whole.starts, sentences.starts),
    lengths: joined(Uint32Array, whole.lengths, sentences.lengths),
    targets: joined(
      Float32Array,
      Float32Array.from(labels, (_, text) => target(text)),
      Float32Array.from(sentences.texts, (_, sentence) => sentenceTarget(sentence)),
    ),
    weights: joined(
      Float32Array,
      weights,
      Float32Array.from(sentences.texts, (text) => (weights[text] as number) * sentenceWeight),
    ),
    offsets: joined(Float32Array, offsets, new Float32Array(sentences.texts.length)),
  });
  const labelled = samples(
    (text) => labels[text] as number,
    (sentence) => labels[sentences.texts[sentence] as number] as number,
    settings.sentenceWeight.labelled,
  );
  const train = async (
    count: number,
    pupil: 'teacher' | 'network',
    lessons: Samples,
    ask: Stretches,
    firstSeed: number,
  ): Promise<TrainedNetworkResult[]> => {
    const epochs = settings.epochs[pupil];
    const tasks = Array.from({ length: count }, (_, place): NetworkTask => ({
      shape,
      embeddings,
      samples: lessons,
      training: {
        ...training,
        epochs,
        filterDropout: settings.filterDropout[pupil],
        seed: firstSeed + place,
      },
      ask,
    }));
    const steps = count * epochs;
    let done = 0;
    return trainInThreads(tasks, threads, cache, pupil, (place, epoch, loss) => {
      done++;
      progress.step(
        done,
        steps,
        `network ${place + 1}, epoch ${epoch}: log loss ${loss.toFixed(4)}`,
      );
    });
  };

  progress.stage(
    `Training ${settings.teachers} teachers on ${texts.length} texts and ${sentences.texts.length} sentences`,
  );
  const teachers = await train(settings.teachers, 'teacher', labelled, labelled, seed + 1);
  progress.stage('Training the network');
  let lessons = labelled;
  if (teachers.length > 0) {
    const answers = meanProbabilities(teachers.map(({ logits }) => logits));
    lessons = samples(
      (text) =>
        (taught[text] as number) * (answers[text] as number) +
        (1 - (taught[text] as number)) * (labels[text] as number),
      (sentence) => answers[texts.length + sentence] as number,
      settings.sentenceWeight.taught,
    );
  }
  const ask = wholeTexts(readTextWords(asked, vocabulary, bucketBits, maxTokens));
  const [student] = await train(1, 'network', lessons, ask, seed);
  if (student === undefined) throw new Error('no network was trained');
  return { ...student, vocabulary };
}

/** Probability of the mean logit. */
function meanProbabilities(logits: readonly Float32Array[]): Float32Array {
  return Float32Array.from(logits[0] ?? [], (_, place) => {
    const sum = logits.reduce((total, one) => total + (one[place] as number), 0);
    return 1 / (1 + Math.exp(-sum / logits.length));
  });
}

type Numbers = Float32Array | Float64Array | Uint32Array;

function joined<T extends Numbers>(kind: new (length: number) => T, first: T, second: T): T {
  const both = new kind(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
