import '@tensorflow/tfjs-backend-cpu/dist/base.js';
import { addConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Add.js';
import { multiplyConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Multiply.js';
import { sigmoidConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Sigmoid.js';
import { enableProdMode, registerKernel, setBackend } from '@tensorflow/tfjs-core';

/*
 * The backend without its some two hundred kernels: only those that models run are in the page's
 * bytes.
 */
registerKernel(addConfig);
registerKernel(multiplyConfig);
registerKernel(sigmoidConfig);

/**
 * Makes tfjs run on the CPU backend, the one with the model's kernels. It needs neither WebGL nor
 * WebAssembly.
 */
export async function startTensorBackend(): Promise<void> {
  enableProdMode();
  await setBackend('cpu');
}
