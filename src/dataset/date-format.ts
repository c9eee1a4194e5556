/**
 * Built-in formats that show dates in some language: their codes stand in no file (ECMA-376 part 1,
 * 18.8.30).
 */
const builtInDates: readonly (readonly [first: number, last: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
  [71, 81],
];

/**
 * Runs of letters that stand for parts of a date or time; any other run makes the format one of
 * numbers.
 */
const dateParts = new Set(
  (
    's ss m mm mmm mmmm mmmmm h hh d dd ddd dddd aaa aaaa aaaaa yy yyyy ' +
    'y yyy e ee g gg ggg ge gge ggge b bb bbbb am pm a p'
  ).split(' '),
);
/**
 * Those that may have a fraction (`ss.00`), and may stand in brackets for a time that has passed
 * (`[h]`).
 */
const timeParts = new Set('s ss m mm h hh d dd'.split(' '));
const maxFraction = 3;

/**
 * Whether a number format shows numbers as dates or times.
 * @param id of the format; decides where the file does not give its code
 */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined || code === '') {
    return builtInDates.some(([first, last]) => id >= first && id <= last);
  }
  return new FormatScanner(code.toLowerCase()).findsDate();
}

/**
 * Reads a format code once from left to right (18.8.31). One of its sections shows a date where it
 * has parts of a date and nothing that shows a number: no placeholder of a digit, no percent sign,
 * no other word. What is quoted, escaped or in brackets (a colour, a language, a condition) says
 * nothing.
 */
class FormatScanner {
  readonly #code: string;
  #at = 0;
  #parts = 0;
  #isNumber = false;
  #mayHaveFraction = false;

  constructor(code: string) {
    this.#code = code;
  }

  findsDate(): boolean {
    while (this.#at < this.#code.length) {
      if (this.#code[this.#at] === ';') {
        if (this.#isDate) return true;
        this.#parts = 0;
        this.#isNumber = false;
        this.#at++;
      } else {
        this.#mayHaveFraction = this.#step(this.#code[this.#at] ?? '');
      }
    }
    return this.#isDate;
  }

  get #isDate(): boolean {
    return this.#parts > 0 && !this.#isNumber;
  }

  /** Reads on from a letter; whether a fraction of a second may follow. */
  #step(letter: string): boolean {
    switch (letter) {
      case '"':
        this.#at = this.#endOf('"');
        return false;
      case '[': {
        const end = this.#endOf(']');
        const isTime = timeParts.has(this.#code.slice(this.#at + 1, end - 1));
        if (isTime) this.#parts++;
        this.#at = end;
        return isTime;
      }
      case '\\':
      case '_':
      case '*':
        this.#at += 2;
        return false;
      case '.':
      case ',':
        this.#at++;
        if (this.#mayHaveFraction) this.#skipFraction();
        return false;
      default:
        return isPart(letter) ? this.#readRun() : this.#skip();
    }
  }

  #readRun(): boolean {
    const start = this.#at;
    while (isPart(this.#code[this.#at] ?? '')) this.#at++;
    const run = this.#code.slice(start, this.#at);
    if (dateParts.has(run)) this.#parts++;
    else this.#isNumber = true;
    return timeParts.has(run);
  }

  #skip(): boolean {
    this.#at++;
    return false;
  }

  #skipFraction(): void {
    for (let digits = 0; digits < maxFraction && this.#code[this.#at] === '0'; digits++) this.#at++;
  }

  /** One past the next closing sign; the code's end where there is none. */
  #endOf(sign: string): number {
    const end = this.#code.indexOf(sign, this.#at + 1);
    return end < 0 ? this.#code.length : end + 1;
  }
}

/** Letters, and what stands for a digit or a percentage. */
function isPart(letter: string): boolean {
  return (letter >= 'a' && letter <= 'z') || '0#?%'.includes(letter || ' ');
}
