// Writes the module of the core from data/security-spending/wiod56.csv; with --check, compares instead.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const path = (relative) => fileURLToPath(new URL(`../${relative}`, import.meta.url));
const MODULE = path('packages/core/src/prevention/wiod56-security.generated.ts');

/** Fields of a line of csv; quotes hold commas. */
const fieldsOf = (line) =>
  [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain);

const [head, ...lines] = readFileSync(path('data/security-spending/wiod56.csv'), 'utf8').trim().split('\n');
if (head !== 'industry,intensity,exposure,supplier_share,source')
  throw new Error(`unexpected header: ${head}`);
const rows = lines.map((line) => {
  const [industry, intensity, exposure, supplierShare, source] = fieldsOf(line);
  return `  { industry: '${industry}', intensity: ${Number(intensity)}, exposure: ${Number(exposure)}, supplierShare: ${Number(supplierShare)}, source: ${JSON.stringify(source)} },`;
});
const text = [
  '// Written by tools/update-security-spending.mjs from data/security-spending/wiod56.csv; do not edit.',
  "import type { SecurityInput } from './security-inputs.ts';",
  '',
  '/** Inputs for tables of the WIOD56 list; see data/security-spending/README.md for the addresses. */',
  'export const WIOD56_SECURITY: readonly SecurityInput[] = [',
  ...rows,
  '];',
  '',
].join('\n');
if (!process.argv.includes('--check')) writeFileSync(MODULE, text);
else if (readFileSync(MODULE, 'utf8') !== text) {
  console.error(
    'wiod56-security.generated.ts is not what data/security-spending says: run `node tools/update-security-spending.mjs`',
  );
  process.exitCode = 1;
}
