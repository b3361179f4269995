import { describe, expect, it } from 'vitest';
import { fixtureAssessment } from '../fixture.ts';
import { headlineResult } from '../headline/headline-result.ts';
import { tableBasis } from './basis.ts';
import { checkSentences } from './check-rows.ts';
import { shareOfEconomy } from './figure-rows.ts';

/** An assessment on a table of 2014 that the operation brought to 2024. */
function broughtTo2024(operation: string) {
  const assessment = fixtureAssessment();
  Object.assign(assessment.economy, { year: 2014, priceYear: 2024 });
  assessment.provenance.table.steps.push({ operation, note: '' });
  return assessment;
}

describe('what a table is', () => {
  it('has the size of its new year after a nowcast', () => {
    const assessment = broughtTo2024('nowcast');
    const result = headlineResult(assessment)!;
    expect(tableBasis(assessment, 'en')).toMatch(
      /, structure of 2014, size and prices of 2024, basic prices$/,
    );
    expect(tableBasis(assessment, 'ko')).toMatch(/, 2014년 구조, 2024년 규모, 2024년 기초가격$/);
    expect(shareOfEconomy(assessment, result, 'en')).toContain('value added of 2024');
    expect(shareOfEconomy(assessment, result, 'ko')).toMatch(/^2024년 /);
  });

  it('keeps its size where only its prices are of another year', () => {
    const assessment = broughtTo2024('convert-price-year');
    expect(tableBasis(assessment, 'en')).toMatch(/, structure of 2014, prices of 2024, basic prices$/);
    expect(shareOfEconomy(assessment, headlineResult(assessment)!, 'en')).toContain('value added of 2014');
  });
});

describe('a table that does not balance', () => {
  it('is told as a broken identity, with its miss where it has one', () => {
    const assessment = fixtureAssessment();
    const check = { name: 'table-balance', ok: false, value: 0.02 };
    assessment.results[0].checks.push(check);
    expect(checkSentences(assessment, 'ko')).toEqual(['불성립: 표의 행과 열이 맞는지, 오차 2%.']);
    check.value = 0;
    expect(checkSentences(assessment, 'en')).toEqual(['Broken: The table’s own rows and columns balance.']);
  });
});
