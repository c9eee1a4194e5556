/** Why an expression cannot be used. */
export type ExpressionProblem = 'syntax' | 'unsupported' | 'too-large';

/** An expression that cannot be used, and the character (from 1) at which that shows. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';
  readonly problem: ExpressionProblem;
  readonly place: number;

  constructor(problem: ExpressionProblem, place: number) {
    super(`${problem} at ${place}`);
    this.problem = problem;
    this.place = place;
  }
}

type Test = (character: string) => boolean;
type Assertion = 'start' | 'end' | 'boundary' | 'inside';

type Node =
  | { kind: 'character'; test: Test }
  | { kind: 'assertion'; assertion: Assertion }
  | { kind: 'sequence' | 'choice'; parts: Node[] }
  | { kind: 'repeat'; part: Node; min: number; max: number };

type Instruction =
  | { kind: 'character'; test: Test }
  | { kind: 'assertion'; assertion: Assertion }
  | { kind: 'split'; first: number; second: number }
  | { kind: 'jump'; to: number }
  | { kind: 'match' };

/** Instructions of an expression; each character of a text costs at most as many steps. */
const maxInstructions = 500;

const isWord: Test = (character) => /[\p{L}\p{N}_]/u.test(character);
const shorthands: Readonly<Record<string, Test>> = {
  d: (character) => /\d/.test(character),
  w: isWord,
  s: (character) => /\s/.test(character),
};
const controls: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f', v: '\v' };

/**
 * Compiles a regular expression that takes time in proportion to the text, whatever both are: all
 * ways to match are followed at once (K. Thompson, "Regular Expression Search Algorithm",
 * Communications of the ACM 11, 1968). References back and lookaround cannot be done that way and
 * are refused.
 *
 * @param fold applied to every literal character, as the texts were folded
 * @throws ExpressionError
 */
export function linearExpression(
  source: string,
  fold: (text: string) => string = (text) => text,
): (text: string) => boolean {
  const program = compile(parse([...source], fold));
  return (text) => matches(program, text);
}

function parse(source: readonly string[], fold: (text: string) => string): Node {
  let place = 0;
  const fail = (problem: ExpressionProblem, at = place): never => {
    throw new ExpressionError(problem, Math.min(at + 1, Math.max(1, source.length)));
  };
  const literal = (character: string): Test => {
    const folded = fold(character);
    return (other) => other === folded || other === character;
  };

  const choice = (): Node => {
    const parts = [sequence()];
    while (source[place] === '|') {
      place += 1;
      parts.push(sequence());
    }
    return parts.length === 1 ? parts[0]! : { kind: 'choice', parts };
  };

  const sequence = (): Node => {
    const parts: Node[] = [];
    while (place < source.length && source[place] !== '|' && source[place] !== ')') {
      parts.push(repeated(atom()));
    }
    return { kind: 'sequence', parts };
  };

  const repeated = (part: Node): Node => {
    const range = rangeHere();
    if (range === null) return part;
    if (part.kind === 'assertion') fail('syntax', place - 1);
    // Lazy or greedy: whether there is a match is the same.
    if (source[place] === '?') place += 1;
    if (rangeHere() !== null) fail('syntax', place - 1);
    return { kind: 'repeat', part, ...range };
  };

  const rangeHere = (): { min: number; max: number } | null => {
    const simple = { '*': [0, Infinity], '+': [1, Infinity], '?': [0, 1] } as const;
    const character = source[place] ?? '';
    if (character in simple) {
      place += 1;
      const [min, max] = simple[character as keyof typeof simple];
      return { min, max };
    }
    const counted = /^\{(\d{1,4})(,(\d{0,4}))?\}/.exec(source.slice(place, place + 12).join(''));
    if (counted === null) return null;
    const [whole, from = '', comma, to = ''] = counted;
    const min = Number(from);
    const max = comma === undefined ? min : to === '' ? Infinity : Number(to);
    if (max < min) fail('syntax');
    place += whole.length;
    return { min, max };
  };

  const atom = (): Node => {
    const character = source[place] ?? '';
    place += 1;
    switch (character) {
      case '(':
        return group();
      case '[':
        return { kind: 'character', test: characterClass() };
      case '.':
        return { kind: 'character', test: (other) => other !== '\n' };
      case '^':
        return { kind: 'assertion', assertion: 'start' };
      case '$':
        return { kind: 'assertion', assertion: 'end' };
      case '\\':
        return escaped();
      case '*':
      case '+':
      case '?':
        return fail('syntax', place - 1);
      default:
        return { kind: 'character', test: literal(character) };
    }
  };

  const group = (): Node => {
    const opened = place - 1;
    if (source[place] === '?') {
      if (source[place + 1] !== ':') fail('unsupported');
      place += 2;
    }
    const inside = choice();
    if (source[place] !== ')') fail('syntax', opened);
    place += 1;
    return inside;
  };

  const escaped = (): Node => {
    const character = source[place] ?? fail('syntax', place - 1);
    if (character === 'b' || character === 'B') {
      place += 1;
      return { kind: 'assertion', assertion: character === 'b' ? 'boundary' : 'inside' };
    }
    return { kind: 'character', test: escapedTest() };
  };

  /** What follows a backslash, as one character. */
  const escapedTest = (): Test => {
    const character = source[place] ?? fail('syntax', place - 1);
    const shorthand = shorthands[character.toLowerCase()];
    const control = controls[character];
    place += 1;
    if (shorthand !== undefined) {
      return character === character.toLowerCase() ? shorthand : (other) => !shorthand(other);
    }
    if (control !== undefined) return (other) => other === control;
    if (/[\p{L}\p{N}]/u.test(character)) fail('unsupported', place - 2);
    return literal(character);
  };

  const characterClass = (): Test => {
    const opened = place - 1;
    const isNegated = source[place] === '^';
    if (isNegated) place += 1;
    const tests: Test[] = [];
    while (source[place] !== ']' || tests.length === 0) {
      const from = source[place] ?? fail('syntax', opened);
      place += 1;
      if (from === '\\') tests.push(escapedTest());
      else if (source[place] === '-' && (source[place + 1] ?? ']') !== ']') {
        const to = source[place + 1]!;
        if (to === '\\') fail('unsupported');
        const [low, high] = [fold(from), fold(to)];
        if (high < low) fail('syntax');
        tests.push((other) => other >= low && other <= high);
        place += 2;
      } else tests.push(literal(from));
    }
    place += 1;
    return (other) => tests.some((test) => test(other)) !== isNegated;
  };

  const whole = choice();
  if (place < source.length) fail('syntax');
  return whole;
}

function compile(node: Node): Instruction[] {
  const program: Instruction[] = [];
  const add = (instruction: Instruction): number => {
    if (program.length >= maxInstructions) throw new ExpressionError('too-large', 1);
    return program.push(instruction) - 1;
  };
  const emit = (part: Node): void => {
    switch (part.kind) {
      case 'character':
      case 'assertion':
        add(part);
        return;
      case 'sequence':
        part.parts.forEach(emit);
        return;
      case 'choice':
        return emitChoice(part.parts);
      case 'repeat':
        return emitRepeat(part);
    }
  };
  const emitChoice = ([first, ...others]: Node[]): void => {
    if (first === undefined) return;
    if (others.length === 0) return emit(first);
    const split = add({ kind: 'split', first: 0, second: 0 });
    emit(first);
    const jump = add({ kind: 'jump', to: 0 });
    program[split] = { kind: 'split', first: split + 1, second: program.length };
    emitChoice(others);
    program[jump] = { kind: 'jump', to: program.length };
  };
  const emitRepeat = ({ part, min, max }: Extract<Node, { kind: 'repeat' }>): void => {
    for (let time = 0; time < min; time += 1) emit(part);
    const splits: number[] = [];
    for (let time = min; time < (max === Infinity ? min + 1 : max); time += 1) {
      splits.push(add({ kind: 'split', first: 0, second: 0 }));
      emit(part);
      if (max === Infinity) add({ kind: 'jump', to: splits[0]! });
    }
    for (const split of splits) {
      program[split] = { kind: 'split', first: split + 1, second: program.length };
    }
  };
  emit(node);
  add({ kind: 'match' });
  return program;
}

function matches(program: readonly Instruction[], text: string): boolean {
  const characters = [...text];
  let current: number[] = [];
  /** At which place an instruction was reached last, so that none is twice in a step. */
  const reached = new Int32Array(program.length).fill(-1);

  const holds = (assertion: Assertion, place: number): boolean => {
    if (assertion === 'start') return place === 0;
    if (assertion === 'end') return place === characters.length;
    const isBoundary = isWord(characters[place - 1] ?? '') !== isWord(characters[place] ?? '');
    return isBoundary === (assertion === 'boundary');
  };
  /** Follows what costs no character. Returns whether the whole expression is matched. */
  const follow = (start: number, place: number, into: number[]): boolean => {
    const waiting = [start];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (reached[at] === place) continue;
      reached[at] = place;
      const instruction = program[at]!;
      if (instruction.kind === 'match') return true;
      if (instruction.kind === 'character') into.push(at);
      else if (instruction.kind === 'jump') waiting.push(instruction.to);
      else if (instruction.kind === 'split') waiting.push(instruction.first, instruction.second);
      else if (holds(instruction.assertion, place)) waiting.push(at + 1);
    }
    return false;
  };

  for (let place = 0; place <= characters.length; place += 1) {
    if (follow(0, place, current)) return true;
    const character = characters[place];
    if (character === undefined) return false;
    const next: number[] = [];
    for (const at of current) {
      const instruction = program[at];
      if (instruction?.kind !== 'character' || !instruction.test(character)) continue;
      if (follow(at + 1, place + 1, next)) return true;
    }
    current = next;
  }
  return false;
}
