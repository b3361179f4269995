import { formatNumber, formatPercent } from '@spillway/report/parts';
import type { Language } from '@spillway/core/shared';
import { SCENARIO_WORDS } from '../scenario-words.ts';

/** A scenario as the comparison reads it; amounts in one currency. */
export interface Compared {
  readonly title: string;
  readonly total: number;
  readonly indirect: number;
  /** The total in words, with its unit. */
  readonly figure: string;
  readonly model: string | null;
}

/** Below this an amount is the same to three digits. */
const ALIKE = 0.0005;

/** What tells the scenarios apart, in sentences; empty for fewer than two that have an answer. */
export function differenceSentences(compared: readonly Compared[], language: Language): readonly string[] {
  const words = SCENARIO_WORDS[language].compare;
  const order = compared.toSorted((a, b) => b.total - a.total);
  const [most] = order;
  const least = order.at(-1);
  if (most === undefined || least === undefined || order.length < 2) return [];
  const share = ({ total, indirect }: Compared): string =>
    formatPercent(total === 0 ? 0 : indirect / total, language, 2);
  const models = new Set(compared.map(({ model }) => model));
  const alike = Math.abs(most.total - least.total) <= ALIKE * Math.abs(most.total);
  return [
    alike ? words.alike : words.most(most.title, most.figure),
    ...(!alike && least.total > 0
      ? [words.times(least.title, formatNumber(most.total / least.total, language, 2), least.figure)]
      : []),
    ...(most.total > 0 && least.total > 0
      ? [words.spill(most.title, share(most), least.title, share(least))]
      : []),
    ...(models.size > 1 ? [words.differentModels] : []),
  ];
}
