import { limitedMean } from '../damage/index.ts';
import { SpillwayError } from '../shared/index.ts';
import { requireNumber } from './check-input.ts';
import type { FirmClass, Severity } from './firm-classes.ts';

/** Incidents of one industry: how many firms, how often, how much, and how far it spreads. */
export interface SectorRisk {
  readonly industry: string;
  readonly firms: number;
  /** Events per firm and year. */
  readonly frequency: number;
  /** One event, in the currency of the answer; `cap` is the most it can be. */
  readonly severity: { readonly median: number; readonly p90: number; readonly cap: number };
  /** Value added the whole economy loses over what the industry itself loses; at least 1. */
  readonly spillover: number;
}

export interface SectorLoss {
  readonly industry: string;
  /** Expected loss of a year: of the firms hit, and with what spreads. */
  readonly own: number;
  readonly total: number;
}

/**
 * Expected yearly loss from the bottom up: Σ firms · frequency · E[min(X, cap)] · spillover.
 *
 * @throws SpillwayError `forecast/invalid-input` for a count, rate or amount that cannot be.
 */
export function bottomUpLoss(sectors: readonly SectorRisk[]): readonly SectorLoss[] {
  return sectors.map(({ industry, firms, frequency, severity, spillover }) => {
    requireNumber(`firms of ${industry}`, firms, 0);
    requireNumber(`frequency of ${industry}`, frequency, 0);
    requireNumber(`spillover of ${industry}`, spillover, 1);
    const mean = limitedMean({
      body: { lognormal: { median: severity.median, p90: severity.p90 } },
      cap: severity.cap,
    });
    const own = firms * frequency * mean;
    return { industry, own, total: own * spillover };
  });
}

/**
 * Firm classes of a nation spread over its industries in proportion to output.
 *
 * @param industries share of national output and spillover of each; shares sum to 1.
 * @param rate units of the answer's currency for one US dollar.
 */
export function spreadFirms(
  firmClasses: readonly FirmClass[],
  severity: Severity,
  industries: readonly { readonly code: string; readonly outputShare: number; readonly spillover: number }[],
  rate: number,
): readonly SectorRisk[] {
  requireNumber('the exchange rate', rate, Number.MIN_VALUE);
  const sum = industries.reduce((total, { outputShare }) => total + outputShare, 0);
  if (!(Math.abs(sum - 1) < 1e-9))
    throw new SpillwayError('forecast/invalid-input', `shares of output must sum to 1, but sum to ${sum}`, {
      sum,
    });
  return firmClasses.flatMap((firmClass) => {
    const scale = (firmClass.revenue / severity.referenceRevenue) ** severity.sizeElasticity * rate;
    return industries.map(({ code, outputShare, spillover }) => ({
      industry: code,
      firms: firmClass.firms * outputShare,
      frequency: firmClass.frequency,
      severity: {
        median: severity.median * scale,
        p90: severity.p90 * scale,
        cap: Math.min(firmClass.revenue * severity.capShare, severity.capAmount) * rate,
      },
      spillover,
    }));
  });
}
