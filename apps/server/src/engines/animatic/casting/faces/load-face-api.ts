import { createRequire, registerHooks } from 'node:module';
import { dirname, join } from 'node:path';
import type * as FaceApi from '@vladmandic/face-api';

const require = createRequire(import.meta.url);

/** The package asks for all of TensorFlow.js (220 MB more) and uses what its core has. */
const WHOLE = '@tensorflow/tfjs';
const CORE = '@tensorflow/tfjs-core';

/** What is called on tensors themselves; the core has it as functions only. */
const CHAINED =
  'add cast clipByValue concat div expandDims matMul max mean mul pad relu reshape resizeBilinear sigmoid slice softmax stack sub transpose unstack'.split(
    ' ',
  );

let loading: Promise<typeof FaceApi> | undefined;

/** The detector on WebAssembly with its models from disk, loaded once. One thread: the same picture gives the same numbers. */
export function loadFaceApi(): Promise<typeof FaceApi> {
  return (loading ??= load());
}

async function load(): Promise<typeof FaceApi> {
  registerHooks({
    resolve: (specifier, context, next) => next(specifier === WHOLE ? CORE : specifier, context),
  });
  const faceApi = require('@vladmandic/face-api/dist/face-api.node-wasm.js') as typeof FaceApi;
  const tensors = faceApi.tf as unknown as Tensors;
  chainOperations(tensors);
  tensors.setWasmPaths(join(folderOf('@tensorflow/tfjs-backend-wasm'), 'dist/'));
  tensors.setThreadsCount(1);
  if (!(await tensors.setBackend('wasm'))) throw new Error('the face detector did not start');
  const models = join(folderOf('@vladmandic/face-api'), 'model');
  await faceApi.nets.ssdMobilenetv1.loadFromDisk(models);
  await faceApi.nets.faceLandmark68Net.loadFromDisk(models);
  return faceApi;
}

type Operation = (...parts: unknown[]) => unknown;

type Tensors = {
  Tensor: { prototype: Record<string, unknown> };
  setWasmPaths(folder: string): void;
  setThreadsCount(count: number): void;
  setBackend(name: string): Promise<boolean>;
};

function chainOperations(tensors: Tensors): void {
  const operations = tensors as unknown as Record<string, Operation>;
  const methods = tensors.Tensor.prototype;
  const chain = (name: string, operation: Operation) => {
    methods[name] ??= function (this: unknown, ...rest: unknown[]) {
      return operation(this, ...rest);
    };
  };
  for (const name of CHAINED) chain(name, operations[name]!);
  const reshape = operations['reshape']!;
  chain('as1D', (tensor) => reshape(tensor, [-1]));
  for (const name of ['as2D', 'as3D', 'as4D'])
    chain(name, (tensor, ...shape) => reshape(tensor, shape));
  chain('toInt', (tensor) => operations['cast']!(tensor, 'int32'));
  chain('toFloat', (tensor) => operations['cast']!(tensor, 'float32'));
}

function folderOf(name: string): string {
  return dirname(require.resolve(`${name}/package.json`));
}
