import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseScenario } from './parse-scenario.ts';

const ROOT = resolve(import.meta.dirname, '../../../../..');
const schema = JSON.parse(readFileSync(join(ROOT, 'docs/schema/scenario-1.json'), 'utf8')) as object;
const published = new Ajv2020({ strict: false }).compile(schema);
const examples = readdirSync(join(ROOT, 'examples')).filter((name) => name.endsWith('.yaml'));
const good = readFileSync(join(ROOT, 'examples/jlr-2025.yaml'), 'utf8');

const findingsOf = (text: string): string[] =>
  parseScenario(text, 's.yaml').findings.map(({ path, code }) => `${path} ${code}`);

describe('examples', () => {
  it.each(examples)('%s is a scenario, by the parser and by the published schema', (name) => {
    const text = readFileSync(join(ROOT, 'examples', name), 'utf8');
    const { scenario, findings } = parseScenario(text, name);
    expect(findings).toEqual([]);
    expect(scenario).not.toBeNull();
    expect(published(parse(text)), JSON.stringify(published.errors)).toBe(true);
  });
});

describe('findings name line and field', () => {
  it('of keys that are not known, at any depth', () => {
    const lineOf = (text: string): number => good.slice(0, good.indexOf(text)).split('\n').length;
    expect(findingsOf(good.replace('models: all', 'modles: all'))).toEqual([
      `s.yaml:${lineOf('models: all')}:1 scenarios/unknown-key`,
    ]);
    expect(findingsOf(good.replace('    depth: 1', '    depht: 1'))).toEqual([
      `s.yaml:${lineOf('    depth: 1')}:5 scenarios/unknown-key`,
    ]);
  });

  it('of wrong kinds, values and distributions', () => {
    const with_ = (shock: string): string => `spillway: scenario/1\ntitle: t\nshocks:\n  - ${shock}\n`;
    expect(findingsOf(with_('{ kind: earthquake, industry: C29 }'))).toEqual([
      's.yaml:4:7 scenarios/unknown-kind',
    ]);
    expect(findingsOf(with_('{ kind: inoperability, industry: C29, fraction: 0.1 }'))).toEqual([
      's.yaml:4:5 scenarios/missing-key',
    ]);
    expect(findingsOf(with_('{ kind: inoperability, industry: C29, fraction: 2, meaning: output }'))).toEqual(
      ['s.yaml:4:43 scenarios/wrong-value'],
    );
    expect(findingsOf(with_('{ kind: outage, industry: C29, days: { low: 9, mode: 3, high: 5 } }'))).toEqual([
      's.yaml:4:36 scenarios/wrong-value',
    ]);
    expect(findingsOf(with_('{ kind: demand, industry: C29, change: .nan }'))[0]).toMatch(/^s\.yaml:4:36/);
    expect(findingsOf(with_('{ kind: demand, industry: C29 }'))).toHaveLength(1);
    expect(findingsOf(with_('{ kind: demand, industry: [], change: -0.1 }'))).toHaveLength(1);
  });

  it('of text that is no YAML, doubled keys, and alias bombs', () => {
    expect(findingsOf('a: [1')[0]).toContain('scenarios/not-yaml');
    expect(findingsOf(`${good}\ntitle: again\n`)[0]).toContain('scenarios/not-yaml');
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (let k = 0; k < 9; k++) {
      const [from, to] = ['abcdefghij'[k], 'abcdefghij'[k + 1]];
      bomb.push(`${to}: &${to} [${Array(9).fill(`*${from}`).join(', ')}]`);
    }
    expect(findingsOf(bomb.join('\n'))[0]).toContain('scenarios/not-yaml');
    expect(findingsOf('title: &a\n  b: [*a]\n')).toEqual(['s.yaml:2:7 scenarios/not-yaml']);
    expect(findingsOf('title: &a [x]\nid: &a\n  ? &b [*a, *b]\n  : *a')).toHaveLength(3);
    expect(findingsOf('')).not.toEqual([]);
    expect(findingsOf(`title: ${'x'.repeat(1_100_000)}`)).toEqual(['s.yaml scenarios/too-large']);
  });

  it('of ten thousands of keys, without comparing each with each', () => {
    const keys = Array.from({ length: 25_000 }, (_, k) => `"k${k}": ${k}`);
    const started = performance.now();
    expect(findingsOf(`{\n${[...keys, '"k7": 7'].join(',\n')}\n}`)).toEqual([
      's.yaml:25002:1 scenarios/not-yaml',
    ]);
    // It took ten times as long when each was compared with each.
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('never throws, whatever stands in the text, and never takes a broken text for good', () => {
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.string({ maxLength: 6 }), fc.nat(20), (at, put, cut) => {
        const text = good.slice(0, at) + put + good.slice(at + cut);
        const { scenario, findings } = parseScenario(text, 's.yaml');
        expect(scenario === null).toBe(findings.length > 0);
        if (scenario !== null) expect(published(parse(text))).toBe(true);
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (text) => {
        expect(parseScenario(text, 's.json').scenario).toBeNull();
      }),
    );
  });
});
