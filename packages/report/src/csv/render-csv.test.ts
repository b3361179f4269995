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
    const keys = rows.map(({ model, coefficients, case: which, region, industry, effect, part, item }) =>
      [model, coefficients, which, region, industry, effect, part, item].join('|'),
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

  it('tells what goes beyond results in tidy rows, each once, and none of a run that stopped', () => {
    const assessment = fixtureAssessment({ extended: true, cases: true });
    const rows = rowsOf(renderCsv(assessment, 'en'));
    const names = [
      'part',
      'model',
      'coefficients',
      'case',
      'region',
      'industry',
      'effect',
      'item',
      'statistic',
    ];
    const keys = rows.map((row) =>
      [...names, 'day', 'return_period', 'level'].map((name) => row[name]).join('|'),
    );
    expect(new Set(keys).size).toBe(keys.length);
    const of = (part: string) => rows.filter((row) => row['part'] === part);
    const { path, range, annual } = assessment;
    // A total and the hit industries' part for each model and day; five bounds a day of one fan; one sum not served.
    expect(of('path')).toHaveLength(3 * 2 * path!.days + 5 * path!.days + 1);
    expect(of('outage')).toHaveLength(path!.days);
    const ario = of('path').filter((row) => row['model'] === 'ario' && row['effect'] === 'total');
    const sum = ario.reduce((total, row) => total + Number(row['value_added']), 0);
    const daily = path!.models.find(({ model }) => model === 'ario')!.total.valueAdded;
    expect(sum).toBeCloseTo(
      daily.reduce((total, value) => total + value, 0),
      6,
    );
    expect(ario[170]['day']).toBe('170');
    expect(Number(ario[170]['value_added'])).toBeLessThan(0);
    expect(of('range')).toHaveLength(range!.models.length * (4 * 8 + 5));
    expect(of('driver')[0]).toMatchObject({
      item: '/shocks/0/share',
      note: 'share of shock 1',
      value: '0.81',
    });
    expect(of('annual').filter((row) => row['return_period'] !== '')).toHaveLength(2 * annual!.curve.length);
    expect(of('secondary').map((row) => row['item'])).toContain('sovereign 2');
    expect(of('transfer').filter((row) => row['statistic'] === 'abroad')).toHaveLength(2);
    expect(of('resilience').map((row) => [row['item'], row['statistic'], row['case'], row['value']])).toEqual(
      [
        ['own-supply', 'share', 'mode', '0.3'],
        ['inventories', 'share', 'mode', '0.1'],
        ['together', 'share', 'mode', '0.37'],
        ['together', 'share', 'low', '0.2'],
        ['together', 'share', 'high', '0.5'],
        ['together', 'avoided', '', ''],
      ],
    );
    expect(of('harm').find((row) => row['statistic'] === 'deaths')!['value']).toBe('2');
    const stopped = rows.filter((row) => row['status'] === 'stopped');
    expect(stopped).toHaveLength(1);
    expect(stopped[0]).toMatchObject({ model: 'ario', coefficients: 'total', value_added: '' });
    assessment.path!.models[2].coefficients = 'total';
    assessment.range!.models[5].coefficients = 'total';
    const without = rowsOf(renderCsv(assessment, 'en'));
    const ofArio = without.filter((row) => row['model'] === 'ario' && row['coefficients'] === 'total');
    expect(ofArio).toHaveLength(1);
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
