import type { ShockKind } from '../damage/index.ts';
import { checkLowModeHigh, type LocalText, type LowModeHigh, lowModeHigh } from '../shared/index.ts';
import type { Response } from './budget.ts';
import { requireNumber } from './check-input.ts';
import { netPresentValue, returnOnSecurity } from './returns.ts';

/** What a control does to what remains, as factors from 0 (gone) to 1 (as before). */
export interface ControlEffect {
  /** Rarer. */
  readonly frequency?: LowModeHigh;
  /** Shallower. */
  readonly depth?: LowModeHigh;
  /** Shorter. */
  readonly duration?: LowModeHigh;
}

/** A measure of protection: what it costs, whom it protects against what, and why that is believed. */
export interface Control extends ControlEffect {
  readonly id: string;
  readonly title: LocalText;
  /** How it works: two controls of one mechanism do not add up. */
  readonly mechanism: string;
  /** Money a year, in the unit of the losses it is held against. */
  readonly costPerYear: number;
  /** Codes of industries, or all of them. */
  readonly industries: readonly string[] | 'all';
  readonly kinds: readonly ShockKind[] | 'all';
  readonly evidence: LocalText;
  /** A citation, or `judgement`. */
  readonly source: string;
}

const EFFECTS = ['frequency', 'depth', 'duration'] as const;
const ENDS = ['low', 'mode', 'high'] as const;
const UNCHANGED = lowModeHigh(1);

/** Factors of several controls together. */
export type CombinedEffect = Readonly<Record<(typeof EFFECTS)[number], LowModeHigh>>;

/** Whether a control has a say in shocks of a kind in an industry. */
export const protects = (
  { industries, kinds }: Pick<Control, 'industries' | 'kinds'>,
  industry: string,
  kind: ShockKind,
): boolean =>
  (industries === 'all' || industries.includes(industry)) && (kinds === 'all' || kinds.includes(kind));

/**
 * Several controls at once. Distinct mechanisms multiply: what the first leaves, the second works on. Of one mechanism
 * the strongest counts (end by end), since the same thing cannot be prevented twice.
 *
 * @throws SpillwayError `prevention/invalid-input` for a factor outside [0, 1] or out of order.
 */
export function combineControls(controls: readonly Control[]): CombinedEffect {
  const combined = { frequency: UNCHANGED, depth: UNCHANGED, duration: UNCHANGED };
  for (const effect of EFFECTS) {
    const strongest = new Map<string, LowModeHigh>();
    for (const control of controls) {
      const factor = control[effect];
      if (factor === undefined) continue;
      checkLowModeHigh('prevention/invalid-input', `${effect} of ${control.id}`, factor, 0, 1);
      const before = strongest.get(control.mechanism) ?? UNCHANGED;
      strongest.set(
        control.mechanism,
        byEnd((end) => Math.min(before[end], factor[end])),
      );
    }
    for (const factor of strongest.values()) {
      const before: LowModeHigh = combined[effect];
      combined[effect] = byEnd((end) => before[end] * factor[end]);
    }
  }
  return combined;
}

const byEnd = (value: (end: (typeof ENDS)[number]) => number): LowModeHigh => ({
  low: value('low'),
  mode: value('mode'),
  high: value('high'),
});

/** An expected loss after controls: loss × frequency × depth × duration, at each end of the factors. */
export function lossAfterControls(lossPerYear: number, controls: readonly Control[]): LowModeHigh {
  requireNumber('the expected loss', lossPerYear, 0);
  const { frequency, depth, duration } = combineControls(controls);
  return byEnd((end) => lossPerYear * frequency[end] * depth[end] * duration[end]);
}

/** What one control is worth, at each end of its effect: the most where it works best. */
export interface ControlReturn {
  /** Loss averted a year. */
  readonly averted: LowModeHigh;
  /** (averted − cost) / cost. */
  readonly returnOnCost: LowModeHigh;
  /** Over its years, cost and averted loss at the end of each. */
  readonly presentValue: LowModeHigh;
}

/**
 * The return on a control against an expected loss: ROSI and net present value.
 *
 * @param lossPerYear in the unit of its cost. @param years how long it works. @param rate discount a year.
 * @throws SpillwayError `prevention/invalid-input` for a cost of nothing, or years outside 1 to 100; a part of a year does not count.
 */
export function returnOnControl(
  lossPerYear: number,
  control: Control,
  years: number,
  rate: number,
): ControlReturn {
  requireNumber('the years of a control', years, 1, 100);
  const after = lossAfterControls(lossPerYear, [control]);
  // What averts least leaves most.
  const averted = {
    low: lossPerYear - after.high,
    mode: lossPerYear - after.mode,
    high: lossPerYear - after.low,
  };
  const worth = (each: number): number =>
    netPresentValue(
      0,
      Array.from({ length: Math.floor(years) }, () => each - control.costPerYear),
      rate,
    );
  return {
    averted,
    returnOnCost: byEnd((end) =>
      returnOnSecurity(lossPerYear, lossPerYear - averted[end], control.costPerYear),
    ),
    presentValue: byEnd((end) => worth(averted[end])),
  };
}

/** A control as a place for a budget to go to: its cost and what it most likely averts. */
export const controlResponse = (lossPerYear: number, control: Control): Response => ({
  kind: 'control',
  id: control.id,
  cost: control.costPerYear,
  averted: lossPerYear - lossAfterControls(lossPerYear, [control]).mode,
});
