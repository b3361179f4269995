import { isUncertain } from '../document/at-case.ts';
import { type ScenarioNumber, scenarioNumbers } from '../document/scenario-numbers.ts';
import type { Scenario } from '../document/scenario.ts';
import type { ShockOf } from '../document/shocks.ts';
import { isUncertainNumber } from '../document/uncertain-number.ts';
import { DEPENDENCE_POSITION } from './dependents.ts';

/** Numbers of shocks that stand beside the loss and do not move it. */
const BESIDE = /\/(recapture|recapture\/share|abroadShare)$/;
const MOVING = new Set(['demand', 'inoperability', 'outage', 'dependency']);

/** The uncertain numbers that move the loss itself, in the order of the document, which is that of their streams. */
export function uncertainInputs(scenario: Scenario): readonly ScenarioNumber[] {
  const written = scenarioNumbers(scenario).filter(({ pointer, number }) => {
    const shock = /^\/shocks\/(\d+)\//.exec(pointer);
    if (shock === null || BESIDE.test(pointer) || !isUncertain(number)) return false;
    const { kind } = scenario.shocks[Number(shock[1])];
    return MOVING.has(kind) || (kind === 'trust' && isTrustAlone(scenario));
  });
  const documented = scenario.shocks.findIndex(
    (shock) => shock.kind === 'dependency' && !givesAllImportance(shock),
  );
  if (documented < 0) return written;
  const pointer = `/shocks/${documented}/importance`;
  return [...written, { pointer, number: DEPENDENCE_POSITION, low: -1, high: 1 }];
}

/** Whether a dependency speaks of all its users itself, so that no documented factor is used. */
const givesAllImportance = ({ importance }: ShockOf<'dependency'>): boolean =>
  importance !== undefined && (isUncertainNumber(importance) || importance['default'] !== undefined);

/** A loss of trust with nothing beside it is the shock itself; beside others it is secondary damage. */
export const isTrustAlone = (scenario: Scenario): boolean =>
  scenario.shocks.some(({ kind }) => kind === 'trust') &&
  !scenario.shocks.some(({ kind }) => MOVING.has(kind));
