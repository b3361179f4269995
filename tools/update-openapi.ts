// Writes docs/openapi.json from the routes of the server, without a database; with --check, compares instead.
import { readFileSync, writeFileSync } from 'node:fs';
import { describeApi } from '../packages/server/src/http/describe-api.ts';

const file = new URL('../docs/openapi.json', import.meta.url);
const text = `${JSON.stringify(await describeApi(), null, 2)}\n`;
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error(
    'docs/openapi.json is not what the routes say: run `npx tsx --conditions=source tools/update-openapi.ts`',
  );
  process.exitCode = 1;
}
