import '../realm/engine-realm.ts';
import '../model/use-simd.ts';
import { serve } from '../wire/serve.ts';
import { openEngine } from './contract.ts';

const { first, later } = openEngine();
serve(first, globalThis, later);
