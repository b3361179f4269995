// Compiles packages/core/kernels to WebAssembly and writes the bytes into kernels.generated.ts, once for memory
// that workers share and once for plain memory. With --check nothing is written: the result must equal the file.
import { readFile, writeFile } from 'node:fs/promises';
import asc from 'assemblyscript/asc';

const TARGET = new URL('../packages/core/src/economy/solving/kernels.generated.ts', import.meta.url);
const COMMON = ['-O3', '--converge', '--noAssert', '--runtime', 'stub', '--importMemory', '--enable', 'simd'];
const SHARED = ['--enable', 'threads', '--sharedMemory', '--initialMemory', '1', '--maximumMemory', '65536'];

async function compile(extra) {
  let bytes;
  const messages = [];
  const { error } = await asc.main(
    ['packages/core/kernels/index.ts', '--outFile', 'kernels.wasm', ...COMMON, ...extra],
    {
      writeFile: (name, contents) => {
        if (name === 'kernels.wasm') bytes = contents;
      },
      stdout: { write: (text) => messages.push(text) },
      stderr: { write: (text) => messages.push(text) },
    },
  );
  if (error || !bytes) throw new Error(`the kernels do not compile:\n${messages.join('')}`, { cause: error });
  return Buffer.from(bytes).toString('base64');
}

process.chdir(new URL('..', import.meta.url).pathname);
const text = `// Made by tools/build-kernels.mjs from packages/core/kernels; do not edit.

/** The kernels for memory of one thread, base64. */
export const PLAIN_KERNELS =
  '${await compile([])}';

/** The same kernels for memory that workers share, base64. */
export const SHARED_KERNELS =
  '${await compile(SHARED)}';
`;
if (process.argv.includes('--check')) {
  if ((await readFile(TARGET, 'utf8').catch(() => '')) !== text) {
    console.error(
      'kernels.generated.ts is not what packages/core/kernels compiles to: run node tools/build-kernels.mjs',
    );
    process.exit(1);
  }
} else await writeFile(TARGET, text);
