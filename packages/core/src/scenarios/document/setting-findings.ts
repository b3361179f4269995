import { type Finding, dayNumber } from '../../shared/index.ts';
import { countedActions } from './counted-actions.ts';
import { type AddFinding, checkNumber } from './number-findings.ts';
import type { Locate } from './schema-findings.ts';
import type { Scenario } from './scenario.ts';
import { isUncertainNumber } from './uncertain-number.ts';

/** A hundred years: what is longer than any horizon means "never". */
const LONGEST = 36_500;
const DEFAULT_STOCK_SENSITIVITY = 0.8;

/** Settings by industry: one number, or one for each code. */
function checkByIndustry(pointer: string, given: unknown, low: number, high: number, add: AddFinding): void {
  if (given === undefined) return;
  if (isUncertainNumber(given)) checkNumber({ pointer, number: given, low, high }, add);
  else
    for (const [code, number] of Object.entries(given as Readonly<Record<string, number>>))
      checkNumber({ pointer: `${pointer}/${code}`, number, low, high }, add);
}

const COUNTED_BY: Readonly<Record<string, string>> = {
  recapture: '`recapture` of an outage',
  inventories: '`finishedGoodsDays`',
};

function checkDynamics(
  asked: NonNullable<Scenario['dynamics']>,
  counted: readonly string[],
  add: AddFinding,
): void {
  checkByIndustry('/dynamics/recoveryDays', asked.recoveryDays, 0.1, LONGEST, add);
  checkByIndustry('/dynamics/finishedGoodsDays', asked.finishedGoodsDays, 0, LONGEST, add);
  checkByIndustry('/dynamics/importsSubstitute', asked.importsSubstitute, 0, 1, add);
  // A day's output needs that share of the normal stock to be there: with less than a day's use of it, no day is whole.
  const least = 1 / (asked.stockSensitivity ?? DEFAULT_STOCK_SENSITIVITY);
  checkByIndustry('/dynamics/stockDays', asked.stockDays, least, LONGEST, (pointer, message) =>
    add(
      pointer,
      `${message}; ARIO follows whole days and needs stocks of at least 1 / stockSensitivity days`,
    ),
  );
  const actions = (asked.resilience ?? []).map(({ action }) => action);
  asked.resilience?.forEach(({ action, reduction }, k) => {
    checkNumber({ pointer: `/dynamics/resilience/${k}/reduction`, number: reduction, low: 0, high: 1 }, add);
    if (actions.indexOf(action) !== k)
      add(
        `/dynamics/resilience/${k}/action`,
        `names "${action}" a second time: an action lowers a loss once`,
      );
    else if (counted.includes(action))
      add(
        `/dynamics/resilience/${k}/action`,
        `names "${action}", which ${COUNTED_BY[action]} counts already: an action lowers a loss once`,
      );
  });
}

/** What of the document beside its shocks a schema cannot say. */
export function settingFindings(scenario: Partial<Scenario>, locate: Locate): Finding[] {
  const findings: Finding[] = [];
  const add: AddFinding = (pointer, message) => {
    findings.push({
      code: 'scenarios/wrong-value',
      severity: 'error',
      path: locate(pointer),
      message: `${pointer} ${message}`,
    });
  };
  const { begins, frequency, insurance, dynamics } = scenario;
  if (typeof begins === 'string' && dayNumber(begins) === null)
    add('/begins', `must be a date that exists, but is ${begins}`);
  if (frequency !== undefined)
    // Many thousands of years are drawn event by event.
    checkNumber({ pointer: '/frequency/perYear', number: frequency.perYear, low: 0, high: 1000 }, add);
  for (const key of ['deductible', 'limit'] as const) {
    const amount = insurance?.[key];
    if (amount !== undefined)
      checkNumber({ pointer: `/insurance/${key}/value`, number: amount.value, low: 0, high: Infinity }, add);
  }
  if (dynamics !== undefined) checkDynamics(dynamics, countedActions(scenario), add);
  return findings;
}
