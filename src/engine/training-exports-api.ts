import type { DatasetSurvey } from '../dataset/dataset.ts';
import type { PairedComparison } from '../evaluation/evaluation-report.ts';
import type { BundleFile } from './model-bundle-api.ts';
import type { LabelCorrection, LabelledSource } from './training-api.ts';

/** What decides how labelled rows are divided, as it does for a training. */
export interface DivisionRequest {
  sources: readonly LabelledSource[];
  corrections: readonly LabelCorrection[];
  /** Keys of the rows that were test rows of this project before. */
  locked: readonly string[];
  seed: number;
}

export interface TrainingExportRequest extends DivisionRequest {
  /** What the dataset folder is called. */
  name: string;
  /** Of the system prompt and of the README. */
  language: 'en' | 'pt-BR';
}

/** A file to fine-tune or to ask a language model with. */
export interface ExportedFile {
  file: Blob;
  /** Rows that it has. */
  rows: number;
}

/** The divided rows, as others read them. */
export interface TrainingExports {
  /** Conversations, JSONL; a part without rows has no file. */
  chat: { train: ExportedFile; validation: ExportedFile | null };
  /** A dataset folder for Hugging Face's `datasets`, zipped. */
  dataset: Blob;
  /** Rows of each part of the dataset. */
  parts: { train: number; validation: number; test: number };
  /** The different texts of the locked test part without their labels, JSONL. */
  test: ExportedFile;
  /** Rows of added files that are test rows of an earlier file, and so in no file. */
  refused: number;
  /** Keys of the test part, to be locked from now on. */
  locked: string[];
}

export interface AnswersRequest extends DivisionRequest {
  /** The file with the answers. */
  answers: { files: readonly File[]; survey: DatasetSurvey };
  /** The bundle of the last training, compared with too; null for none. */
  trained: readonly BundleFile[] | null;
}

/** The answers of a file (first) next to a model's (second), on the same locked test rows. */
export interface ComparedAnswers extends PairedComparison {
  model: { id: string; version: string; name: string };
  /** Exact p-value of McNemar's test that both err equally often. */
  mcNemar: number;
}

export interface AnswersComparison {
  /** Name of the column that the answers were read from. */
  column: string;
  /** Rows of the locked test part. */
  test: number;
  /** How many of them have an answer that is one of the classes; these are compared. */
  answered: number;
  /** Rows of the file that belong to no test row. */
  others: number;
  /** The active model where it answers the classes, then the trained one. */
  models: ComparedAnswers[];
  /** Keys of the test part, which was looked at. */
  locked: string[];
}
