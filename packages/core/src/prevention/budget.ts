import { SpillwayError } from '../shared/index.ts';
import { requireNumber } from './check-input.ts';
import { type BreachFunction, breachProbability, marginalBenefit, spendAtPrice } from './gordon-loeb.ts';

/** Somewhere money can go. What is averted must not hang on what the others get. */
export type Response =
  | {
      /** An industry (or firm) whose loss falls by a breach function. */
      readonly kind: 'breach';
      readonly id: string;
      readonly breach: BreachFunction;
      /** Loss of a breach to whoever counts: with spillover for the public purse. */
      readonly loss: number;
      /** Already spent; the budget comes on top. */
      readonly spent: number;
    }
  | {
      /** A control: averts in proportion to the part of it that is paid, up to the whole. */
      readonly kind: 'control';
      readonly id: string;
      readonly cost: number;
      readonly averted: number;
    };

export interface BudgetShare {
  readonly id: string;
  readonly spend: number;
  readonly averted: number;
  /** What the next unit of money would avert here; 0 for a control paid in full. */
  readonly marginal: number;
}

export interface BudgetPlan {
  readonly shares: readonly BudgetShare[];
  readonly spent: number;
  /** Kept back because the next unit would avert less than `floor` anywhere. */
  readonly left: number;
  readonly averted: number;
  /** What the next unit of money averts where it averts most. */
  readonly marginal: number;
}

const BISECTIONS = 200;

/**
 * Spreads a budget so that it averts most: max Σ averted_k(z_k), Σ z_k ≤ B. All responses are concave, so the best plan
 * is where the next unit averts the same wherever money goes and no more elsewhere; that common price is searched for.
 * Controls are straight up to their cost and so are taken in order of what a unit averts, the last perhaps in part.
 *
 * @param floor stop where the next unit averts less than this; 1 by default: beyond, protection costs more than it
 *   averts. 0 spends whatever still averts anything.
 * @throws SpillwayError `prevention/invalid-input` for a negative budget or cost, or an id given twice.
 */
export function spreadBudget(budget: number, responses: readonly Response[], floor = 1): BudgetPlan {
  requireNumber('the budget', budget, 0);
  requireNumber('the floor', floor, 0);
  const ids = new Set(responses.map(({ id }) => id));
  if (ids.size !== responses.length)
    throw new SpillwayError('prevention/invalid-input', 'each response needs an id of its own', {
      ids: responses.map(({ id }) => id),
    });
  const breaches = responses.filter((response) => response.kind === 'breach');
  const controls = responses
    .filter((response) => response.kind === 'control')
    .map((control) => {
      requireNumber(`cost of ${control.id}`, control.cost, Number.MIN_VALUE);
      requireNumber(`what ${control.id} averts`, control.averted, 0);
      return { ...control, ratio: control.averted / control.cost };
    })
    .sort((a, b) => b.ratio - a.ratio);
  for (const { id, spent } of breaches) requireNumber(`what is spent on ${id}`, spent, 0);
  const onBreaches = (price: number): number =>
    breaches.reduce((sum, { breach, loss, spent }) => sum + more(breach, loss, spent, price), 0);

  // A price of 0 has no finite spending; the smallest number has.
  const least = Math.max(floor, Number.MIN_VALUE);
  let paid = 0;
  const parts = new Map<string, number>();
  let bracket: readonly [low: number, high: number] | null = null;
  let above = breaches.reduce(
    (top, { breach, loss, spent }) => Math.max(top, marginalBenefit(breach, loss, spent)),
    0,
  );
  above = Math.max(above, controls[0]?.ratio ?? 0, least);
  for (const control of controls) {
    if (control.ratio < least || control.averted === 0) break;
    if (onBreaches(control.ratio) + paid >= budget) {
      bracket = [control.ratio, above];
      break;
    }
    const room = budget - paid - onBreaches(control.ratio);
    if (control.cost >= room) {
      parts.set(control.id, room);
      bracket = [control.ratio, control.ratio];
      break;
    }
    parts.set(control.id, control.cost);
    paid += control.cost;
    above = control.ratio;
  }
  if (bracket === null) bracket = onBreaches(least) + paid > budget ? [least, above] : [least, least];
  return planAt(budget, priceFor(budget - paid, bracket, onBreaches), least, responses, parts);
}

/** What a breach response takes on top at a price. */
const more = (breach: BreachFunction, loss: number, spent: number, price: number): number =>
  Math.max(0, spendAtPrice(breach, loss, price) - spent);

/** The price at which breach responses take just the money there is, by bisection of its logarithm. */
function priceFor(
  money: number,
  [low, high]: readonly [number, number],
  taken: (price: number) => number,
): number {
  if (low === high) return low;
  let [from, to] = [Math.log(low), Math.log(high)];
  for (let step = 0; step < BISECTIONS && to - from > 0; step++) {
    const middle = (from + to) / 2;
    if (middle === from || middle === to) break;
    if (taken(Math.exp(middle)) > money) from = middle;
    else to = middle;
  }
  return Math.exp(to);
}

function planAt(
  budget: number,
  price: number,
  least: number,
  responses: readonly Response[],
  parts: ReadonlyMap<string, number>,
): BudgetPlan {
  const shares = responses.map((response): BudgetShare => {
    if (response.kind === 'control') {
      const spend = parts.get(response.id) ?? 0;
      const ratio = response.averted / response.cost;
      return { id: response.id, spend, averted: spend * ratio, marginal: spend < response.cost ? ratio : 0 };
    }
    const { id, breach, loss, spent } = response;
    const spend = more(breach, loss, spent, price);
    return {
      id,
      spend,
      averted: (breachProbability(breach, spent) - breachProbability(breach, spent + spend)) * loss,
      marginal: marginalBenefit(breach, loss, spent + spend),
    };
  });
  const sum = (of: (share: BudgetShare) => number): number => shares.reduce((all, each) => all + of(each), 0);
  const spent = Math.min(
    budget,
    sum(({ spend }) => spend),
  );
  return {
    shares,
    spent,
    // Above the floor the budget is gone, but for the last digits of the search.
    left: price > least ? 0 : budget - spent,
    averted: sum(({ averted }) => averted),
    marginal: shares.reduce((top, { marginal }) => Math.max(top, marginal), 0),
  };
}
