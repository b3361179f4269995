import { describe, expect, it } from 'vitest';
import { fixtureAssessment } from '../fixture.ts';
import { headlineResult, isAnswered } from '../headline/headline-result.ts';
import { renderHtml } from '../html/render-html.ts';
import { renderText } from '../text/render-text.ts';
import { modelSpread } from './spreads.ts';

const spread = (...answering: readonly ('leontief-households' | 'pinned' | 'extraction')[]) => {
  const assessment = fixtureAssessment({ answering });
  return modelSpread(assessment, headlineResult(assessment)!, 'total', 'output');
};

describe('the range over models', () => {
  it('leaves extraction out, which lies below both others here', () => {
    expect(spread('pinned', 'leontief-households', 'extraction')).toEqual(
      spread('pinned', 'leontief-households'),
    );
    expect(spread('pinned', 'extraction')).toBeNull();
  });

  it('is none around extraction itself', () => {
    const assessment = fixtureAssessment({ answering: ['extraction', 'pinned', 'leontief-households'] });
    const extraction = assessment.results.filter(isAnswered).find(({ model }) => model === 'extraction')!;
    expect(modelSpread(assessment, extraction, 'total', 'output')).toBeNull();
  });

  it('keeps extraction in the table of models', () => {
    const assessment = fixtureAssessment({ answering: ['pinned', 'extraction'] });
    expect(renderText(assessment, { language: 'en' })).toMatch(/Hypothetical extraction +domestic/);
    expect(renderText(assessment, { language: 'en' })).not.toContain('Across models');
    expect(renderHtml(assessment, { language: 'en' })).toContain('outside the range over models');
    expect(renderHtml(assessment, { language: 'ko' })).toContain('모형 사이의 범위에 넣지 않습니다');
  });
});
