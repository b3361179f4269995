import { physicalHarm } from '../../damage/index.ts';
import type { IoTable } from '../../economy/index.ts';
import { bothLanguages } from '../../shared/index.ts';
import type { Harm, Transfer } from '../assessment/assessment-secondary.ts';
import { isUncertain, type NumberCase } from '../document/at-case.ts';
import type { Scenario } from '../document/scenario.ts';
import type { ShockOf } from '../document/shocks.ts';
import { chooseCase } from '../resolving/choose.ts';
import { inTableUnit } from '../resolving/money.ts';

/** Share of a life that an injury counts where the scenario says nothing: a moderate injury of the US DOT scale (from memory). */
const INJURY_FRACTION = 0.047;

interface Ends {
  readonly low: number | null;
  readonly high: number | null;
}

/** Least and greatest value where they differ. */
function endsOf(at: (which: NumberCase) => number, uncertain: boolean): Ends {
  return uncertain ? { low: at('low'), high: at('high') } : { low: null, high: null };
}

/** Money that only changes hands, with the part that leaves the country; null where there is none. */
export function transferLines(scenario: Scenario, table: IoTable, money: number): Transfer[] | null {
  const transfers = scenario.shocks.filter(
    (shock): shock is ShockOf<'cost'> => shock.kind === 'cost' && shock.transfer === true,
  );
  if (transfers.length === 0) return null;
  return transfers.map((shock) => {
    const at = (which: NumberCase): number => inTableUnit(table, shock.amount, chooseCase(which)) * money;
    return {
      label: bothLanguages(shock.label),
      amount: at('mode'),
      ...endsOf(at, isUncertain(shock.amount.value)),
      abroad: shock.abroadShare === undefined ? null : at('mode') * chooseCase('mode')(shock.abroadShare),
    };
  });
}

/** Physical harm at the scenario's own value of a life; null where there is none. */
export function harmLines(scenario: Scenario, table: IoTable, money: number): Harm[] | null {
  const lines = scenario.shocks.flatMap((shock): Harm[] => {
    if (shock.kind !== 'harm') return [];
    const { deaths = 0, injuries = 0, injuryFraction = INJURY_FRACTION } = shock;
    const at = (which: NumberCase): number => {
      const choose = chooseCase(which);
      const hurt = [{ count: choose(injuries), fraction: choose(injuryFraction) }];
      return physicalHarm(choose(deaths), hurt, inTableUnit(table, shock.valueOfLife, choose)) * money;
    };
    const uncertain = [deaths, injuries, injuryFraction, shock.valueOfLife.value].some(isUncertain);
    const mode = chooseCase('mode');
    return [
      {
        label: bothLanguages(shock.label ?? { en: 'Harm to people', ko: '인명 피해' }),
        deaths: mode(deaths),
        injuries: mode(injuries),
        value: at('mode'),
        ...endsOf(at, uncertain),
      },
    ];
  });
  return lines.length > 0 ? lines : null;
}
