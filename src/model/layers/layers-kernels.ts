import { addConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Add.js';
import { avgPoolConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/AvgPool.js';
import { batchMatMulConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/BatchMatMul.js';
import { batchNormConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/BatchNorm.js';
import { castConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Cast.js';
import { concatConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Concat.js';
import { conv2DConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Conv2D.js';
import { eluConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Elu.js';
import { expandDimsConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/ExpandDims.js';
import { gatherV2Config } from '@tensorflow/tfjs-backend-cpu/dist/kernels/GatherV2.js';
import { identityConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Identity.js';
import { maxConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Max.js';
import { maxPoolConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/MaxPool.js';
import { meanConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Mean.js';
import { multiplyConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Multiply.js';
import { negConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Neg.js';
import { notEqualConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/NotEqual.js';
import { onesLikeConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/OnesLike.js';
import { packConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Pack.js';
import { reluConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Relu.js';
import { reshapeConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Reshape.js';
import { reverseConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Reverse.js';
import { sigmoidConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Sigmoid.js';
import { sliceConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Slice.js';
import { softmaxConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Softmax.js';
import { splitVConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/SplitV.js';
import { subConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Sub.js';
import { sumConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Sum.js';
import { tanhConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Tanh.js';
import { tileConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Tile.js';
import { transposeConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Transpose.js';
import { unpackConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Unpack.js';
import { zerosLikeConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/ZerosLike.js';
import { _fusedMatMulConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/_FusedMatMul.js';
import { getKernel, registerKernel } from '@tensorflow/tfjs-core';

/*
 * The kernels of the allowed layers that the site's own model does not run; the rest of the backend
 * is not in the page's bytes.
 */
const configs = [
  addConfig,
  avgPoolConfig,
  batchMatMulConfig,
  batchNormConfig,
  castConfig,
  concatConfig,
  conv2DConfig,
  eluConfig,
  expandDimsConfig,
  gatherV2Config,
  identityConfig,
  maxConfig,
  maxPoolConfig,
  meanConfig,
  multiplyConfig,
  negConfig,
  notEqualConfig,
  onesLikeConfig,
  packConfig,
  reluConfig,
  reshapeConfig,
  reverseConfig,
  sigmoidConfig,
  sliceConfig,
  softmaxConfig,
  splitVConfig,
  subConfig,
  sumConfig,
  tanhConfig,
  tileConfig,
  transposeConfig,
  unpackConfig,
  zerosLikeConfig,
  _fusedMatMulConfig,
];

for (const config of configs) {
  if (getKernel(config.kernelName, 'cpu') === undefined) registerKernel(config);
}
