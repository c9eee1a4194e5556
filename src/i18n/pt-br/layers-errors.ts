import type { layersErrors as english } from '../en/layers-errors.ts';
import { numbersIn } from '../numbers.ts';

const { integer } = numbersIn('pt-BR');
const count = (value: string | number | undefined) => integer(Number(value));

const numbers = {
  parameters: 'pesos',
  activations: 'números entre duas camadas',
  multiplications: 'multiplicações por avaliação',
};

export const layersErrors: typeof english = {
  'layers-description': ({ file, path }) =>
    `${file} não está como o guia descreve${path ? `, em “${path}”` : ''}.`,
  'layers-topology': ({ file, path }) =>
    `${file} não é um LayersModel do tfjs${path ? `: “${path}” não está como o tfjs escreve` : ''}.`,
  'layers-layer': ({ layer }) =>
    `Camadas da classe ${layer} não são executadas aqui. O guia lista as que são; camadas com código próprio nunca são.`,
  'layers-setting': ({ layer, setting }) =>
    `A camada ${layer} tem uma configuração que não é executada aqui: ${setting}.`,
  'layers-graph': ({ layer }) =>
    `As camadas devem formar uma só cadeia do texto à resposta; ${layer} não segue a camada anterior.`,
  'layers-order': ({ layer }) =>
    `A camada ${layer} não consegue ler o que a camada anterior entrega.`,
  'layers-too-large': ({ what, limit }) =>
    `O modelo precisa de mais de ${count(limit)} ${numbers[what as keyof typeof numbers] ?? 'números'}, mais do que uma página deve assumir. Foi recusado antes de reservar memória.`,
  'layers-path': ({ file }) =>
    `Consta que os pesos estão em “${file}”. Só são lidos nomes simples de arquivos do zip, cada um uma vez: nenhum endereço, nenhuma pasta.`,
  'layers-bytes': ({ file, bytes, expected }) =>
    `Os pesos em ${file} ocupam ${count(expected)} bytes pelas suas formas, mas há ${count(bytes)}.`,
  'layers-weights': ({ weight }) =>
    `O peso ${weight} está faltando, ou nenhuma camada precisa dele.`,
  'layers-shape': ({ weight, shape, expected }) =>
    `O peso ${weight} tem a forma ${shape}; a sua camada precisa de ${expected}.`,
  'layers-not-finite': ({ weight }) =>
    weight
      ? `O peso ${weight} contém NaN ou um número infinito. Provavelmente o treino divergiu.`
      : 'As camadas deram NaN ou um número infinito. Provavelmente o treino divergiu.',
  'layers-output': ({ layer }) =>
    `A última camada${layer ? ` (${layer})` : ''} deve responder por duas classes: Dense com uma saída e sigmoid, ou com duas e softmax.`,
  'layers-vocabulary': ({ found, expected }) =>
    `O vocabulário e o modelo não combinam: ${count(found)} entradas, mas lugar para ${count(expected)}.`,
};
