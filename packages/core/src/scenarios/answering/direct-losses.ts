import type { IoTable } from '../../economy/index.ts';
import type { DirectLoss } from '../assessment/assessment.ts';
import { labelOf } from '../resolving/industry-cells.ts';
import type { ResolvedShocks } from '../resolving/resolve-shocks.ts';
import type { LossScales } from './loss-scales.ts';

/** What each outage itself loses, before and after recapture; a loss is positive. */
export function directLosses(resolved: ResolvedShocks, table: IoTable, scales: LossScales): DirectLoss[] {
  return resolved.outages.map(({ shock, cell, loss, asked }) => ({
    shock,
    ...labelOf(table, cell),
    effectiveDays: loss.effectiveDays,
    gross: scales.at(cell, -loss.gross),
    recapture: {
      asked,
      cap: loss.recaptureCap,
      used: loss.recaptureUsed,
      recaptured: scales.at(cell, -loss.recaptured),
    },
    net: scales.at(cell, -loss.net),
  }));
}
