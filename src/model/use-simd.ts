/**
 * To be imported where the policy is the site's own, or where there is none: networks then are
 * computed with SIMD. The service worker does without: what it is asked is short, and its bytes
 * count. The embed does not import it either. To compile WebAssembly under a host page's
 * policy that lacks `wasm-unsafe-eval` fails, and whether it has it cannot be asked: each try is
 * reported on the console and to where that page has its violations sent.
 */
import { provideTapKernel } from './fastest-tap-kernel.ts';
import { simdTapKernel } from './simd-tap-kernel.ts';

provideTapKernel(simdTapKernel);
