import { checkScenario, SHOCK_SCHEMAS } from '@spillway/core/scenarios';
import { describe, expect, it } from 'vitest';
import { newShock, SHOCK_KINDS } from '../document/starting-points.ts';
import { fieldLabel, KIND_WORDS, optionWords } from './field-words.ts';
import { fieldStart } from './field-starts.ts';
import { ALTERNATIVES, fieldsOf } from './shock-fields.ts';

const LANGUAGES = ['en', 'ko'] as const;
/** What a person must choose first. */
const chosen = (shock: Readonly<Record<string, unknown>>) => ({
  ...shock,
  ...('industry' in shock ? { industry: 'C29' } : {}),
  ...('on' in shock ? { on: 'D35' } : {}),
});
const findings = (shock: unknown) =>
  checkScenario({ spillway: 'scenario/1', title: 'x', begins: '2025-09-01', shocks: [shock] });

describe('forms of shocks', () => {
  it('are of every kind the scenario document has', () => {
    const kinds = Object.keys(SHOCK_SCHEMAS).toSorted();
    expect([...SHOCK_KINDS].toSorted()).toEqual(kinds);
    expect(Object.keys(KIND_WORDS).toSorted()).toEqual(kinds);
  });

  it.each(SHOCK_KINDS)('of %s have a control and words in both languages for every field', (kind) => {
    for (const { key, options } of fieldsOf(kind))
      for (const language of LANGUAGES) {
        expect(fieldLabel(kind, key, language)).not.toBe(key);
        for (const option of options) expect(optionWords(key, option, language)).not.toBe(option);
      }
  });

  it.each(SHOCK_KINDS)('of %s begin with a shock that lacks only what a person must choose', (kind) => {
    const start = newShock(kind, 'KRW');
    expect(findings(chosen(start))).toEqual([]);
    if ('industry' in start || 'on' in start) expect(findings(start)).not.toEqual([]);
  });

  it.each(SHOCK_KINDS)('of %s add every field with a value the document takes', (kind) => {
    for (const { key } of fieldsOf(kind).filter((field) => !field.required && field.key !== 'region')) {
      const shock: Record<string, unknown> = {
        ...chosen(newShock(kind, 'KRW')),
        [key]: fieldStart(kind, key, 'KRW'),
      };
      for (const pair of ALTERNATIVES[kind] ?? [])
        if (pair.includes(key)) delete shock[pair.find((other) => other !== key)!];
      if (kind === 'demand' && key === 'amount') delete shock['exports'];
      if (key === 'abroadShare') shock['transfer'] = true;
      expect(findings(shock), `${kind} ${key}`).toEqual([]);
    }
  });
});
