import { describe, expect, it } from 'vitest';
import { readGdp } from './read-gdp.ts';

async function* rowsOf(text: string) {
  for (const [k, line] of text.split('\n').entries()) yield { row: k + 1, cells: line.split(',') };
}
const read = (text: string) => readGdp(rowsOf(text), 'gdp.csv', 'KOR');

describe('a GDP path of one’s own', () => {
  it('is read with columns in any order and rows in any order', async () => {
    const { series, findings } = await read(
      'source,Year,currency,amount,note\nBank,2024,KRW,2e15,x\n\nBank,2023,KRW,1.9e15,',
    );
    expect(findings).toEqual([]);
    expect(series).toEqual({
      area: 'KOR',
      currency: 'KRW',
      source: 'Bank',
      licence: null,
      points: [
        { year: 2023, amount: 1.9e15 },
        { year: 2024, amount: 2e15 },
      ],
    });
  });

  it.each([
    ['no header', '2023,1,KRW,x', 'gdp.csv:1:1', 'lacks year'],
    ['a year of three digits', 'year,amount,currency,source\n203,1,KRW,x', 'gdp.csv:2:1', 'four digits'],
    ['an amount of words', 'year,amount,currency,source\n2023,"1,000",KRW,x', 'gdp.csv:2:2', 'positive'],
    ['a negative amount', 'year,amount,currency,source\n2023,-1,KRW,x', 'gdp.csv:2:2', '-1'],
    [
      'two currencies',
      'year,amount,currency,source\n2023,1,KRW,x\n2024,1,USD,x',
      'gdp.csv:3:3',
      'one currency',
    ],
    ['a currency in words', 'year,amount,currency,source\n2023,1,won,x', 'gdp.csv:2:3', 'capital'],
    ['no source', 'year,amount,currency,source\n2023,1,KRW,', 'gdp.csv:2:4', 'source'],
    ['a year twice', 'year,amount,currency,source\n2023,1,KRW,x\n2023,2,KRW,x', 'gdp.csv:3:1', 'twice'],
    ['a gap', 'year,amount,currency,source\n2021,1,KRW,x\n2023,2,KRW,x', 'gdp.csv:3:1', '2022 is missing'],
    ['nothing', 'year,amount,currency,source', 'gdp.csv:1:1', 'no row'],
  ])('with %s is a finding', async (_, text, path, message) => {
    const { series, findings } = await read(text);
    expect(series).toBeNull();
    expect(findings[0]).toMatchObject({ code: 'forecast/gdp-row', severity: 'error', path });
    expect(findings[0].message).toContain(message);
  });
});
