import { describe, expect, it } from 'vitest';
import { fixtureAssessment } from '../fixture.ts';
import { renderCsv } from './render-csv.ts';

/** A reader of RFC 4180, apart from the writer. */
function readCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    let value = '';
    if (text[at] === '"') {
      for (at += 1; ; at += 1) {
        if (text[at] !== '"') value += text[at];
        else if (text[at + 1] === '"') {
          value += '"';
          at += 1;
        } else break;
      }
      at += 1;
    } else {
      while (at < text.length && text[at] !== ',' && text[at] !== '\r') {
        value += text[at];
        at += 1;
      }
    }
    rows.at(-1)!.push(value);
    if (text[at] === '\r') {
      expect(text[at + 1]).toBe('\n');
      at += 2;
      if (at < text.length) rows.push([]);
    } else at += 1;
  }
  const [header = [], ...body] = rows;
  return body.map((row) => {
    expect(row).toHaveLength(header.length);
    return Object.fromEntries(header.map((name, k) => [name, row[k]]));
  });
}

const rowsOf = (text: string): Record<string, string>[] => {
  expect(text.startsWith('\uFEFFassessment,')).toBe(true);
  return readCsv(text.slice(1));
};

describe('renderCsv', () => {
  it('has one row for each model, coefficients, case, industry and effect', () => {
    const rows = rowsOf(renderCsv(fixtureAssessment({ cases: true }), 'en'));
    const keys = rows.map(({ model, coefficients, case: which, region, industry, effect }) =>
      [model, coefficients, which, region, industry, effect].join('|'),
    );
    expect(new Set(keys).size).toBe(keys.length);
    const leontief = rows.filter((row) => row['model'] === 'leontief' && row['coefficients'] === 'domestic');
    // 4 effects in 3 cases; 14 industries with the initial and the total effect.
    expect(leontief).toHaveLength(12 + 28);
    const total = leontief.find(
      (row) => row['industry'] === '' && row['effect'] === 'total' && row['case'] === 'mode',
    );
    expect(Number(total!['output'])).toBeCloseTo(23_587_700, 6);
    const parts = leontief
      .filter((row) => row['industry'] !== '' && row['effect'] === 'total')
      .reduce((sum, row) => sum + Number(row['output']), 0);
    expect(parts).toBeCloseTo(23_587_700, 6);
  });

  it('tells why a model has no answer and leaves unknown figures empty', () => {
    const rows = rowsOf(renderCsv(fixtureAssessment({ jobs: false }), 'ko'));
    const pinned = rows.find((row) => row['model'] === 'pinned')!;
    expect(pinned).toMatchObject({ status: 'not-applicable', output: '', effect: '' });
    expect(pinned['note']).toBe('시나리오가 산출을 고정한 산업이 없습니다');
    expect(rows.filter((row) => row['status'] === 'ok').every((row) => row['jobs'] === '')).toBe(true);
  });

  it.each(['=1+1', '+1', '-1', '@x', '\t=1', ' =1', '＝1'])('disarms the formula %j', (name) => {
    const assessment = fixtureAssessment();
    for (const { industries } of assessment.results) for (const each of industries) each.name.en = name;
    const names = rowsOf(renderCsv(assessment, 'en'))
      .filter((row) => row['industry'] === 'B01')
      .map((row) => row['industry_name']);
    expect(new Set(names)).toEqual(new Set([`'${name}`]));
  });

  it('quotes commas, quotes and line ends', () => {
    const assessment = fixtureAssessment();
    for (const { industries } of assessment.results)
      for (const each of industries) each.name.en = 'a "b", c\r\nd';
    const row = rowsOf(renderCsv(assessment, 'en')).find(({ industry }) => industry === 'B01');
    expect(row!['industry_name']).toBe('a "b", c\r\nd');
  });

  it('never writes an exponent', () => {
    const text = renderCsv(fixtureAssessment({ factor: 1e-13 }), 'en');
    for (const row of rowsOf(text)) {
      for (const key of ['output', 'value_added', 'jobs']) expect(row[key]).toMatch(/^(-?\d+(\.\d+)?)?$/);
    }
  });
});
