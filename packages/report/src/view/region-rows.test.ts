import { describe, expect, it } from 'vitest';
import { fixtureAssessment } from '../fixture.ts';
import { headlineResult } from '../headline/headline-result.ts';
import { renderText } from '../text/render-text.ts';
import { regionRows } from './region-rows.ts';

const loss = (output: number) => ({ output, valueAdded: output / 2, jobs: null });

/** The headline result of an assessment with these losses by region; the shock is in ZZA. */
function rowsOf(outputs: Readonly<Record<string, number>>) {
  const assessment = fixtureAssessment({ multiRegional: true });
  const result = headlineResult(assessment)!;
  result.regions = Object.entries(outputs).map(([region, output]) => ({
    region,
    name: { en: region, ko: region },
    total: loss(output),
  }));
  return regionRows(assessment, result, 'en');
}

describe('regionRows', () => {
  it('puts the region of the shock first, then the eight largest, and sums the rest', () => {
    const rows = rowsOf({
      R1: 9,
      R2: 90,
      R3: 80,
      R4: -70,
      R5: 60,
      R6: 50,
      R7: 40,
      R8: 30,
      R9: 20,
      R10: 1,
      ZZA: 2,
      R11: 0,
    });
    expect(rows.map(({ label }) => label)).toEqual([
      'ZZA',
      'R2',
      'R3',
      'R4',
      'R5',
      'R6',
      'R7',
      'R8',
      'R9',
      'All other regions (2)',
    ]);
    expect(rows.map(({ kind }) => kind)).toEqual([
      'hit',
      ...Array.from({ length: 8 }, () => 'other'),
      'rest',
    ]);
    expect(rows.at(-1)!.total).toEqual({ output: 10, valueAdded: 5, jobs: null });
    expect(rows.reduce((sum, { total }) => sum + total.output, 0)).toBe(312);
  });

  it('names a ninth region that is alone', () => {
    const rows = rowsOf({
      ZZA: 5,
      ...Object.fromEntries(Array.from({ length: 9 }, (_, k) => [`R${k}`, 9 - k])),
    });
    expect(rows).toHaveLength(10);
    expect(rows.at(-1)).toMatchObject({ kind: 'other', label: 'R8' });
  });

  it('is empty for a national table, and the report has no such section', () => {
    const assessment = fixtureAssessment();
    expect(regionRows(assessment, headlineResult(assessment)!, 'ko')).toEqual([]);
    expect(renderText(assessment, { language: 'ko' })).not.toContain('지역별');
    expect(renderText(fixtureAssessment({ multiRegional: true }), { language: 'ko' })).toMatch(
      /●  ZZA ZZA 섬/,
    );
  });
});
