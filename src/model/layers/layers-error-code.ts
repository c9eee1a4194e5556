/** Why a tfjs LayersModel, or the description of its input, was refused. */
export type LayersErrorCode =
  /** vectoriser.json is not as documented; detail: file, path. */
  | 'layers-description'
  /** model.json is not as tfjs writes it; detail: file, path. */
  | 'layers-topology'
  /** A layer of a class that is not run; detail: layer. */
  | 'layers-layer'
  /** A setting of a layer that is not run; detail: layer, setting. */
  | 'layers-setting'
  /** The layers are no chain from one input to one output; detail: layer. */
  | 'layers-graph'
  /** Layers that do not fit each other; detail: layer. */
  | 'layers-order'
  /** A number beyond its bound; detail: what, limit. */
  | 'layers-too-large'
  /** A shard that is no plain file name in the archive; detail: file. */
  | 'layers-path'
  /** The shards hold more or fewer bytes than the weights take; detail: file, bytes, expected. */
  | 'layers-bytes'
  /** A weight that is missing, or one too many; detail: weight. */
  | 'layers-weights'
  /** A weight of another shape than its layer needs; detail: weight, shape, expected. */
  | 'layers-shape'
  /** A weight that holds NaN or an infinite number; detail: weight. */
  | 'layers-not-finite'
  /** The last layer does not answer for two classes; detail: layer. */
  | 'layers-output'
  /**
   * A vocabulary with more entries than the embedding or the input has places; detail: expected,
   * found.
   */
  | 'layers-vocabulary';
