import type { Language } from '@spillway/core/shared';
import {
  type AnsweredResult,
  effectTone,
  facingOf,
  figureWords,
  inLanguage,
  REPORT_WORDS,
} from '@spillway/report/parts';
import type { Measure } from '../measure.ts';
import type { BarView } from './view.ts';

const SHOWN = 11;

/**
 * The industries that lose most in one measure, sorted, and what remains as one bar, so that the bars add up to the
 * total. Hit industries are always among them.
 */
export function industryBars(
  result: AnsweredResult,
  measure: Measure,
  language: Language,
): readonly BarView[] {
  const of = (total: AnsweredResult['total']): number => total[measure] ?? 0;
  const moved = result.industries
    .filter(({ total }) => of(total) !== 0)
    .toSorted((a, b) => Math.abs(of(b.total)) - Math.abs(of(a.total)));
  const hit = moved.filter((industry) => industry.hit).slice(0, SHOWN);
  const others = moved.filter((industry) => !hit.includes(industry));
  const room = Math.max(4, SHOWN - hit.length);
  const shown = others.length <= room + 1 ? others : others.slice(0, room);
  const rest = others.slice(shown.length);
  const named = moved.filter((industry) => hit.includes(industry) || shown.includes(industry));
  const left = rest.reduce((sum, { total }) => sum + of(total), 0);
  const longest = Math.max(...named.map(({ total }) => Math.abs(of(total))), Math.abs(left));
  const bar = (value: number, isHit: boolean, label: string, code: string | null): BarView => ({
    code,
    label,
    hit: isHit,
    value,
    share: longest > 0 ? Math.abs(value) / longest : 0,
    tone: effectTone(isHit, value),
    figure: figureWords(value, measure, language, facingOf(result)),
  });
  return [
    ...named.map((industry) => {
      const name = inLanguage(industry.name, language);
      const code = name === '' || name === industry.code ? null : industry.code;
      return bar(of(industry.total), industry.hit, name || industry.code, code);
    }),
    ...(rest.length > 0
      ? [bar(left, false, `${REPORT_WORDS[language].allOthers} (${rest.length})`, null)]
      : []),
  ];
}
