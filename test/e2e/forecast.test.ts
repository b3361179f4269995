import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'spillway-forecast-'));
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

interface Forecast {
  readonly lines: {
    readonly id: string;
    readonly status: string;
    readonly reason?: string;
    readonly inputs: { readonly source: string }[];
    readonly points: { readonly year: number; readonly centre: number; readonly secondary: number }[];
  }[];
  readonly gdp: { readonly source: string };
  readonly anchors: { readonly gaps: unknown[] } | null;
}
const forecast = (...args: string[]): Forecast => {
  const { status, stdout, stderr } = runCli(['forecast', ...args, '--format', 'json'], { home: folder });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return JSON.parse(stdout) as Forecast;
};

/** Columns of a line in a terminal: Hangul takes two. */
const width = (line: string): number => line.length + (line.match(/[가-힣]/g)?.length ?? 0);

describe('forecast', () => {
  it('answers in each language, within 100 columns, every figure with its source', () => {
    for (const lang of ['en', 'ko'])
      for (const country of ['KOR', 'DEU', 'WLD']) {
        const { status, stdout, stderr } = runCli(['forecast', '--country', country, '--lang', lang], {
          home: folder,
        });
        expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
        expect(stdout).not.toMatch(/undefined|NaN|Infinity|\[object/);
        expect(Math.max(...stdout.split('\n').map(width))).toBeLessThanOrEqual(100);
      }
  });

  it('shows the published figures and the gap taken apart', () => {
    const { stdout } = runCli(['forecast', '--lang', 'en'], { home: folder });
    for (const figure of ['13.4', '17.7', '26.7', '1,340', '1,770', '2,670', '5.724', '4.197', '4.703'])
      expect(stdout).toContain(figure);
    expect(forecast('--country', 'DEU').anchors).toBeNull();
  });

  it('keeps three lines, 1 % of GDP the first, and says why one is missing', () => {
    const { lines } = forecast();
    expect(lines.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'share ok',
      'bottom-up ok',
      'scenarios ok',
    ]);
    // The World Bank's GDP of Korea in 2020.
    expect(lines[0].points.find(({ year }) => year === 2020)!.centre).toBeCloseTo(19_407_262_000_000, 0);
    expect(lines.every(({ inputs }) => inputs.every(({ source }) => source !== ''))).toBe(true);
    expect(forecast('--country', 'DEU').lines[1]).toMatchObject({
      status: 'absent',
      reason: 'no-firm-counts',
    });
    expect(forecast('--country', 'NOR').lines[2]).toMatchObject({ status: 'absent', reason: 'no-table' });
  });

  it('says when the table is of another country', () => {
    const asked = (country: string): string =>
      runCli(['forecast', '--country', country, '--economy', 'kor-2014', '--lang', 'en'], { home: folder })
        .stdout;
    expect(asked('DEU')).toContain('The table is of Korea and lends its structure to Germany');
    expect(asked('KOR')).not.toContain('lends its structure');
  });

  it('takes a rate, a share, devices and secondary damage', () => {
    const { lines } = forecast(
      '--growth=0.03',
      '--share=0.02',
      '--secondary=0.1',
      '--to=2028',
      '--elasticity=0.5',
    );
    const last = lines[0].points.at(-1)!;
    expect(last.year).toBe(2028);
    expect(last.centre / (0.02 * 2_236_329_400_000_000 * 1.03 ** 5 * (40 / 18.8) ** (4 / 12))).toBeCloseTo(
      1,
      9,
    );
    expect(last.secondary / last.centre).toBeCloseTo(0.1, 12);
    expect(runCli(['forecast', '--secondary', '0.1', '--lang', 'en'], { home: folder }).stdout).toContain(
      '10 % of each line',
    );
  });

  it('takes a path of one’s own, or says what is wrong with it', () => {
    const good = file('good.csv', 'year,amount,currency,source\n2023,2.4e15,KRW,me\n2024,2.5e15,KRW,me\n');
    const { gdp, lines } = forecast('--gdp', good, '--to', '2026');
    expect(gdp.source).toBe('me');
    expect(lines[0].points.map(({ year }) => year)).toEqual([2023, 2024, 2025, 2026]);
    const bad = file('bad.csv', 'year,amount,currency,source\n2023,"2,400",KRW,me\n');
    expect(runCli(['forecast', '--gdp', bad])).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('bad.csv:2:2: error:'),
    });
  });

  it('writes csv with a row for each line and year', () => {
    const out = join(folder, 'damage.csv');
    expect(runCli(['forecast', '--format', 'csv', '--out', out], { home: folder }).status).toBe(0);
    const rows = readFileSync(out, 'utf8').trim().split('\r\n');
    expect(rows).toHaveLength(1 + 3 * 36);
    expect(rows.filter((row) => row.includes(',13400000000000'))).toHaveLength(1);
  });

  it.each([
    [['--country', 'XXX'], 'forecast/unknown-area'],
    [['--country', 'Korea'], 'three letters'],
    [['--to', '1990'], 'forecast/no-path'],
    [['--to', 'soon'], 'four digits'],
    [['--share', '2'], 'forecast/invalid-input'],
    [['--share', 'half'], '--share takes a number'],
    [['--growth', 'NaN'], '--growth takes a number'],
    [['--economy', 'atlantis'], 'economy/unknown-table'],
  ])('answers %j with a reason', (args, reason) => {
    const { status, stdout, stderr } = runCli(['forecast', ...args], { home: folder });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(reason);
  });
});

interface Plan {
  readonly currency: string;
  readonly totals: Readonly<Record<string, number>>;
  readonly industries: Readonly<Record<string, number>>[];
  readonly budget: { readonly spent: number; readonly left: number; readonly averted: number };
  readonly security: { readonly today: Readonly<Record<string, number | null>> };
}

describe('protect', () => {
  it('answers in each language, within 100 columns', () => {
    for (const lang of ['en', 'ko'])
      for (const economy of ['kor-2014', 'usa-2014', 'jpn-2014']) {
        const { status, stdout, stderr } = runCli(['protect', economy, '--lang', lang, '--budget', '1e12'], {
          home: folder,
        });
        expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
        expect(stdout).not.toMatch(/undefined|NaN|Infinity|\[object/);
        expect(Math.max(...stdout.split('\n').map(width))).toBeLessThanOrEqual(100);
      }
  });

  it('loses the share assumed, and accounts for all that is bought', () => {
    const plan = JSON.parse(
      runCli(['protect', 'deu-2014', '--budget', '1e9', '--format', 'json'], { home: folder }).stdout,
    ) as Plan;
    expect(plan.currency).toBe('EUR');
    expect(plan.totals['socialLoss'] / plan.totals['valueAdded']).toBeCloseTo(0.01, 12);
    expect(plan.budget).toMatchObject({ spent: expect.closeTo(1e9, 0), left: 0 });
    expect(plan.budget.averted).toBeGreaterThan(1e9);
    const { home, importedAtOnce, bought, valueAdded, importedInputs, otherInputs, jobs } = plan.security
      .today as Record<string, number>;
    expect(home + importedAtOnce).toBeCloseTo(bought, 2);
    // The publisher's columns close to a few units in the tenth digit.
    expect((valueAdded + importedInputs + otherInputs) / home).toBeCloseTo(1, 6);
    expect(jobs).toBeGreaterThan(0);
    for (const { ['gap']: gap, socialOptimum, presentSpend } of plan.industries)
      expect(gap).toBeCloseTo(Math.max(0, socialOptimum - presentSpend), 2);
  });

  it.each([
    [['atlantis'], 2, 'economy/unknown-table'],
    [['kor-2014', '--budget', '-1'], 2, '--budget takes a positive amount'],
    [['kor-2014', '--share', '0'], 2, 'more than 0'],
    [['kor-2014', '--budget', 'much'], 2, '--budget takes a number'],
    [['kor-2014', '--currency', 'CHF'], 2, 'no exchange rate for CHF'],
    [['kor-2014', '--share', '1.2'], 2, 'prevention/invalid-input'],
    [['kor-2014', '--inputs', 'nowhere.csv'], 2, 'no such file'],
    [['kor-2014', '--inputs', file('short.csv', 'industry\nA01\n')], 1, 'lacks intensity'],
    [
      [
        'kor-2014',
        '--inputs',
        file('one.csv', 'industry,intensity,exposure,supplier_share,source\nA01,0.1,1,1,me\n'),
      ],
      2,
      'no security input for industry A02',
    ],
  ])('answers %j with a reason', (args, code, reason) => {
    const { status, stdout, stderr } = runCli(['protect', ...args], { home: folder });
    expect({ status, stdout }).toEqual({ status: code, stdout: '' });
    expect(stderr).toContain(reason);
  });
});
