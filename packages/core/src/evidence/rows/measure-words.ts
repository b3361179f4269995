/** What a published figure counts (rule 13). `unsaid`: no word of it stands in the text. */
export type CountedAs = 'output' | 'value-added' | 'transfer' | 'unsaid';
/** What the model's figure is taken in. */
export type Measure = 'output' | 'value-added';

/** Gross output: what was sold or would have been. `output` by itself fills a gap of the rule, fixed before the first run. */
const OUTPUT = /\b(sales|revenues?|turnover|spending|(?<!lost )output)\b/i;
/** Value added: profit and the cost that goes on. */
const VALUE_ADDED =
  /\b(profits?|earnings?|incomes?|margins?|results|fixed costs?|lost output|productivity|loss|losses)\b/i;
/** Money that changes hands. */
const TRANSFER =
  /\b(ransoms?|fines?|fee waivers?|credits?|compensation|packages?|loyalty|goodwill|stolen)\b/i;

/** By the words of `direct_measure` or `total_measure`; where words of both measures stand there, value added. */
export function countedAs(text: string): CountedAs {
  if (VALUE_ADDED.test(text)) return 'value-added';
  if (OUTPUT.test(text)) return 'output';
  return TRANSFER.test(text) ? 'transfer' : 'unsaid';
}

/**
 * The number directly before *lost output*, which is then the target; the rest of such a row is cost. Null where there
 * is none.
 */
export function lostOutputOf(text: string): number | null {
  const found = /(\d[\d,]*(?:\.\d+)?)\s+lost output\b/i.exec(text);
  return found === null ? null : Number(found[1].replaceAll(',', ''));
}

export interface MeasureChoice {
  readonly counted: CountedAs;
  /** Null for a transfer. */
  readonly measure: Measure | null;
  /** Whose words said so: the column's own, those of the other column, or nobody's. */
  readonly from: 'own' | 'other' | 'default';
}

/**
 * The measure of one column. Where it says nothing, that of the other one; where neither does, value added. (The rule
 * is silent there; this was fixed before the first run.)
 */
export function measureOf(own: string, other: string): MeasureChoice {
  const counted = countedAs(own);
  if (counted === 'transfer') return { counted, measure: null, from: 'own' };
  if (counted !== 'unsaid') return { counted, measure: counted, from: 'own' };
  const beside = countedAs(other);
  return beside === 'output' || beside === 'value-added'
    ? { counted, measure: beside, from: 'other' }
    : { counted, measure: 'value-added', from: 'default' };
}
