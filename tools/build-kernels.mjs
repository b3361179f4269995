// Compiles each folder of packages/core/kernels to WebAssembly and writes its bytes into
// packages/core/src/kernels/<folder>.generated.ts, once for plain memory and once for memory that workers share.
// With --check nothing is written: the results must equal the files.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import asc from 'assemblyscript/asc';

const COMMON = ['-O3', '--converge', '--noAssert', '--runtime', 'stub', '--importMemory', '--enable', 'simd'];
const SHARED = ['--enable', 'threads', '--sharedMemory', '--initialMemory', '1', '--maximumMemory', '65536'];

/** Options of one folder: at shrink level 1 exp, log and pow need no tables in memory. */
const OF_FOLDER = { sampling: ['--shrinkLevel', '1'] };

async function compile(name, extra) {
  let bytes;
  const messages = [];
  const { error } = await asc.main(
    [
      `packages/core/kernels/${name}/index.ts`,
      '--outFile',
      'kernels.wasm',
      ...COMMON,
      ...(OF_FOLDER[name] ?? []),
      ...extra,
    ],
    {
      writeFile: (file, contents) => {
        if (file === 'kernels.wasm') bytes = contents;
      },
      stdout: { write: (text) => messages.push(text) },
      stderr: { write: (text) => messages.push(text) },
    },
  );
  if (error || !bytes) throw new Error(`the kernels do not compile:\n${messages.join('')}`, { cause: error });
  return Buffer.from(bytes).toString('base64');
}

process.chdir(new URL('..', import.meta.url).pathname);
const folders = await readdir('packages/core/kernels', { withFileTypes: true });
for (const { name } of folders.filter((entry) => entry.isDirectory())) {
  const target = `packages/core/src/kernels/${name}.generated.ts`;
  const text = `// Made by tools/build-kernels.mjs from packages/core/kernels/${name}; do not edit.

/** Base64 of the kernels for memory of one thread, and of the same kernels for memory that workers share. */
export const ${name.toUpperCase()}_KERNELS = {
  plain:
    '${await compile(name, [])}',
  shared:
    '${await compile(name, SHARED)}',
} as const;
`;
  if (!process.argv.includes('--check')) await writeFile(target, text);
  else if ((await readFile(target, 'utf8').catch(() => '')) !== text) {
    console.error(
      `${target} is not what packages/core/kernels/${name} compiles to: run node tools/build-kernels.mjs`,
    );
    process.exit(1);
  }
}
