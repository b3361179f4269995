import { DYNAMIC_MODELS } from '../../damage/index.ts';
import { finalDemandTotals, type IoTable } from '../../economy/index.ts';
import type { LocalText } from '../../shared/index.ts';
import type { Assessment, ModelResult } from '../assessment/assessment.ts';
import type { Scenario } from '../document/scenario.ts';
import { cellsOf } from '../resolving/industry-cells.ts';
import { isTrustAlone } from '../resolving/uncertain-inputs.ts';

type Note = Assessment['notes'][number];

interface Facts {
  readonly scenario: Scenario;
  readonly table: IoTable;
  /** Results of the models that answered. */
  readonly ok: readonly ModelResult[];
  /** From the table's unit to that of the results. */
  readonly money: number;
}

/** One thing a reader may have to know; null where it does not concern these results. */
interface NoteRule {
  readonly code: string;
  readonly severity: Note['severity'];
  readonly text: (facts: Facts) => LocalText | null;
}

/** Losses this little above a year's output are rounding. */
const ROUNDING = 1.001;
const NAMED = 5;

const hasModel = ({ ok }: Facts, model: ModelResult['model']): boolean =>
  ok.some((result) => result.model === model);

/** Industries that lose more than a year of their output, where the loss falls on them and not abroad. */
function beyondAYear({ ok, table, money }: Facts): string[] {
  const codes = ok
    .filter((result) => result.coefficients === 'domestic' || table.flows === 'total')
    .flatMap((result) =>
      result.industries.filter(({ total }, cell) => total.output > table.x[cell] * money * ROUNDING),
    )
    .map(({ region, code }) => (table.regions.length > 1 ? `${region} ${code}` : code));
  return [...new Set(codes)];
}

/** Industries whose final demand is negative (stocks run down): a fall by a share of it is a gain. */
function negativeDemand({ scenario, table }: Facts): string[] {
  const f = finalDemandTotals(table);
  return scenario.shocks.flatMap((shock) =>
    shock.kind === 'demand' && shock.change !== undefined
      ? cellsOf(table, shock)
          .filter((cell) => f[cell] < 0)
          .map((cell) => table.industries[cell % table.industries.length].code)
      : [],
  );
}

/** In the order of weight. */
const RULES: readonly NoteRule[] = [
  {
    code: 'accepted-with-errors',
    severity: 'warning',
    text: ({ table }) =>
      table.acceptedWithErrors
        ? {
            en: `The table used as ${table.id} breaks accounting identities and was let through by an explicit flag: every figure here rests on it.`,
            ko: `${table.id}로 쓰인 산업연관표는 회계 항등식을 어긴 채 명시적 허용으로 쓰였습니다. 모든 수치가 이 표에 기대고 있습니다.`,
          }
        : null,
  },
  {
    code: 'broken-identity',
    severity: 'warning',
    text: ({ ok }) =>
      ok.some((result) => result.checks.some((check) => !check.ok))
        ? {
            en: 'An accounting identity does not hold for at least one result; see the checks before using its figures.',
            ko: '하나 이상의 결과에서 회계 항등식이 성립하지 않습니다. 수치를 쓰기 전에 검산 항목을 확인하십시오.',
          }
        : null,
  },
  {
    code: 'beyond-a-year',
    severity: 'warning',
    text: (facts) => {
      const codes = beyondAYear(facts);
      if (codes.length === 0) return null;
      const named = codes.slice(0, NAMED).join(', ');
      const rest = codes.length - NAMED;
      return {
        en: `The loss passes a whole year’s output of ${named}${rest > 0 ? ` and ${rest} more` : ''} in this table: it spans more than a year, shocks overlap, or the industry hit is larger than the table’s.`,
        ko: `손실이 이 표에서 ${named}${rest > 0 ? ` 외 ${rest}개` : ''} 산업의 한 해 산출을 넘습니다. 한 해가 넘는 손실이거나, 충격이 겹치거나, 충격 산업이 표보다 큽니다.`,
      };
    },
  },
  {
    code: 'clipped',
    severity: 'warning',
    text: ({ ok }) =>
      ok.some((result) => result.clipped > 0)
        ? {
            en: 'In shares of output (inoperability) no industry can lose more than all of its output: that model’s losses were cut back there.',
            ko: '불능률 모형에서는 어느 산업도 산출 전체보다 많이 잃을 수 없으므로 그 모형의 손실을 전체 산출로 제한했습니다.',
          }
        : null,
  },
  {
    code: 'imports-inside',
    severity: 'warning',
    text: ({ table }) =>
      table.flows === 'total'
        ? {
            en: 'The table does not tell domestic from imported flows: the answer counts imports as if they were made at home and overstates what the country itself loses.',
            ko: '산업연관표가 국산과 수입을 구분하지 않아 수입도 국내에서 만든 것처럼 계산되므로, 국내 경제의 손실이 실제보다 크게 나옵니다.',
          }
        : null,
  },
  {
    code: 'negative-final-demand',
    severity: 'warning',
    text: (facts) => {
      const codes = negativeDemand(facts);
      return codes.length === 0
        ? null
        : {
            en: `Final demand for ${codes.join(', ')} is negative in this table (stocks were run down): a fall by a share of it comes out as a gain.`,
            ko: `이 표에서 ${codes.join(', ')}의 최종수요는 음수(재고 감소)이므로, 그 비율만큼의 감소는 이득으로 나타납니다.`,
          };
    },
  },
  {
    code: 'dependence-is-judgement',
    severity: 'warning',
    text: ({ scenario }) =>
      scenario.shocks.some((shock) => shock.kind === 'dependency' && shock.importance === undefined)
        ? {
            en: 'How much each industry depends on the failed service is a documented judgement (low, mode, high), never less than what the table shows it to buy of the service; no sourced factors by industry were to be had.',
            ko: '산업별 서비스 의존도는 문서로 밝힌 판단값(최소·최빈·최대)이며, 표에 나타난 구매 비중보다 낮게 두지 않습니다. 출처가 확인된 산업별 계수는 구하지 못했습니다.',
          }
        : null,
  },
  {
    code: 'trust-alone',
    severity: 'info',
    text: ({ scenario }) =>
      isTrustAlone(scenario)
        ? {
            en: 'The loss of trust is the only shock: it is taken as the fall of final demand that it is, over the year after it, net of what domestic rivals take over.',
            ko: '신뢰 하락이 유일한 충격이므로, 국내 경쟁사로 옮겨 간 몫을 뺀 1년 동안의 최종수요 감소로 계산합니다.',
          }
        : null,
  },
  {
    code: 'paths-end',
    severity: 'info',
    text: ({ ok }) =>
      ok.some(({ model }) => DYNAMIC_MODELS.some(({ id }) => id === model))
        ? {
            en: 'Models over time count what is lost within the days they look at; what an industry still loses after the last day is not in their totals. Recovery times and stocks by industry are defaults (judgement) where the scenario gives none.',
            ko: '동태 모형은 살펴본 날짜 안의 손실만 셉니다. 마지막 날 뒤에 남는 손실은 합계에 없습니다. 시나리오가 주지 않은 산업별 복구 기간과 재고는 판단에 따른 기본값입니다.',
          }
        : null,
  },
  {
    code: 'total-coefficients',
    severity: 'info',
    text: ({ table, ok }) =>
      table.flows === 'domestic' && ok.some((result) => result.coefficients === 'total')
        ? {
            en: 'Total coefficients count imported inputs as if they were made at home. What the country itself loses is the answer with domestic coefficients; the difference falls on suppliers abroad.',
            ko: '총 투입계수는 수입 중간재도 국내에서 만든 것처럼 계산합니다. 국내 경제의 손실은 국산 투입계수로 구한 값이며, 두 값의 차이는 해외 공급자가 입는 손실입니다.',
          }
        : null,
  },
  {
    code: 'forward-no-bound',
    severity: 'info',
    text: ({ ok }) =>
      ok.some((result) => result.direction === 'forward')
        ? {
            en: 'Forward effects (customers short of an input) take what is missing to be replaced in proportion. They are no bound: an input that nothing replaces, such as power, costs its users far more. They are never added to backward effects (suppliers short of orders).',
            ko: '전방 효과(투입이 끊긴 수요 산업)는 부족분이 비례적으로 대체된다고 보고 구한 값이며 상한이 아닙니다. 전력처럼 대체할 수 없는 투입이 끊기면 손실은 훨씬 클 수 있습니다. 후방 효과(주문이 끊긴 공급 산업)에 더하지 않습니다.',
          }
        : null,
  },
  {
    code: 'iim-is-leontief',
    severity: 'info',
    text: (facts) =>
      hasModel(facts, 'iim-demand') && hasModel(facts, 'leontief')
        ? {
            en: 'Demand-side inoperability is Leontief’s model in shares of output: the two are the same answer and are not added.',
            ko: '수요측 불능률 모형은 레온티에프 모형을 산출 비중으로 바꿔 쓴 것으로 같은 답이며 더하지 않습니다.',
          }
        : null,
  },
  {
    code: 'households-upper-bound',
    severity: 'info',
    text: (facts) =>
      hasModel(facts, 'leontief-households')
        ? {
            en: 'With households inside, all income lost is taken as not spent: an upper bound, since furlough pay and savings cushion it.',
            ko: '가계 내생화 모형은 줄어든 소득이 모두 소비 감소로 이어진다고 보므로 상한입니다. 휴업수당과 저축이 이를 완화합니다.',
          }
        : null,
  },
  {
    code: 'partial-extraction',
    severity: 'info',
    text: (facts) =>
      hasModel(facts, 'extraction')
        ? {
            en: 'Extracting a part of an industry takes the lost share out of its purchases and of its sales alike and counts it about twice where the share is small: a measure of how much hangs on the industry, not an estimate of the loss.',
            ko: '산업의 일부를 추출하면 구매와 판매에서 모두 그 몫을 덜어내어, 몫이 작을 때는 약 두 배로 계산됩니다. 손실 추정치가 아니라 그 산업에 얼마나 기대고 있는지를 보는 척도입니다.',
          }
        : null,
  },
  {
    code: 'sized-from-outside',
    severity: 'info',
    text: ({ scenario, table }) =>
      scenario.shocks.some((shock) => shock.kind === 'outage' && shock.yearlyOutput !== undefined)
        ? {
            en: `The table lends its structure only; the size of the industry hit is the scenario’s own figure, turned into the table’s currency at the rate of ${table.priceYear}.`,
            ko: `산업연관표는 구조만 빌려주며, 충격 산업의 크기는 시나리오가 준 값을 ${table.priceYear}년 환율로 환산한 것입니다.`,
          }
        : null,
  },
  {
    code: 'price-basis',
    severity: 'info',
    text: ({ table }) =>
      table.year > 0
        ? {
            en: `Structure of ${table.year}, money of ${table.priceYear}; a yearly table: the loss is counted as if the year stayed otherwise as it was.`,
            ko: `${table.year}년 구조, ${table.priceYear}년 금액. 연간 표이므로 그해의 다른 조건은 그대로라고 보고 손실을 셉니다.`,
          }
        : {
            en: 'The table does not say its year; a yearly table: the loss is counted as if the year stayed otherwise as it was.',
            ko: '표의 연도를 알 수 없습니다. 연간 표이므로 그해의 다른 조건은 그대로라고 보고 손실을 셉니다.',
          },
  },
];

/**
 * What a reader must know to read the figures, in the order of weight.
 *
 * @param money from the table's unit to that of the results.
 */
export function notesOf(
  scenario: Scenario,
  table: IoTable,
  results: readonly ModelResult[],
  money: number,
): Note[] {
  const facts: Facts = { scenario, table, ok: results.filter(({ status }) => status === 'ok'), money };
  return RULES.flatMap(({ code, severity, text }) => {
    const words = text(facts);
    return words === null ? [] : [{ code, severity, text: { en: words.en, ko: words.ko } }];
  });
}
