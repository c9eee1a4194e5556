/*
 * The loops of src/model/word-products.ts, src/model/window-maxima.ts and src/model/weigh-maxima.ts,
 * eight 16-bit numbers at a time. Each does what the other file does in the same order, so that both
 * give the same bits.
 * `npm run assemble` compiles it.
 */

/** Bytes of a vector, which holds eight numbers of the table. */
const vector: usize = 16;
/** Bytes of an offset. */
const offset: usize = 4;
/** Bytes of a 64-bit float. */
const float: usize = 8;

function rowOf(word: usize): usize {
  return (<usize>load<u32>(word)) << 1;
}

function least(): v128 {
  return i16x8.splat(i16.MIN_VALUE);
}

function maxOfOne(words: usize, end: usize, place: usize): v128 {
  let max = least();
  for (let word = words; word < end; word += offset) {
    max = i16x8.max_s(max, v128.load(rowOf(word) + place));
  }
  return max;
}

/*
 * Of the windows that are not complete yet, `open1` has the first word, `open2` the first two. The
 * words outside the text add nothing: a window is open when it begins, and counts where it stands
 * when the text ends.
 */

function maxOfTwo(words: usize, end: usize, place: usize, stride: usize): v128 {
  let max = least();
  let open1 = i16x8.splat(0);
  for (let word = words; word < end; word += offset) {
    const row = rowOf(word) + place;
    max = i16x8.max_s(max, i16x8.add(open1, v128.load(row + stride)));
    open1 = v128.load(row);
  }
  return i16x8.max_s(max, open1);
}

function maxOfThree(words: usize, end: usize, place: usize, stride: usize): v128 {
  let max = least();
  let open1 = i16x8.splat(0);
  let open2 = open1;
  for (let word = words; word < end; word += offset) {
    const row = rowOf(word) + place;
    max = i16x8.max_s(max, i16x8.add(open2, v128.load(row + 2 * stride)));
    open2 = i16x8.add(open1, v128.load(row + stride));
    open1 = v128.load(row);
  }
  return i16x8.max_s(max, i16x8.max_s(open1, open2));
}

function maxOfFour(words: usize, end: usize, place: usize, stride: usize): v128 {
  let max = least();
  let open1 = i16x8.splat(0);
  let open2 = open1;
  let open3 = open1;
  for (let word = words; word < end; word += offset) {
    const row = rowOf(word) + place;
    max = i16x8.max_s(max, i16x8.add(open3, v128.load(row + 3 * stride)));
    open3 = i16x8.add(open2, v128.load(row + 2 * stride));
    open2 = i16x8.add(open1, v128.load(row + stride));
    open1 = v128.load(row);
  }
  return i16x8.max_s(i16x8.max_s(max, open1), i16x8.max_s(open2, open3));
}

/** Window by window, through the rows of the words outside the text. */
function maxOfMany(words: usize, end: usize, place: usize, stride: usize, width: usize): v128 {
  let max = least();
  const outside = (width - 1) * offset;
  for (let window = words - outside; window < end; window += offset) {
    let sum = i16x8.splat(0);
    let at = place;
    const after = window + width * offset;
    for (let word = window; word < after; word += offset, at += stride) {
      sum = i16x8.add(sum, v128.load(rowOf(word) + at));
    }
    max = i16x8.max_s(max, sum);
  }
  return max;
}

/**
 * The greatest sum of every filter of one width over all windows of a text with words.
 *
 * @param words address of the text's first offset; `width - 1` offsets of words outside the text
 *   are before it and after the last
 * @param length words of the text
 * @param start bytes before the width's numbers in a row
 * @param vectors vectors of filters
 * @param maxima address of what is found
 */
export function windowMaxima(
  words: usize,
  length: usize,
  width: usize,
  start: usize,
  vectors: usize,
  maxima: usize,
): void {
  const end = words + length * offset;
  const stride = vectors * vector;
  for (let place: usize = start; place < start + stride; place += vector, maxima += vector) {
    let max: v128;
    if (width == 1) max = maxOfOne(words, end, place);
    else if (width == 2) max = maxOfTwo(words, end, place, stride);
    else if (width == 3) max = maxOfThree(words, end, place, stride);
    else if (width == 4) max = maxOfFour(words, end, place, stride);
    else max = maxOfMany(words, end, place, stride, width);
    v128.store(maxima, max);
  }
}

function rounded(pair: v128): v128 {
  const half = f64x2.splat(0.5);
  return i32x4.trunc_sat_f64x2_s_zero(f64x2.floor(f64x2.add(pair, half)));
}

function store(row: usize, a: v128, b: v128, c: v128, d: v128): void {
  const low = v128.shuffle<i64>(rounded(a), rounded(b), 0, 2);
  const high = v128.shuffle<i64>(rounded(c), rounded(d), 0, 2);
  v128.store(row, i16x8.narrow_i32x4_s(low, high));
}

/**
 * The products of a word with every place of every filter, as a row of the table.
 *
 * @param embedding address of the word's numbers
 * @param weights address of the filters' numbers, sixteen places at a time
 * @param numbers of a row: a multiple of sixteen
 */
export function wordProducts(
  embedding: usize,
  dimensions: usize,
  weights: usize,
  row: usize,
  numbers: usize,
): void {
  const after = embedding + dimensions * float;
  for (const end = row + 2 * numbers; row < end; row += 2 * vector) {
    let a = f64x2.splat(0);
    let b = a;
    let c = a;
    let d = a;
    let e = a;
    let f = a;
    let g = a;
    let h = a;
    for (let value = embedding; value < after; value += float, weights += 16 * float) {
      const x = v128.load64_splat(value);
      a = f64x2.add(a, f64x2.mul(x, v128.load(weights)));
      b = f64x2.add(b, f64x2.mul(x, v128.load(weights, 16)));
      c = f64x2.add(c, f64x2.mul(x, v128.load(weights, 32)));
      d = f64x2.add(d, f64x2.mul(x, v128.load(weights, 48)));
      e = f64x2.add(e, f64x2.mul(x, v128.load(weights, 64)));
      f = f64x2.add(f, f64x2.mul(x, v128.load(weights, 80)));
      g = f64x2.add(g, f64x2.mul(x, v128.load(weights, 96)));
      h = f64x2.add(h, f64x2.mul(x, v128.load(weights, 112)));
    }
    store(row, a, b, c, d);
    store(row + vector, e, f, g, h);
  }
}

/** What two filters add, whose maxima are the lower two numbers. */
function worthOfPair(maxima: v128, bias: usize, after: usize, lane: usize): v128 {
  const at = bias + lane;
  const sum = f64x2.mul(f64x2.convert_low_i32x4_s(maxima), v128.load(at + after));
  const activation = f64x2.add(v128.load(at), sum);
  return f64x2.mul(f64x2.pmax(f64x2.splat(0), activation), v128.load(at + 2 * after));
}

function upperPair(numbers: v128): v128 {
  return v128.shuffle<i64>(numbers, numbers, 1, 1);
}

/**
 * What the activations of all filters are worth in the one logit.
 *
 * @param maxima address of the maxima
 * @param factors address of the filters' biases, then their steps, then what they are worth
 * @param filters a multiple of eight
 */
export function weighMaxima(maxima: usize, factors: usize, filters: usize): f64 {
  const after = filters * float;
  let ab = f64x2.splat(0);
  let cd = ab;
  let ef = ab;
  let gh = ab;
  for (const end = factors + after; factors < end; factors += 8 * float, maxima += vector) {
    const numbers = v128.load(maxima);
    const low = i32x4.extend_low_i16x8_s(numbers);
    const high = i32x4.extend_high_i16x8_s(numbers);
    ab = f64x2.add(ab, worthOfPair(low, factors, after, 0));
    cd = f64x2.add(cd, worthOfPair(upperPair(low), factors, after, 16));
    ef = f64x2.add(ef, worthOfPair(high, factors, after, 32));
    gh = f64x2.add(gh, worthOfPair(upperPair(high), factors, after, 48));
  }
  const sum = f64x2.add(f64x2.add(ab, cd), f64x2.add(ef, gh));
  return f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1);
}
