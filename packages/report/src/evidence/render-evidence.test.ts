import { describe, expect, it } from 'vitest';
import { backtestCsv } from '../../../../test/backtest-csv.ts';
import { backtest } from '../../../../test/evidence-inputs.ts';
import { displayWidth } from '../text/display-width.ts';
import { renderEvidenceCsv } from './render-evidence-csv.ts';
import { renderEvidenceHtml } from './render-evidence-html.ts';
import { renderEvidenceText } from './render-evidence-text.ts';

const HOSTILE = '<script>alert(1)</script>\u001b[31m';
const csv = backtestCsv([
  { id: 'a-row-with-quite-a-long-name-indeed', total_low: 150, total_high: 260 },
  { id: 'c', grade: 'C' },
  {
    id: 'd',
    kind: 'scenario',
    country: 'KOR',
    currency: 'KRW',
    total_mid: 24_000_000,
    direct_mid: 9_000_000,
  },
  { id: HOSTILE, compare: 'direct;path' },
  { id: 'broken', depth: 9 },
]);
const report = await backtest(csv);

describe.each(['en', 'ko'] as const)('in %s', (language) => {
  const text = renderEvidenceText(report, language);
  it('is text of at most 100 columns that has every test and every reason', () => {
    for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(100);
    expect(text).not.toContain('\u001b');
    expect(text).not.toMatch(/undefined|NaN|\[object/);
    for (const { id, outcome } of report.rows)
      if (outcome !== 'run' && id !== HOSTILE) expect(text).toContain(id);
    expect(text).toContain(language === 'en' ? 'is not scored' : '채점하지 않음');
    expect(text).toContain(language === 'en' ? 'KRW tn' : '조 KRW');
  });
  it('is a page without script or anything fetched, in which nothing of the table is a tag', () => {
    const page = renderEvidenceHtml(report, language);
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).not.toContain('<script');
    expect(page).not.toContain('\u001b');
    expect(page).not.toMatch(/undefined|NaN|\[object/);
    expect(page.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(/);
    // Each group with tests has a chart in two sizes; each test run a dot in both.
    expect(page.match(/<svg/g)).toHaveLength(2 * 3);
    expect(page.match(/<circle/g)).toHaveLength(2 * report.counts.run);
    expect(page).toBe(renderEvidenceHtml(report, language));
  });
  it('is tidy csv with one row a test', () => {
    const table = renderEvidenceCsv(report, language);
    expect(table.startsWith('\uFEFFid,line,')).toBe(true);
    expect(table.trim().split('\r\n')).toHaveLength(report.rows.length + 1);
  });
});
