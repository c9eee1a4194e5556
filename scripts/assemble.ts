/** `npm run assemble`: compiles assembly/ and keeps the WebAssembly as source of the model. */
import { writeFile } from 'node:fs/promises';
import { compileAssembly, simdModuleFile, simdModuleText } from './build/compile-assembly.ts';

const bytes = await compileAssembly();
await writeFile(simdModuleFile, simdModuleText(bytes));
console.log(`${simdModuleFile}: ${bytes.length} bytes of WebAssembly`);
