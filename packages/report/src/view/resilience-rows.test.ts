import { RESILIENCE_ACTIONS } from '@spillway/core/damage';
import { describe, expect, it } from 'vitest';
import { fixtureAssessment } from '../fixture.ts';
import { renderHtml } from '../html/render-html.ts';
import { renderText } from '../text/render-text.ts';
import { ACTION_WORDS } from '../words/resilience-words.ts';
import { resilienceRows, resilienceSentence } from './resilience-rows.ts';

const assessment = fixtureAssessment({ extended: true });
const plain = (text: string | null): string => (text ?? '').replaceAll('\u00a0', ' ');

describe('what those hit avoid themselves', () => {
  it('has words for every action', () => {
    for (const action of RESILIENCE_ACTIONS) expect(ACTION_WORDS).toHaveProperty(action);
  });

  it('is one sentence with its bounds, in both languages', () => {
    expect(plain(resilienceSentence(assessment, 'en'))).toBe(
      'Together 37 % (20 to 50 %) of the loss of those hit can be avoided: 3.63 trillion won of output, 1.01 trillion won of value added.',
    );
    expect(resilienceSentence(assessment, 'ko')).toBe(
      '모두 합쳐 피해 산업 손실의 37%(20~50%)를 줄일 수 있습니다(산출액 3.63조 원, 부가가치 1.01조 원).',
    );
  });

  it('names each action with its share and source', () => {
    expect(resilienceRows(assessment, 'en')).toEqual([
      { action: 'Own supply, such as generators', share: '30\u00a0%', source: 'Survey of kite makers, 2030' },
      { action: 'Stocks drawn down', share: '10\u00a0%', source: '' },
    ]);
  });

  it('says "together" only of several actions', () => {
    const one = structuredClone(assessment);
    one.resilience!.actions.length = 1;
    expect(plain(resilienceSentence(one, 'en'))).toMatch(
      /^Of the loss of those hit, 37 % \(20 to 50 %\) can be avoided: /,
    );
    expect(resilienceSentence(one, 'ko')).toMatch(/^피해 산업 손실의 37%/);
  });

  it('is not shown where there is none', () => {
    expect(resilienceSentence(fixtureAssessment(), 'en')).toBeNull();
    const heading = 'What those hit can avoid themselves';
    expect(renderText(assessment, { language: 'en' })).toContain(heading);
    expect(renderHtml(assessment, { language: 'en' })).toContain(heading);
    expect(renderText(fixtureAssessment(), { language: 'en' })).not.toContain(heading);
  });
});
