// Puts the real output of the command named in the README above its code block; with --check, compares instead.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const path = (relative) => fileURLToPath(new URL(`../${relative}`, import.meta.url));
const before = readFileSync(path('README.md'), 'utf8');
const after = before.replace(/(<!-- output of: spillway (.*?) -->\n```\n)[\s\S]*?```/g, (_, head, args) => {
  const output = execFileSync(process.execPath, [path('packages/cli/bin/spillway.js'), ...args.split(' ')], {
    cwd: path('.'),
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C', LC_ALL: '' },
  });
  return `${head}${output.trimEnd()}\n\`\`\``;
});
if (!process.argv.includes('--check')) writeFileSync(path('README.md'), after);
else if (after !== before) {
  console.error('README.md does not show what the program answers: run `node tools/update-readme.mjs`');
  process.exitCode = 1;
}
