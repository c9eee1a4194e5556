import type { LayersErrorCode } from '../../model/layers/layers-error-code.ts';
import { numbersIn } from '../numbers.ts';

type Detail = Record<string, string | number>;

const { integer } = numbersIn('en');
const count = (value: string | number | undefined) => integer(Number(value));

const numbers = {
  parameters: 'weights',
  activations: 'numbers between two layers',
  multiplications: 'multiplications for one review',
};

/** Why a model of layers, brought from Keras or tfjs, was refused. */
export const layersErrors: Record<LayersErrorCode, (detail: Detail) => string> = {
  'layers-description': ({ file, path }) =>
    `${file} is not as the guide describes it${path ? `, at “${path}”` : ''}.`,
  'layers-topology': ({ file, path }) =>
    `${file} is not a tfjs LayersModel${path ? `: “${path}” is not as tfjs writes it` : ''}.`,
  'layers-layer': ({ layer }) =>
    `Layers of the class ${layer} are not run here. The guide lists those that are; layers with code of their own never are.`,
  'layers-setting': ({ layer, setting }) =>
    `The layer ${layer} has a setting that is not run here: ${setting}.`,
  'layers-graph': ({ layer }) =>
    `The layers must form one chain from the text to the answer; ${layer} does not follow the layer before it.`,
  'layers-order': ({ layer }) => `The layer ${layer} cannot read what the layer before it gives.`,
  'layers-too-large': ({ what, limit }) =>
    `The model needs more than ${count(limit)} ${numbers[what as keyof typeof numbers] ?? 'numbers'}, which is more than a page should take on. It was refused before anything was allocated.`,
  'layers-path': ({ file }) =>
    `The weights are said to be in “${file}”. Only plain names of files in the zip are read, each once: no address, no folder.`,
  'layers-bytes': ({ file, bytes, expected }) =>
    `The weights in ${file} take ${count(expected)} bytes by their shapes, but there are ${count(bytes)}.`,
  'layers-weights': ({ weight }) =>
    `The weight ${weight} is missing, or is one that no layer needs.`,
  'layers-shape': ({ weight, shape, expected }) =>
    `The weight ${weight} has the shape ${shape}; its layer needs ${expected}.`,
  'layers-not-finite': ({ weight }) =>
    weight
      ? `The weight ${weight} holds NaN or an infinite number. The training has probably diverged.`
      : 'The layers gave NaN or an infinite number. The training has probably diverged.',
  'layers-output': ({ layer }) =>
    `The last layer${layer ? ` (${layer})` : ''} must answer for two classes: Dense with one output and sigmoid, or with two and softmax.`,
  'layers-vocabulary': ({ found, expected }) =>
    `The vocabulary and the model do not fit: ${count(found)} entries, but room for ${count(expected)}.`,
};
