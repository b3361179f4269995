import { type SpreadRule, sovereignInterest } from '../../damage/index.ts';
import type { IoTable } from '../../economy/index.ts';
import { bothLanguages, type LocalText, type TaskOptions } from '../../shared/index.ts';
import type { LossScales } from '../answering/loss-scales.ts';
import type { PreparedEconomies } from '../answering/prepared-economies.ts';
import type { SecondaryLine } from '../assessment/assessment-secondary.ts';
import { isUncertain, type NumberCase } from '../document/at-case.ts';
import type { ShockOf } from '../document/shocks.ts';
import { type Choose, chooseCase } from '../resolving/choose.ts';
import { cellsOf } from '../resolving/industry-cells.ts';
import { inTableUnit } from '../resolving/money.ts';
import { sumTerms } from '../resolving/resolve-shocks.ts';
import type { ShockBasis } from '../resolving/shock-basis.ts';
import { shockTerms } from '../resolving/shock-terms.ts';

/** A downgrade costs what Cantor & Packer (1996) found: a quarter more spread a notch. */
const GROWTH_PER_NOTCH = 0.25;
/** Base spread where the scenario gives none, in basis points (judgement). */
const BASE_SPREAD = 40;
/** Share of public debt refinanced in a year: one over its average maturity, 0.1 to 0.15 for Korea (unverified). */
const REFINANCED = 0.125;
const YEARS = 7;
const DISCOUNT_RATE = 0.03;

const LOUD: LocalText = {
  en: 'No sovereign has been downgraded for a cyber event. The notches are the scenario’s own assumption.',
  ko: '사이버 사건을 이유로 국가신용등급이 내려간 사례는 없습니다. 등급 하락은 시나리오의 가정입니다.',
};
const BETWEEN_RESIDENTS: LocalText = {
  en: 'What residents receive is a transfer within the country; what is paid abroad leaves it.',
  ko: '국내 채권자가 받는 이자는 나라 안의 이전이고, 해외로 나가는 몫만 나라의 부담입니다.',
};

/** Demand that customers who lost trust do not buy, with the suppliers behind it. */
async function trustLine(
  basis: ShockBasis,
  position: number,
  shock: ShockOf<'trust'>,
  economies: PreparedEconomies,
  scales: LossScales,
  options: TaskOptions,
): Promise<SecondaryLine> {
  const { table } = basis;
  const cells = new Set(cellsOf(table, shock));
  const terms = shockTerms(basis).filter((term) => term.position === position);
  const choose = chooseCase('mode');
  const { demand } = sumTerms(table, terms, cells, (term) => term.size(choose));
  const { x } = await economies.get(table.flows).system.solve(demand, options);
  return {
    kind: 'trust',
    label: bothLanguages(shock.label ?? { en: 'Loss of trust', ko: '신뢰 하락' }),
    initial: scales.over(demand, () => true),
    total: scales.over(x, () => true),
    money: null,
    notes: [
      {
        en: 'Demand over a year, net of what domestic rivals take over; with the suppliers behind it (Leontief). It is no part of the totals above.',
        ko: '1년 동안 줄어드는 수요에서 국내 경쟁사로 옮겨 간 몫을 뺀 값과 그 공급 산업의 손실(레온티에프)입니다. 위의 합계에는 들어 있지 않습니다.',
      },
    ],
  };
}

function interestAt(table: IoTable, shock: ShockOf<'rating'>, choose: Choose) {
  const rule: SpreadRule =
    shock.basisPointsPerNotch === undefined
      ? {
          kind: 'relative',
          basisPoints: choose(shock.spreadBasisPoints ?? BASE_SPREAD),
          perNotch: choose(shock.growthPerNotch ?? GROWTH_PER_NOTCH),
        }
      : { kind: 'absolute', perNotch: choose(shock.basisPointsPerNotch) };
  return sovereignInterest({
    notches: Math.round(choose(shock.notches)),
    rule,
    debt: shock.debt === undefined ? 0 : inTableUnit(table, shock.debt, choose),
    refinanced: choose(shock.refinancedShare ?? REFINANCED),
    years: shock.years ?? YEARS,
    discountRate: choose(shock.discountRate ?? DISCOUNT_RATE, 'less-loss'),
    heldAbroad: choose(shock.foreignShare ?? 0),
  });
}

/** Extra interest of the state: a transfer among residents but for what is paid abroad. */
function ratingLine(table: IoTable, shock: ShockOf<'rating'>, money: number): SecondaryLine {
  const at = (which: NumberCase) => interestAt(table, shock, chooseCase(which));
  const mode = at('mode');
  const uncertain = Object.values(shock).some(
    (value) =>
      typeof value === 'object' && value !== null && !('currency' in value) && isUncertain(value as never),
  );
  return {
    kind: 'sovereign',
    label: bothLanguages(shock.label ?? { en: 'Interest on public debt', ko: '국채 이자 부담' }),
    initial: null,
    total: null,
    money: {
      mode: mode.all.total * money,
      low: uncertain ? at('low').all.total * money : null,
      high: uncertain ? at('high').all.total * money : null,
      presentValue: mode.all.presentValue * money,
      years: Array.from(mode.perYear, (value) => value * money),
      residents: mode.residents.total * money,
      abroad: mode.abroad.total * money,
    },
    notes: [LOUD, BETWEEN_RESIDENTS],
  };
}

/** Response and recovery: a cost to the victims and output of those who do the work. */
function responseLine(table: IoTable, shock: ShockOf<'cost'>, money: number): SecondaryLine {
  const uncertain = isUncertain(shock.amount.value);
  const at = (which: NumberCase): number => inTableUnit(table, shock.amount, chooseCase(which)) * money;
  return {
    kind: 'response',
    label: bothLanguages(shock.label),
    initial: null,
    total: null,
    money: {
      mode: at('mode'),
      low: uncertain ? at('low') : null,
      high: uncertain ? at('high') : null,
      presentValue: null,
      years: [],
      residents: null,
      abroad: null,
    },
    notes: [
      {
        en: 'A cost to the victims and output of those who do the work: in no total.',
        ko: '피해자에게는 비용이지만 복구를 맡은 산업에는 생산입니다. 어느 합계에도 넣지 않습니다.',
      },
    ],
  };
}

/** Secondary damage of a scenario, line by line; null where it has none. */
export async function secondaryLines(
  basis: ShockBasis,
  economies: PreparedEconomies,
  scales: LossScales,
  trustAlone: boolean,
  options: TaskOptions,
): Promise<SecondaryLine[] | null> {
  const { scenario, table } = basis;
  const lines: SecondaryLine[] = [];
  for (const [k, shock] of scenario.shocks.entries()) {
    if (shock.kind === 'trust' && !trustAlone)
      lines.push(await trustLine(basis, k, shock, economies, scales, options));
    if (shock.kind === 'rating') lines.push(ratingLine(table, shock, scales.money));
    if (shock.kind === 'cost' && shock.transfer !== true)
      lines.push(responseLine(table, shock, scales.money));
  }
  return lines.length > 0 ? lines : null;
}
