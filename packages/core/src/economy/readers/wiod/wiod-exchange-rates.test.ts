import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeXlsx } from '../../../../../../test/make-xlsx.ts';
import { describeWithData, realData } from '../../../../../../test/real-data.ts';
import { memoryFile } from '../../../sheets/index.ts';
import { readWiodExchangeRates } from './wiod-exchange-rates.ts';

describe('exchange rates of WIOD, made up', () => {
  it('reads rates and finds what is none', async () => {
    const file = memoryFile(
      'rates',
      makeXlsx({
        Notes: [['Exchange rates']],
        EXR: [
          ['US$ per unit'],
          ['Country', 'Acronym', '_2010', '_2011'],
          ['Korea', 'KOR', 0.0009, 0.001],
          ['Romania', 'ROM', 0.3, 0],
          ['Atlantis', 'ATL', 1, 1],
          ['Korea', 'KOR', 1, 1],
        ],
      }),
    );
    const { dollarsPerUnit, findings } = await readWiodExchangeRates(file);
    expect(dollarsPerUnit.get('KOR')).toEqual(
      new Map([
        [2010, 0.0009],
        [2011, 0.001],
      ]),
    );
    expect(dollarsPerUnit.get('ROU')).toEqual(new Map([[2010, 0.3]]));
    expect(findings.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'economy/not-a-number rates:EXR:4:4',
      'economy/unknown-region rates:EXR:5:2',
      'economy/unknown-region rates:EXR:6:2',
    ]);
  });

  it('refuses another workbook', async () => {
    await expect(readWiodExchangeRates(memoryFile('x', makeXlsx({ S: [['a']] })))).rejects.toThrow(
      'x: expected a sheet with Country, Acronym and years in one row, but found none',
    );
  });
});

describeWithData('exchange rates of WIOD', () => {
  it('reads 43 countries by 15 years', async () => {
    const file = memoryFile('x.xlsx', readFileSync(realData('io/wiod2016/Exchange_rates.xlsx')));
    const { dollarsPerUnit, findings } = await readWiodExchangeRates(file);
    expect(findings).toEqual([]);
    expect(dollarsPerUnit.size).toBe(43);
    for (const rates of dollarsPerUnit.values()) expect(rates.size).toBe(15);
    // As printed in the publisher's sheet.
    expect(dollarsPerUnit.get('KOR')!.get(2014)).toBe(0.000950385);
    expect(dollarsPerUnit.get('DEU')!.get(2000)).toBe(0.9236);
    expect(dollarsPerUnit.get('USA')!.get(2007)).toBe(1);
  });
});
