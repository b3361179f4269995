import { describe, expect, it } from 'vitest';
import { fixtureAssessment } from '../fixture.ts';
import { secondaryRows, transferRows } from './secondary-rows.ts';

describe('what is most likely nothing', () => {
  const assessment = fixtureAssessment({ extended: true });
  const interest = assessment.secondary!.find(({ kind }) => kind === 'sovereign')!;
  Object.assign(interest.money!, {
    mode: 0,
    low: 0,
    presentValue: 0,
    years: [0, 0],
    residents: 0,
    abroad: 0,
  });

  it('is one calm line, without its zeros', () => {
    const [en, ko] = (['en', 'ko'] as const).map(
      (language) => secondaryRows(assessment, language).find(({ kind }) => kind === 'sovereign')!,
    );
    expect(en).toMatchObject({
      amount: 'most likely none, at most 1.18 trillion won',
      short: 'none',
      details: [],
      notes: ['No sovereign has been downgraded for a cyber event, so none is expected here.'],
    });
    expect(ko.amount).toBe('없음이 가장 유력, 많아야 1.18조 원');
  });

  it('is none where it has no upper end, and none that leaves the country', () => {
    Object.assign(interest.money!, { low: null, high: null });
    expect(secondaryRows(assessment, 'en').find(({ kind }) => kind === 'sovereign')!.amount).toBe('none');
    Object.assign(assessment.transfers![1], { abroad: 0 });
    expect(transferRows(assessment, 'en')[1].abroad).toBe('none');
  });
});
