// Node runs no TypeScript in a thread by itself, whatever its parent was started with.
import { tsImport } from 'tsx/esm/api';

await tsImport('./thread.ts', import.meta.url);
