import type { IoTable } from '../economy/index.ts';
import type { Assessment, ModelResult } from './assessment.ts';
import type { Scenario } from './scenario.ts';

type Note = Assessment['notes'][number];

/** What a reader must know to read the figures, in the order of weight. */
export function notesOf(scenario: Scenario, table: IoTable, results: readonly ModelResult[]): Note[] {
  const notes: Note[] = [];
  const ok = results.filter((result) => result.status === 'ok');
  const add = (code: string, severity: Note['severity'], en: string, ko: string): void => {
    notes.push({ code, severity, text: { en, ko } });
  };
  if (table.acceptedWithErrors) {
    add(
      'accepted-with-errors',
      'warning',
      `The table ${table.id} breaks accounting identities and was let through by an explicit flag: every figure here rests on it.`,
      `산업연관표 ${table.id}는 회계 항등식을 어긴 채 명시적 허용으로 쓰였습니다. 모든 수치가 이 표에 기대고 있습니다.`,
    );
  }
  if (ok.some((result) => result.checks.some((check) => !check.ok))) {
    add(
      'broken-identity',
      'warning',
      'An accounting identity does not hold for at least one result; see the checks before using its figures.',
      '하나 이상의 결과에서 회계 항등식이 성립하지 않습니다. 수치를 쓰기 전에 검산 항목을 확인하십시오.',
    );
  }
  if (ok.some((result) => result.clipped > 0)) {
    add(
      'clipped',
      'warning',
      'The shock takes more from some industry than it makes in a year; its loss was cut back to its whole output.',
      '일부 산업에서 손실이 연간 산출을 넘어 전체 산출로 제한했습니다.',
    );
  }
  if (table.flows === 'domestic' && ok.some((result) => result.coefficients === 'total')) {
    add(
      'total-coefficients',
      'info',
      'Total coefficients count imported inputs as if they were made at home. What the country itself loses is the answer with domestic coefficients; the difference falls on suppliers abroad.',
      '총 투입계수는 수입 중간재도 국내에서 만든 것처럼 계산합니다. 국내 경제의 손실은 국산 투입계수로 구한 값이며, 두 값의 차이는 해외 공급자가 입는 손실입니다.',
    );
  }
  if (ok.some((result) => result.direction === 'forward')) {
    add(
      'forward-upper-check',
      'info',
      'Forward effects (customers short of an input) are an upper check and are never added to backward effects (suppliers short of orders).',
      '전방 효과(투입이 끊긴 수요 산업)는 상한 점검용이며 후방 효과(주문이 끊긴 공급 산업)에 더하지 않습니다.',
    );
  }
  if (
    ok.some((result) => result.model === 'iim-demand') &&
    ok.some((result) => result.model === 'leontief')
  ) {
    add(
      'iim-is-leontief',
      'info',
      'Demand-side inoperability is Leontief’s model in shares of output: the two agree and are not added.',
      '수요측 불능률 모형은 레온티에프 모형을 산출 비중으로 바꿔 쓴 것입니다. 두 값은 같으며 더하지 않습니다.',
    );
  }
  if (scenario.shocks.some((shock) => shock.kind === 'outage' && shock.yearlyOutput !== undefined)) {
    add(
      'sized-from-outside',
      'info',
      `The table lends its structure only; the size of the industry hit is the scenario’s own figure, turned into the table’s currency at the rate of ${table.priceYear}.`,
      `산업연관표는 구조만 빌려주며, 충격 산업의 크기는 시나리오가 준 값을 ${table.priceYear}년 환율로 환산한 것입니다.`,
    );
  }
  const [en, ko] =
    table.year > 0
      ? [
          `Structure of ${table.year}, prices of ${table.priceYear}; a`,
          `${table.year}년 구조, ${table.priceYear}년 가격. `,
        ]
      : ['The table does not say its year; a', '표의 연도를 알 수 없습니다. '];
  add(
    'price-basis',
    'info',
    `${en} yearly table: the loss is counted as if the year stayed otherwise as it was.`,
    `${ko}연간 표이므로 그해의 다른 조건은 그대로라고 보고 손실을 셉니다.`,
  );
  return notes;
}
