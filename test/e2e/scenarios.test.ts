import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../run-cli.ts';

const FOLDER = resolve(import.meta.dirname, '../../data/scenarios');
const IDS = readdirSync(FOLDER).map((name) => name.replace('.yaml', ''));

interface Measures {
  readonly output: number;
  readonly valueAdded: number;
}
interface Summary {
  readonly id: string;
  readonly money: { readonly currency: string };
  readonly result: { readonly model: string; direct: Measures; indirect: Measures; total: Measures };
  readonly why: readonly { en: string }[];
}

describe('scenarios list', () => {
  it('names every scenario of the folder, in each form and language', () => {
    const json = runCli(['scenarios', 'list', '--format', 'json']);
    expect(json).toMatchObject({ status: 0, stderr: '' });
    const rows = JSON.parse(json.stdout) as { id: string; industries: { code: string; name: object }[] }[];
    expect(rows.map(({ id }) => id)).toEqual(IDS.toSorted());
    expect(rows.every(({ industries }) => industries.length > 0)).toBe(true);
    expect(rows.find(({ id }) => id === 'port-terminal')!.industries).toEqual([
      { code: 'H52', name: { en: 'Warehousing and transport support', ko: '창고·운송 지원' } },
    ]);
    for (const lang of ['en', 'ko']) {
      const { status, stdout } = runCli(['scenarios', 'list', '--lang', lang]);
      expect(status).toBe(0);
      for (const id of IDS) expect(stdout).toContain(`  ${id} `);
      expect(stdout).not.toMatch(/undefined|\[object/);
    }
    const csv = runCli(['scenarios', 'list', '--format', 'csv']).stdout.trim().split('\r\n');
    expect(csv).toHaveLength(IDS.length + 1);
  });
});

describe('scenarios show', () => {
  it('tells story, shocks and sources', () => {
    const { status, stdout } = runCli(['scenarios', 'show', 'steel-works']);
    expect(status).toBe(0);
    expect(stdout).toContain('basic metals (C24)');
    expect(stdout).toContain('Source: Share is judgement');
    expect(stdout).toContain('0.06 (0.02 to 0.15) times a year');
    expect(stdout).toContain('pays from hour 72 on, after the first 20 billion won, up to 150 billion won');
    expect(stdout.split('\n').every((line) => line.length <= 100)).toBe(true);
    const korean = runCli(['scenarios', 'show', 'steel-works', '--lang', 'ko']).stdout;
    expect(korean).toContain('1차 금속(C24)');
    expect(korean).not.toMatch(/undefined|\[object/);
  });

  it('gives the file itself, and an id where there is no such scenario', () => {
    const { stdout } = runCli(['scenarios', 'show', 'hospital', '--format', 'yaml']);
    expect(stdout).toBe(readFileSync(join(FOLDER, 'hospital.yaml'), 'utf8'));
    const unknown = runCli(['scenarios', 'show', 'ports']);
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toContain('near are port-terminal;');
  });
});

describe('scenarios run', () => {
  it('compares in one currency, largest first, with the figures of assess', () => {
    const ids = ['dam-gate', 'steel-works'];
    const run = runCli(['scenarios', 'run', ...ids, '--format', 'json', '--currency', 'USD']);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    const summaries = JSON.parse(run.stdout) as Summary[];
    expect(summaries.map(({ id }) => id)).toEqual(['steel-works', 'dam-gate']);
    for (const { id, money, result } of summaries) {
      expect(money.currency).toBe('USD');
      const { direct, indirect, total } = result;
      expect(direct.valueAdded + indirect.valueAdded).toBeCloseTo(total.valueAdded, 6);
      const alone = runCli(['assess', id, '--format', 'json', '--currency', 'USD']);
      const { results } = JSON.parse(alone.stdout) as {
        results: { model: string; coefficients: string; total: Measures }[];
      };
      const same = results.find(
        ({ model, coefficients }) => model === result.model && coefficients === 'domestic',
      );
      expect(total).toEqual(same!.total);
    }
  });

  it('answers in the currency of most, writes reports into a folder, and prints one table', () => {
    const out = join(mkdtempSync(join(tmpdir(), 'spillway-run-')), 'results');
    const run = runCli(['scenarios', 'run', 'steel-works', 'food-plants', 'shipyard', '--out', out]);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout).toMatch(/in [mb]illion won;/);
    expect(run.stdout.match(/─{20,}/g)).toHaveLength(1);
    expect(run.stdout).not.toMatch(/undefined|NaN|\[object/);
    expect(readdirSync(out).sort()).toEqual([
      'comparison.txt',
      'food-plants.txt',
      'shipyard.txt',
      'steel-works.txt',
    ]);
    expect(readFileSync(join(out, 'comparison.txt'), 'utf8')).toBe(run.stdout);
  });

  it('names one that has no answer with its reason, and runs the others', () => {
    // No shipped table has a rate for the Swiss franc.
    const run = runCli(['scenarios', 'run', 'steel-works', 'dam-gate', '--currency', 'CHF']);
    expect(run.status).toBe(1);
    expect(run.stdout).toContain('steel-works: the table kor-2014 has no exchange rate for CHF');
    expect(run.stdout).toContain('dam-gate: the table jpn-2014 has no exchange rate for CHF');
    expect(run.stderr).toContain('2 of 2 scenarios have no answer');
  });

  it.each([
    [['scenarios', 'run']],
    [['scenarios', 'run', 'hospital', '--all']],
    [['scenarios', 'run', 'nothing-of-this-name']],
    [['assess', 'nothing-of-this-name']],
  ])('%j is wrong usage', (args) => {
    expect(runCli(args)).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('assess with an id of the library', () => {
  it('reads the file of that id where there is no such file here', () => {
    const byId = runCli(['assess', 'steel-works', '--format', 'json']);
    expect(byId.status).toBe(0);
    expect(byId.stdout).toBe(
      runCli(['assess', 'data/scenarios/steel-works.yaml', '--format', 'json']).stdout,
    );
  });
});
