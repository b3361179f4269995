import type { IoTable } from '../../economy/index.ts';
import { HOURS_OF_DAY, type LocalText } from '../../shared/index.ts';
import type { InsuredLoss } from '../assessment/assessment-range.ts';
import type { ModelId } from '../document/model-id.ts';
import type { Amount } from '../document/parts.ts';
import type { Scenario } from '../document/scenario.ts';
import { type Choose, chooseCase } from '../resolving/choose.ts';
import { inTableUnit } from '../resolving/money.ts';
import { timingOf } from '../resolving/outage-timing.ts';
import { effectiveDays } from '../resolving/shock-terms.ts';

type Insurance = NonNullable<Scenario['insurance']>;

const percent = (share: number): string => `${Number((share * 100).toPrecision(3))} %`;

/** The terms in a sentence, amounts as the scenario gives them. */
function termsOf({ waitingHours, deductible, limit, share = 1, othersShare = 0 }: Insurance): LocalText {
  const amount = ({ value, unit = 'million', currency }: Amount): string =>
    `${Number(chooseCase('mode')(value).toPrecision(6))} ${unit} ${currency}`;
  const units = { one: '', thousand: '천 ', million: '백만 ', billion: '십억 ', trillion: '조 ' };
  const koreanAmount = ({ value, unit = 'million', currency }: Amount): string =>
    `${Number(chooseCase('mode')(value).toPrecision(6))}${units[unit]}${currency}`;
  const en = [
    ...(waitingHours === undefined ? [] : [`after ${waitingHours} hours`]),
    ...(deductible === undefined ? [] : [`above ${amount(deductible)}`]),
    ...(limit === undefined ? [] : [`up to ${amount(limit)}`]),
  ];
  const ko = [
    ...(waitingHours === undefined ? [] : [`대기 ${waitingHours}시간`]),
    ...(deductible === undefined ? [] : [`자기부담 ${koreanAmount(deductible)}`]),
    ...(limit === undefined ? [] : [`한도 ${koreanAmount(limit)}`]),
  ];
  return {
    en: `Cover of the victims pays ${percent(share)} of their loss${en.length > 0 ? ` ${en.join(', ')}` : ''}; cover of the others ${percent(othersShare)} of theirs. Means over the draws.`,
    ko: `피해자 보험은 손실의 ${percent(share)}${ko.length > 0 ? `(${ko.join(', ')})` : ''}, 다른 산업의 보험은 그 손실의 ${percent(othersShare)}를 보상합니다. 추출 평균입니다.`,
  };
}

/** Share of the victims' loss that comes after the waiting period: it accrues evenly over the days at full depth. */
function afterWaiting(scenario: Scenario, waitingHours: number, choose: Choose): number {
  if (waitingHours === 0) return 1;
  const days = scenario.shocks.flatMap((shock) =>
    shock.kind === 'outage' || shock.kind === 'dependency'
      ? [effectiveDays(shock, timingOf(shock, scenario.begins, choose), scenario.begins)]
      : [],
  );
  // A shock without a duration lasts a year: no waiting period matters there.
  const longest = days.length === 0 ? 365 : Math.max(...days);
  return longest === 0 ? 0 : Math.max(0, longest - waitingHours / HOURS_OF_DAY) / longest;
}

/** Sums of a block: direct loss, loss of the others, what the victims' cover pays. */
const SUMS = 3;

/**
 * What cover pays of the loss of value added, summed block by block: of the victims by the scenario's terms,
 * share · min(limit, max(0, direct · part after the waiting period − deductible)).
 *
 * @param direct loss of the hit industries of each draw, in the unit of the assessment.
 * @param indirect that of all others.
 * @param chooseAt numbers of the scenario at a draw: how long a stop lasts tells what the waiting period leaves of it.
 */
export function insuredSums(
  scenario: Scenario,
  table: IoTable,
  direct: Float64Array,
  indirect: Float64Array,
  money: number,
  block: number,
  chooseAt: (draw: number) => Choose,
): Float64Array {
  const { deductible, limit, share = 1, waitingHours = 0 } = scenario.insurance!;
  const choose = chooseCase('mode');
  const own = (amount: Amount | undefined, absent: number): number =>
    amount === undefined ? absent : inTableUnit(table, amount, choose) * money;
  const below = own(deductible, 0);
  const most = own(limit, Number.POSITIVE_INFINITY);
  const sums = new Float64Array(SUMS * Math.ceil(direct.length / block));
  direct.forEach((loss, d) => {
    const at = SUMS * Math.floor(d / block);
    const covered = afterWaiting(scenario, waitingHours, chooseAt(d));
    sums[at] += loss;
    sums[at + 1] += indirect[d];
    sums[at + 2] += share * Math.min(most, Math.max(0, loss * covered - below));
  });
  return sums;
}

/**
 * What cover pays and what it does not, as means over the draws: of the victims by their sums, of the others a share
 * of theirs.
 *
 * @param blocks sums of all blocks, in their order.
 */
export function insuredLoss(
  insurance: Insurance,
  model: ModelId,
  blocks: readonly Float64Array[],
  draws: number,
): InsuredLoss {
  const mean = (which: number): number => {
    let sum = 0;
    for (const block of blocks) for (let at = which; at < block.length; at += SUMS) sum += block[at];
    return sum / draws;
  };
  const [all, others, paid] = [0, 1, 2].map(mean);
  const othersPaid = others * (insurance.othersShare ?? 0);
  return {
    model,
    direct: { insured: paid, uninsured: all - paid },
    spillover: { insured: othersPaid, uninsured: others - othersPaid },
    terms: termsOf(insurance),
  };
}
