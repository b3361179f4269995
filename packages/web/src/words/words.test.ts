import { describe, expect, it } from 'vitest';
import { APP_WORDS } from '../app/app-words.ts';
import { ACCESS_WORDS } from '../pages/access/access-words.ts';
import { CASES_WORDS } from '../pages/cases/cases-words.ts';
import { DESIGN_WORDS } from '../pages/design/design-words.ts';
import { ECONOMY_PAGE_WORDS } from '../pages/economy/economy-words.ts';
import { EXPOSURE_WORDS } from '../pages/exposure/exposure-words.ts';
import { FORECAST_PAGE_WORDS } from '../pages/forecast/forecast-page-words.ts';
import { GOVERNANCE_WORDS } from '../pages/governance/governance-words.ts';
import { SETTINGS_WORDS } from '../pages/settings/settings-words.ts';
import { SITUATION_WORDS } from '../pages/situation/situation-words.ts';
import { COMPONENT_WORDS } from './component-words.ts';
import { ROLE_WORDS } from './role-words.ts';
import { SECRET_WORDS } from './secret-words.ts';

const ALL = {
  APP_WORDS,
  ACCESS_WORDS,
  CASES_WORDS,
  DESIGN_WORDS,
  ECONOMY_PAGE_WORDS,
  EXPOSURE_WORDS,
  FORECAST_PAGE_WORDS,
  GOVERNANCE_WORDS,
  SETTINGS_WORDS,
  SITUATION_WORDS,
  COMPONENT_WORDS,
  ROLE_WORDS,
  SECRET_WORDS,
};

/** Names that are the same in every language. */
const SAME = /^(Spillway|GDP|KIET 2014|id)$/;

/** Texts of a record by their place in it; functions are asked with stand-ins for what they are given. */
function textsOf(words: unknown, place = ''): readonly (readonly [string, string])[] {
  if (typeof words === 'string') return [[place, words]];
  if (typeof words === 'function') {
    const given = Array.from({ length: words.length }, (_, k) => (k === 0 ? ['2'] : '2'));
    try {
      return [[place, String((words as (...given: unknown[]) => unknown)(...given))]];
    } catch {
      return [[place, String((words as (...given: unknown[]) => unknown)(...given.map(() => 2)))]];
    }
  }
  if (words === null || typeof words !== 'object') return [];
  return Object.entries(words).flatMap(([key, value]) => textsOf(value, `${place}/${key}`));
}

describe.each(Object.entries(ALL))('%s', (_name, words) => {
  const english = textsOf(words.en);
  const korean = textsOf(words.ko);

  it('says the same things in both languages', () => {
    expect(korean.map(([place]) => place)).toEqual(english.map(([place]) => place));
  });

  it('leaves nothing out and nothing untranslated', () => {
    // Parts of a sentence may be nothing but a stop.
    for (const [place, text] of english)
      expect(text.trim() === '' && !place.includes('/sentence'), place).toBe(false);
    for (const [place, text] of english) expect(text, `${place} in English`).not.toMatch(/[\uac00-\ud7a3]/);
    for (const [place, text] of korean)
      if (!SAME.test(text))
        expect(text, `${place} in Korean`).toMatch(/[\uac00-\ud7a3]|^[2 →‘’]+$|^Spillway 2/);
  });

  it('raises its voice nowhere', () => {
    for (const [place, text] of [...english, ...korean]) expect(text, place).not.toContain('!');
  });
});
