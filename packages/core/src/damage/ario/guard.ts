import type { IoTable } from '../../economy/index.ts';
import type { LocalText } from '../../shared/index.ts';
import type { ArioParameters } from './parameters.ts';
import type { ArioState } from './produce.ts';
import type { ArioSystem } from './system.ts';

/** How long a cell may run down, and how long a run is carried on past its end: restocking times, and days at least. */
const RUNNING_DOWN = { times: 10, days: 30 };
const CARRIED_ON = { times: 20, days: 365 };

/**
 * Watches for the instability of thin stocks under proportional rationing: an economy short of an input serves final
 * demand in proportion, so that stocks never fill again, and output runs down to nothing.
 *
 * A cell runs down on a day on which an input limits it (some S/need below 1), it makes less than the day before, and
 * less than the shock calls for: with a share s of capacity (or of final demand) lost at most anywhere, the whole
 * economy at 1 − s of normal could be kept up. More than 10 τ_inv of the product it lacks (30 days at least) of such days
 * in a row are no result.
 */
export interface ArioGuard {
  /** The longest a run is carried on past its end. */
  readonly longest: number;
  /**
   * Looks at a day, of which the shocks leave every cell at least the share `left`. Returns the cell that has run down
   * for too long, or −1: of several the largest of those short of the product that most of them lack.
   */
  look(left: number): number;
  /** The product a cell was short of when it began to run down. */
  lacks(cell: number): number;
  /** Whether any cell was limited by an input on the last day looked at. */
  limited(): boolean;
  /** The cell limited on the last day that makes least of normal, and less than in `then` or than half of normal; or −1. */
  notBackFrom(then: Float64Array): number;
}

export function openGuard(system: ArioSystem, parameters: ArioParameters, state: ArioState): ArioGuard {
  const { n, x } = system;
  const { wish, output } = state;
  const limits = parameters.tauInv.map((days) => Math.max(RUNNING_DOWN.times * days, RUNNING_DOWN.days));
  const before = x.slice();
  const run = new Int32Array(n);
  const product = new Int32Array(n);
  let anyone = false;
  const isLimited = (j: number): boolean => output[j] < wish[j];
  const largestLacking = (): number => {
    const lacking = new Map<number, number>();
    const gone = Array.from(run.keys()).filter((j) => run[j] > limits[product[j]]);
    for (const j of gone) lacking.set(product[j], (lacking.get(product[j]) ?? 0) + x[j]);
    const [most] = [...lacking].reduce((a, b) => (b[1] > a[1] ? b : a));
    return gone.filter((j) => product[j] === most).reduce((a, b) => (x[b] > x[a] ? b : a));
  };
  return {
    longest: Math.ceil(
      Math.max(...parameters.tauInv.map((days) => CARRIED_ON.times * days), CARRIED_ON.days),
    ),
    look(left) {
      let found = false;
      anyone = false;
      for (let j = 0; j < n; j++) {
        const short = isLimited(j);
        anyone ||= short;
        const down = short && output[j] < before[j] && output[j] < left * x[j];
        run[j] = down ? run[j] + 1 : 0;
        if (run[j] === 1) product[j] = system.shortest(j);
        before[j] = output[j];
        found ||= run[j] > limits[product[j]];
      }
      return found ? largestLacking() : -1;
    },
    lacks: (cell) => (run[cell] > 0 ? product[cell] : system.shortest(cell)),
    limited: () => anyone,
    notBackFrom(then) {
      let worst = -1;
      let least = 1;
      for (let j = 0; j < n; j++) {
        if (!isLimited(j) || output[j] >= Math.max(then[j], x[j] / 2) || output[j] >= least * x[j]) continue;
        worst = j;
        least = output[j] / x[j];
      }
      return worst;
    },
  };
}

/** What a person is told of a run that was stopped: where, by lack of what, why it is no result, and what to do. */
export function explainStop(
  table: IoTable,
  parameters: ArioParameters,
  stop: { readonly day: number; readonly cell: number; readonly product: number; readonly days: number },
): LocalText {
  const S = table.industries.length;
  const industry = table.industries[stop.cell % S];
  const region = table.regions.length > 1 ? table.regions[Math.floor(stop.cell / S)] : null;
  const input = table.industries[stop.product];
  const stock = Number(parameters.stockDays[stop.product].toPrecision(3));
  const restocking = Number(parameters.tauInv[stop.product].toPrecision(3));
  const past = stop.day >= stop.days;
  return {
    en:
      `stopped after ${stop.day + 1} days${past ? ` (${stop.days} were asked for; the run was carried on without shocks to see whether it recovers)` : ''}: ` +
      `${industry.name.en}${region ? ` in ${region.name.en}` : ''} lacks ${input.name.en} and makes less day by day, less than the shock calls for. ` +
      `With stocks of ${stock} days, ordered back in ${restocking}, what is short is shared with final demand and stocks never fill: a known ` +
      'instability of thin stocks in the model, not damage. Take larger stocks (stockDays; 10 days and more restocked in two ' +
      'thirds of them have been stable), restock faster (tauInv), serve industries first (rationing), or say which inputs ' +
      'are not critical (criticality)',
    ko:
      `${stop.day + 1}일째에 계산을 멈췄습니다${past ? `(요청한 ${stop.days}일이 지난 뒤 충격 없이 회복되는지 이어서 보았습니다)` : ''}. ` +
      `${region ? `${region.name.ko}의 ` : ''}‘${industry.name.ko}’ 산업이 ‘${input.name.ko}’ 투입 부족으로 생산을 날마다 줄여, 충격이 요구하는 것보다 더 줄었습니다. ` +
      `재고 ${stock}일분을 ${restocking}일에 걸쳐 채우면 모자란 물량을 최종수요와 나누게 되어 재고가 다시 차지 않습니다. ` +
      '얇은 재고에서 나타나는 모형의 알려진 불안정이며 피해가 아닙니다. 재고를 늘리거나(stockDays, 10일분 이상을 그 3분의 2 기간에 채우면 안정적이었습니다) ' +
      '더 빨리 채우거나(tauInv), 산업에 먼저 배분하거나(rationing), 필수가 아닌 투입을 밝히십시오(criticality)',
  };
}
