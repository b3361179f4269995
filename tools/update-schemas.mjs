// Writes the published JSON Schemas from the schemas in the code; with --check, compares instead.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import {
  AssessmentSchema,
  ScenarioSchema,
  UncertainNumberSchema,
} from '../packages/core/dist/scenarios/index.js';

/** Parts that stand in a schema many times over: each is written once, under $defs. */
const SHARED = {
  uncertainNumber: UncertainNumberSchema,
  amount: ScenarioSchema.properties.shocks.items.anyOf.at(-1).properties.amount,
  text: ScenarioSchema.properties.title,
  measures: AssessmentSchema.properties.results.items.properties.industries.items.properties.initial,
  localText: AssessmentSchema.properties.title,
  modelId: AssessmentSchema.properties.results.items.properties.model,
};

function compact(schema) {
  const texts = Object.fromEntries(
    Object.entries(SHARED).map(([name, part]) => [name, JSON.stringify(part)]),
  );
  const used = new Set();
  const walk = (node, self) => {
    if (Array.isArray(node)) return node.map((item) => walk(item));
    if (node === null || typeof node !== 'object') return node;
    const text = JSON.stringify(node);
    const name = Object.keys(texts).find((key) => key !== self && texts[key] === text);
    if (name !== undefined) {
      used.add(name);
      return { $ref: `#/$defs/${name}` };
    }
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, walk(value)]));
  };
  const body = walk(schema);
  const $defs = {};
  for (const name of used) $defs[name] = walk(SHARED[name], name);
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', ...body, $defs };
}

const folder = new URL('../docs/schema/', import.meta.url);
const check = process.argv.includes('--check');
let stale = 0;
mkdirSync(folder, { recursive: true });
for (const { name, schema } of [
  { name: 'scenario-1.json', schema: ScenarioSchema },
  { name: 'assessment-1.json', schema: AssessmentSchema },
]) {
  const text = `${JSON.stringify(compact(schema), null, 2)}\n`;
  const file = new URL(name, folder);
  if (!check) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    console.error(`docs/schema/${name} is not what the code says: run \`node tools/update-schemas.mjs\``);
    stale++;
  }
}
process.exitCode = stale > 0 ? 1 : 0;
