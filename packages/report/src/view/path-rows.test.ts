import { describe, expect, it } from 'vitest';
import { fixtureAssessment } from '../fixture.ts';
import type { LossPath } from './assessment-fields.ts';
import { lastDrawnDay, madeUpRows, negativeWord, pathRows, toldDays, unmetRows } from './path-rows.ts';

/** A stop of one day, after which 3 a day are lost for two days and 1 a day comes back from day 100 on. */
function spike(backFrom: number, unmet = 0): { path: LossPath; rows: ReturnType<typeof pathRows> } {
  const assessment = fixtureAssessment({ extended: true });
  const path = assessment.path!;
  const daily = Array.from({ length: path.days }, (_, day) =>
    day === 0 ? 300 : day < 3 ? 3 : day >= backFrom ? -1 : 0,
  );
  path.models.splice(1);
  Object.assign(path.models[0], { unmet });
  Object.assign(path.models[0].total, { valueAdded: daily });
  for (const outage of path.outage) outage.share = [0.4];
  return { path, rows: pathRows(assessment, path, 'en') };
}

describe('a stop of hours', () => {
  it('is drawn for a week and told on the days that matter', () => {
    const { path, rows } = spike(Infinity);
    expect(lastDrawnDay(path, rows)).toBe(6);
    expect(toldDays(path, rows)).toEqual([0, 1, path.days - 1]);
  });

  it('tells the days by which the sum has moved again', () => {
    const { path, rows } = spike(100);
    // Until day 180 81 of 306 come back.
    expect(toldDays(path, rows)).toEqual([0, 1, 180, path.days - 1]);
    expect(madeUpRows(rows)).toMatchObject([{ from: 100, amount: path.days - 100 }]);
    expect(negativeWord(rows, 'en')).toBe('made up');
    expect(negativeWord(rows, 'ko')).toBe('만회');
  });

  it('counts no rounding as unserved demand', () => {
    expect(unmetRows(spike(Infinity, 1e-9).rows)).toEqual([]);
    expect(unmetRows(spike(Infinity, 5).rows)).toMatchObject([{ amount: 5 }]);
  });
});
