import type { Messages } from './english.ts';
import { classify } from './pt-br/classify.ts';
import { errors } from './pt-br/errors.ts';
import { evaluate } from './pt-br/evaluate.ts';
import { shell } from './pt-br/shell.ts';

export const portuguese: Messages = { shell, classify, evaluate, errors };
