/** What a row can be tested by. `trust` and `secondary` are told apart from damage itself. */
const SCORED = ['direct', 'total', 'multiplier', 'gdp_share', 'per_day'] as const;
const APART = ['trust', 'secondary'] as const;

type ScoredComparison = (typeof SCORED)[number];
export type Comparison = ScoredComparison | (typeof APART)[number];

/** One entry of the column `compare`. */
export interface NamedComparison {
  /** As written. */
  readonly text: string;
  /** Null for a comparison that is not scored (rule 2). */
  readonly name: Comparison | null;
  /** What stands behind the name: `by sector`, `(retail demand)`. */
  readonly qualifier: string;
}

/** Splits at semicolons that stand in no parentheses. */
function entriesOf(text: string): string[] {
  const entries = [''];
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth += 1;
    if (character === ')') depth = Math.max(0, depth - 1);
    if (character === ';' && depth === 0) entries.push('');
    else entries[entries.length - 1] += character;
  }
  return entries.map((entry) => entry.trim()).filter((entry) => entry !== '');
}

/**
 * The comparisons a row names (rule 2): `direct (lost output 19; recovery cost 73)` is one, of `direct`; a `direct`
 * through trust is one of `trust`. Each is named once.
 */
export function comparisonsOf(compare: string): NamedComparison[] {
  const found: NamedComparison[] = [];
  for (const text of entriesOf(compare)) {
    const [, word = '', qualifier = ''] = /^([a-z_]+)\s*(.*)$/s.exec(text) ?? [];
    const own = [...SCORED, ...APART].find((name) => name === word) ?? null;
    const name =
      own === null ? null : (APART.find((apart) => new RegExp(`\\b${apart}\\b`).test(qualifier)) ?? own);
    if (name === null || !found.some((each) => each.name === name)) found.push({ text, name, qualifier });
  }
  return found;
}
