import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { backtestCsv } from '../backtest-csv.ts';
import { runCli } from '../run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'backtest-'));
const write = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
let good: string;
beforeAll(() => {
  good = write('good.csv', backtestCsv([{ id: 'one' }, { id: 'two', grade: 'B', compare: 'total' }]));
});

describe('backtest', () => {
  it('answers as json with rows and a summary that follows from them', () => {
    const { status, stdout, stderr } = runCli(['backtest', good, '--format', 'json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const report = JSON.parse(stdout);
    expect(Object.keys(report.rows[0])).toEqual(
      expect.arrayContaining(['id', 'kind', 'grade', 'compare', 'status', 'model', 'published', 'ratio']),
    );
    const ratios = report.rows.map((row: { ratio: number }) => row.ratio);
    expect(ratios).toHaveLength(4);
    const { n, inside, within2, within3, medianAbsLnRatio, bias } = report.summary;
    expect(n).toBe(4);
    for (const share of [inside, within2, within3]) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }
    const logs = ratios.map(Math.log);
    expect(bias).toBeCloseTo(logs.reduce((a: number, b: number) => a + b, 0) / 4, 12);
    const sizes = logs.map(Math.abs).sort((a: number, b: number) => a - b);
    expect(medianAbsLnRatio).toBeCloseTo((sizes[1] + sizes[2]) / 2, 12);
    expect(runCli(['backtest', good, '--format', 'json']).stdout).toBe(stdout);
  });

  it.each(['text', 'csv', 'html'])('answers as %s in both languages, and writes it whole', (format) => {
    for (const lang of ['en', 'ko']) {
      const out = join(folder, `answer-${lang}.${format}`);
      const { status, stdout } = runCli(['backtest', good, '--format', format, '--lang', lang, '--out', out]);
      expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
      expect(readFileSync(out, 'utf8')).toContain('one');
    }
    expect(readdirSync(folder).some((name) => name.endsWith('.part'))).toBe(false);
  });

  it('runs the rows that are right, names those that are not, and ends with 1', () => {
    const mixed = write('mixed.csv', backtestCsv([{ id: 'bad', share_hit: 3 }, { id: 'fine' }]));
    const { status, stdout, stderr } = runCli(['backtest', mixed]);
    expect(status).toBe(1);
    expect(stdout).toContain('fine');
    expect(stdout).toContain('bad');
    expect(stderr).toMatch(/mixed\.csv:2:12: error: share_hit must be between 0 and 1, but is 3/);
  });

  it('refuses a file that is no such table, and a folder without tables', () => {
    const other = write('other.csv', 'a,b\n1,2\n');
    const refused = runCli(['backtest', other]);
    expect(refused).toMatchObject({ status: 1, stdout: '' });
    expect(refused.stderr).toContain('must have a column "id"');
    expect(runCli(['backtest', join(folder, 'none.csv')]).status).toBe(2);
    expect(runCli(['backtest', good, '--economy-dir', folder]).stderr).toContain('must hold table files');
  });

  it('takes the tables of another folder', () => {
    const tables = resolve(import.meta.dirname, '../../data/economies');
    const plain = runCli(['backtest', good, '--format', 'json']);
    expect(runCli(['backtest', good, '--format', 'json', '--economy-dir', tables]).stdout).toBe(plain.stdout);
  });
});
