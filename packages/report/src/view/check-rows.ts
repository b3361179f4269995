import type { Assessment } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import { formatGap } from '../format/index.ts';
import { checkName } from '../words/checks.ts';

/** One identity over all results it was held against, with the worst miss. */
export interface CheckRow {
  readonly name: string;
  readonly ok: boolean;
  readonly worst: number;
  readonly results: number;
}

/** The checks of all results by name, broken ones first. */
export function checkRows(assessment: Assessment): readonly CheckRow[] {
  const rows = new Map<string, CheckRow>();
  for (const { name, ok, value } of assessment.results.flatMap(({ checks }) => checks)) {
    const before = rows.get(name) ?? { name, ok: true, worst: 0, results: 0 };
    rows.set(name, {
      name,
      ok: before.ok && ok,
      worst: Math.max(before.worst, Math.abs(value)),
      results: before.results + 1,
    });
  }
  return [...rows.values()].toSorted((a, b) => Number(a.ok) - Number(b.ok));
}

/** One sentence where all identities hold; one for each that does not. */
export function checkSentences(assessment: Assessment, language: Language): readonly string[] {
  const rows = checkRows(assessment);
  if (rows.length === 0) return [];
  const broken = rows.filter(({ ok }) => !ok);
  if (broken.length > 0) {
    return broken.map(({ name, worst }) => {
      const start = `${language === 'en' ? 'Broken' : '불성립'}: ${checkName(name, language)}`;
      // A table let through with errors may miss nothing that its figure measures.
      if (worst === 0) return `${start}.`;
      const gap = formatGap(worst, language);
      return language === 'en' ? `${start}, missed by ${gap}.` : `${start}, 오차 ${gap}.`;
    });
  }
  const count = rows.reduce((sum, { results }) => sum + results, 0);
  const worst = Math.max(...rows.map((row) => row.worst));
  return [
    language === 'en'
      ? `All ${count} checks of ${rows.length} identities hold; the largest miss is ${formatGap(worst, 'en')}.`
      : `항등식 ${rows.length}가지, 검산 ${count}건이 모두 성립합니다. 가장 큰 오차는 ${formatGap(worst, 'ko')}입니다.`,
  ];
}
