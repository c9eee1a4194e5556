import '../realm/engine-realm.ts';
import '../model/use-simd.ts';
import { serve } from '../wire/serve.ts';
import { openEngine } from './contract.ts';

serve(openEngine(), globalThis);
