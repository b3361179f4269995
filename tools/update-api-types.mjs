// Writes the types of the pages' requests from docs/openapi.json; with --check, compares instead.
// openapi-typescript needs TypeScript 5, which packages/web holds a copy of for it: so it is loaded from there.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const web = createRequire(new URL('../packages/web/package.json', import.meta.url));
const { default: openapiTypes, astToString } = web('openapi-typescript');

const description = JSON.parse(readFileSync(new URL('../docs/openapi.json', import.meta.url), 'utf8'));
const file = new URL('../packages/web/src/api/schema.generated.ts', import.meta.url);
const nodes = await openapiTypes(description, { immutable: true });
const text = `// Written by tools/update-api-types.mjs from docs/openapi.json.\n${astToString(nodes)}`;
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error(
    'packages/web/src/api/schema.generated.ts is not what docs/openapi.json says: run `node tools/update-api-types.mjs`',
  );
  process.exitCode = 1;
}
