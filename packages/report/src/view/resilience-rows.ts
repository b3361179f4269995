import type { Assessment } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import { formatPercent } from '../format/index.ts';
import { lossWords } from '../words/loss.ts';
import { ACTION_WORDS, RESILIENCE_WORDS } from '../words/resilience-words.ts';
import { MILLION } from './money-unit.ts';

export interface ResilienceRow {
  readonly action: string;
  /** Of the loss of those hit. */
  readonly share: string;
  /** As the scenario gives it; empty where it gives none. */
  readonly source: string;
}

/** What each action of those hit avoids of their loss. */
export function resilienceRows({ resilience }: Assessment, language: Language): readonly ResilienceRow[] {
  if (resilience === null) return [];
  return resilience.actions.map(({ action, share, source }) => ({
    action: Object.hasOwn(ACTION_WORDS, action) ? ACTION_WORDS[action][language] : action,
    share: formatPercent(share, language),
    source: source ?? '',
  }));
}

/** What all actions avoid together: `Together 50 % (20 to 86 %) of the loss of those hit can be avoided: 3 billion won of output, …`. */
export function resilienceSentence({ resilience, money }: Assessment, language: Language): string | null {
  if (resilience === null) return null;
  const words = RESILIENCE_WORDS[language];
  const { actions, share, low, high, direct } = resilience;
  const percent = (value: number): string => formatPercent(value, language);
  const amount = (value: number): string => lossWords(value * MILLION, money.currency, language);
  const bare = (value: number): string => percent(value).replace(/\s?%$/, '');
  const ends =
    low === null || high === null
      ? ''
      : language === 'en'
        ? ` (${bare(low)} to ${percent(high)})`
        : `(${bare(low)}~${percent(high)})`;
  return words.together(
    `${percent(share)}${ends}`,
    direct === null ? null : words.amounts(amount(direct.output), amount(direct.valueAdded)),
    actions.length > 1,
  );
}
