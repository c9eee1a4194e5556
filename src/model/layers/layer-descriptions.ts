import * as v from 'valibot';

/** Of Keras' activations those that are run. */
const activation = v.picklist(['linear', 'relu', 'elu', 'tanh', 'sigmoid', 'softmax']);
const recurrentActivation = v.picklist(['sigmoid', 'tanh', 'relu', 'linear']);
const gateActivation = v.picklist(['sigmoid', 'tanh', 'relu', 'linear', 'hard_sigmoid']);

const positive = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4_000_000));
/** Keras writes the one extent of a one-dimensional layer as a number or as a list of one. */
const extent = v.pipe(
  v.union([positive, v.tuple([positive])]),
  v.transform((value) => (typeof value === 'number' ? value : value[0])),
);
const no = v.optional(v.nullable(v.literal(false)), false);
const channelsLast = v.optional(v.nullable(v.literal('channels_last')), 'channels_last');
const onePartOnly = v.optional(v.literal(1), 1);
const yes = v.optional(v.boolean(), true);

const dense = v.object({
  units: positive,
  activation: v.optional(activation, 'linear'),
  use_bias: yes,
});

const recurrent = {
  units: positive,
  activation: v.optional(recurrentActivation, 'tanh'),
  use_bias: yes,
  return_sequences: v.optional(v.boolean(), false),
  go_backwards: v.optional(v.boolean(), false),
  return_state: no,
  stateful: no,
  time_major: no,
};
/**
 * Without it tfjs and older versions of Keras take another function, which must then be refused
 * rather than guessed.
 */
const gate = { recurrent_activation: gateActivation };

const pooling = v.object({
  pool_size: v.optional(extent, 2),
  strides: v.optional(v.nullable(extent), null),
  padding: v.optional(v.picklist(['valid', 'same']), 'valid'),
  data_format: channelsLast,
});

const empty = v.object({});
const globalPooling = v.object({ data_format: channelsLast, keepdims: no });

/**
 * What is read of the configuration of every layer that may run, by Keras' class names. Everything
 * else that a file says of a layer is dropped here: how it was initialised and regularised matters
 * to training alone.
 */
export const layerSchemas = {
  InputLayer: empty,
  Dropout: empty,
  SpatialDropout1D: empty,
  GaussianDropout: empty,
  GaussianNoise: empty,
  Embedding: v.object({
    input_dim: positive,
    output_dim: positive,
    mask_zero: v.optional(v.nullable(v.boolean()), false),
  }),
  GlobalAveragePooling1D: globalPooling,
  GlobalMaxPooling1D: globalPooling,
  AveragePooling1D: pooling,
  MaxPooling1D: pooling,
  Flatten: v.object({ data_format: channelsLast }),
  Conv1D: v.object({
    filters: positive,
    kernel_size: extent,
    strides: v.optional(extent, 1),
    padding: v.optional(v.picklist(['valid', 'same']), 'valid'),
    dilation_rate: v.optional(extent, 1),
    data_format: channelsLast,
    groups: onePartOnly,
    activation: v.optional(activation, 'linear'),
    use_bias: yes,
  }),
  BatchNormalization: v.object({
    axis: v.optional(
      v.pipe(
        v.union([v.number(), v.tuple([v.number()])]),
        v.transform((value) => (typeof value === 'number' ? value : value[0])),
      ),
      -1,
    ),
    epsilon: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 1e-3),
    center: yes,
    scale: yes,
  }),
  SimpleRNN: v.object(recurrent),
  LSTM: v.object({ ...recurrent, ...gate }),
  GRU: v.object({ ...recurrent, ...gate, reset_after: v.optional(v.boolean(), false) }),
  Dense: dense,
  Activation: v.object({ activation }),
  ReLU: v.object({
    max_value: v.optional(v.null(), null),
    negative_slope: v.optional(v.literal(0), 0),
    threshold: v.optional(v.literal(0), 0),
  }),
} as const;

/**
 * Keras' class names of the layers that may run, apart from Bidirectional, which holds one of them.
 */
export type LayerClass = keyof typeof layerSchemas;
export type RecurrentClass = 'SimpleRNN' | 'LSTM' | 'GRU';

type Described<Class extends LayerClass> = Class extends LayerClass
  ? { class: Class; name: string; config: v.InferOutput<(typeof layerSchemas)[Class]> }
  : never;

export type RecurrentDescription = Described<RecurrentClass>;

/** One layer, as far as it matters to what it computes. */
export type LayerDescription =
  | Described<LayerClass>
  | {
      class: 'Bidirectional';
      name: string;
      merge: 'concat' | 'sum' | 'mul' | 'ave';
      layer: RecurrentDescription;
    };
