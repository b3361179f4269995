import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BACKTEST_COLUMNS, backtestCsv } from '../../../../../test/backtest-csv.ts';
import { memoryFile } from '../../sheets/index.ts';
import { type BacktestsRead, readBacktests } from './read-backtests.ts';

const read = (text: string): Promise<BacktestsRead> =>
  readBacktests(memoryFile('rows.csv', new TextEncoder().encode(text)));
const column = (name: string): number => BACKTEST_COLUMNS.indexOf(name as never) + 1;

describe('readBacktests', () => {
  it('reads rows by the names of their columns, in any order', async () => {
    const { rows, broken, findings } = await read(
      backtestCsv([{ total_low: 150, start_date: '2014-02-28' }], BACKTEST_COLUMNS.toReversed()),
    );
    expect({ broken, findings }).toEqual({ broken: [], findings: [] });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      id: 'made-up',
      line: 2,
      kind: 'incident',
      country: 'GBR',
      year: 2014,
      priceYear: 2014,
      share: {
        low: null,
        hit: 0.2,
        high: null,
      },
      shareStatus: 'published',
      shockTypes: ['supply'],
      total: {
        low: 150,
        mid: 200,
        high: null,
      },
      startDate: '2014-02-28',
    });
  });

  it.each([
    ['kind', 'accident', 'evidence/unknown-word'],
    ['kind', '', 'evidence/unknown-word'],
    ['country', 'gb', 'evidence/unknown-word'],
    ['year', '20x4', 'evidence/wrong-date'],
    ['year', '99999', 'evidence/wrong-date'],
    ['price_year', '2O14', 'evidence/wrong-date'],
    ['start_date', '2025-02-29', 'evidence/wrong-date'],
    ['start_date', '31.12.2025', 'evidence/wrong-date'],
    ['isic4', '34', 'evidence/unknown-word'],
    ['isic4', '66-64', 'evidence/unknown-word'],
    ['isic4', '', 'evidence/unknown-word'],
    ['shock_type', 'price', 'evidence/unknown-word'],
    ['share_hit', '1.2', 'evidence/wrong-number'],
    ['share_hit', '-0.1', 'evidence/wrong-number'],
    ['share_low', '0.3', 'evidence/crossed'],
    ['share_high', '0.1', 'evidence/crossed'],
    ['share_status', 'guessed', 'evidence/unknown-word'],
    ['depth', '2', 'evidence/wrong-number'],
    ['full_days', '-1', 'evidence/wrong-number'],
    ['partial_days', '0x10', 'evidence/wrong-number'],
    ['direct_mid', '-5', 'evidence/wrong-number'],
    ['direct_mid', '1,000', 'evidence/wrong-number'],
    ['direct_mid', 'Infinity', 'evidence/wrong-number'],
    ['total_low', '250', 'evidence/crossed'],
    ['currency', 'pounds', 'evidence/unknown-word'],
    ['unit', 'billion', 'evidence/unknown-word'],
    ['grade', 'D', 'evidence/unknown-word'],
    ['status', 'sure', 'evidence/unknown-word'],
    ['id', '', 'evidence/unknown-word'],
  ])('names a wrong %s, "%s", with its place, and keeps the other rows', async (name, value, code) => {
    const { rows, broken, findings } = await read(backtestCsv([{ [name]: value }, { id: 'other' }]));
    expect(rows.map(({ id }) => id)).toEqual(['other']);
    expect(broken.map(({ line }) => line)).toEqual([2]);
    const found = findings.filter(({ severity }) => severity === 'error');
    expect(found.map((finding) => finding.code)).toContain(code);
    const places = found.map(({ path }) => path);
    const beside: Record<string, string> = { share_low: 'share_hit', total_low: 'total_mid' };
    expect(places).toContain(`rows.csv:2:${column(beside[name] ?? name)}`);
    for (const { message } of found) expect(message).toMatch(/ must /);
  });

  it('names an id that stands twice, and a row longer than the header', async () => {
    const text = `${backtestCsv([{}, {}]).trimEnd()},more\n`;
    const { rows, findings } = await read(text);
    expect(rows.map(({ line }) => line)).toEqual([2]);
    expect(findings.map(({ code }) => code)).toEqual(['evidence/ragged', 'evidence/duplicate-id']);
  });

  it('reads no row where a column that steers is missing or stands twice, and says which', async () => {
    const without = BACKTEST_COLUMNS.filter((name) => name !== 'depth' && name !== 'event');
    const { rows, broken, findings } = await read(backtestCsv([{}], without));
    expect([rows, broken]).toEqual([[], []]);
    expect(findings.map(({ severity, expected }) => [severity, expected])).toEqual([
      ['error', 'depth'],
      ['warning', 'event'],
    ]);
    const twice = await read(backtestCsv([{}], [...BACKTEST_COLUMNS, 'grade']));
    expect(twice.rows).toEqual([]);
    expect(twice.findings[0]).toMatchObject({ severity: 'error', value: 'grade' });
    expect((await read('')).findings).toHaveLength(1);
  });

  it('takes a share without a status as an estimate, with a warning', async () => {
    const { rows, findings } = await read(backtestCsv([{ share_status: '' }]));
    expect(rows).toHaveLength(1);
    expect(findings).toMatchObject([{ severity: 'warning', code: 'evidence/assumed' }]);
  });

  it('never throws, loses no row, and runs none with an error, whatever stands in its cells', async () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '',
        '-1',
        '1e999',
        'NaN',
        '0x1',
        '2025-13-01',
        'multi',
        'all',
        'supply;both',
        ';',
        '"',
        '=1+1',
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ column: fc.constantFrom(...BACKTEST_COLUMNS), cell }), {
          minLength: 1,
          maxLength: 4,
        }),
        async (changes) => {
          const row = Object.fromEntries(changes.map(({ column: name, cell: text }) => [name, text]));
          const { rows, broken, findings } = await read(backtestCsv([row, { id: 'the other' }]));
          expect(rows.length + broken.length).toBe(2);
          const wrong = new Set(
            findings
              .filter(({ severity }) => severity === 'error')
              .map(({ path }) => Number(path.split(':')[1])),
          );
          expect(wrong).toEqual(new Set(broken.map(({ line }) => line)));
        },
      ),
    );
  });
});
