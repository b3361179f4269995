import { describe, expect, it } from 'vitest';
import { fixtureAssessment } from '../fixture.ts';
import { directLossLines } from './side-lines.ts';

/** What is said of making up, where `asked` was asked for and spare capacity allows `cap`. */
function recapture(asked: number, cap: number, language: 'en' | 'ko'): string {
  const assessment = fixtureAssessment({ cases: true });
  Object.assign(assessment.directLosses[0].recapture, { asked, cap, used: Math.min(asked, cap) });
  return directLossLines(assessment, language)[0].recapture.replaceAll('\u00a0', ' ');
}

describe('what may be made up later', () => {
  it('is nothing assumed only where nothing was asked for', () => {
    expect(recapture(0, 0.4, 'en')).toBe('Made up later: nothing is assumed.');
    expect(recapture(0, 0, 'ko')).toBe('나중에 만회: 없다고 봅니다.');
  });

  it('says what was asked for and the cap where nothing can be reached', () => {
    expect(recapture(0.5, 0, 'en')).toBe(
      'Made up later: 50 % was asked for, but nothing can be reached: spare capacity allows 0 % while buyers wait.',
    );
    expect(recapture(0.5, 0, 'ko')).toMatch(/요청 50%, .*한도가 0%여서 만회할 수 있는 것이 없습니다\.$/);
  });

  it('says that only a part can be reached', () => {
    expect(recapture(0.5, 0.21, 'en')).toMatch(/50 % was asked for, but only 21 % can be reached/);
    expect(recapture(0.5, 0.21, 'ko')).toMatch(/요청 50%, .*21%만 만회할 수 있습니다/);
    expect(recapture(0.2, 0.4, 'en')).toContain('(20 % asked for; spare capacity allows 40 %)');
  });
});
