// `npm start`: builds what is missing or older than its sources, then serves. Arguments go to `spillway serve`.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const path = (relative) => `${root}${relative}`;

/** When anything below a path last changed; folders count too, for a file that went away leaves no other trace. */
function newest(relative) {
  const at = path(relative);
  if (!existsSync(at)) return 0;
  const stat = statSync(at);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(at, { withFileTypes: true }).reduce(
    (latest, { name }) => Math.max(latest, newest(`${relative}/${name}`)),
    stat.mtimeMs,
  );
}

const isStale = ({ output, sources }) =>
  !existsSync(path(output)) || sources.some((source) => newest(source) > statSync(path(output)).mtimeMs);

const ofPackages = (...names) =>
  names.flatMap((name) => ['src', 'package.json', 'tsconfig.json'].map((part) => `packages/${name}/${part}`));

const PARTS = [
  {
    name: 'the program',
    script: 'build',
    output: 'packages/cli/bundle/main.js',
    sources: [
      ...ofPackages('core', 'node', 'report', 'server', 'cli'),
      'tools/bundle-cli.mjs',
      'tsconfig.base.json',
    ],
  },
  {
    name: 'the pages',
    script: 'build:web',
    output: 'packages/web/dist/index.html',
    sources: [
      ...ofPackages('core', 'report', 'studio', 'web'),
      'packages/web/index.html',
      'packages/web/vite.config.ts',
    ],
  },
];

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Spillway needs Node 20.19 or newer; this is ${process.versions.node}`);
  process.exit(2);
}
if (!existsSync(path('node_modules'))) {
  console.error('first install what Spillway is made of: npm ci');
  process.exit(2);
}
for (const part of PARTS.filter(isStale)) {
  const began = performance.now();
  process.stderr.write(`building ${part.name} …\n`);
  const { status, stdout, stderr, error } = spawnSync('npm', ['run', '--silent', part.script], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) {
    process.stderr.write(
      `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}\ncould not build ${part.name}\n`,
    );
    process.exit(1);
  }
  process.stderr.write(`built ${part.name} in ${Math.round((performance.now() - began) / 1000)} s\n`);
}
process.argv.splice(
  1,
  process.argv.length,
  path('packages/cli/bin/spillway.js'),
  'serve',
  ...process.argv.slice(2),
);
await import('../packages/cli/bin/spillway.js');
