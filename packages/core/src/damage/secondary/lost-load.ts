import { DAYS_OF_YEAR } from '../../shared/index.ts';
import { requireNumber, requireShare } from '../require-number.ts';

/** Published values of lost load, a cross-check from outside the input–output model. Money per MWh. */
export const VALUES_OF_LOST_LOAD: readonly {
  readonly country: string;
  readonly customers: string;
  readonly currency: string;
  readonly value: number;
  readonly source: string;
}[] = [
  ['weighted average', 16_940],
  ['households', 10_289],
  ['small and medium firms', 35_488],
  ['industry and commerce', 1400],
].map(([customers, value]) => ({
  country: 'GBR',
  customers: String(customers),
  currency: 'GBP',
  value: Number(value),
  source: 'London Economics (2013) for the regulator',
}));

/** Loss of a power cut: energy not served · value of lost load, in the money of the latter. */
export const lostLoad = (megawattHours: number, valuePerMegawattHour: number): number =>
  requireNumber('megawattHours', megawattHours, 0) *
  requireNumber('valuePerMegawattHour', valuePerMegawattHour, 0);

/** Value of lost load seen from production: value added of a sector over the energy it uses, money per MWh. */
export const productionLostLoad = (valueAdded: number, megawattHours: number): number =>
  requireNumber('valueAdded', valueAdded, 0) /
  requireNumber('megawattHours', megawattHours, Number.MIN_VALUE);

/** Share of a day's GDP that a day without internet costs, by how connected an economy is (Deloitte 2016, for Facebook). */
export const INTERNET_SHUTDOWN_SHARES = { high: 0.019, medium: 0.01, low: 0.004 } as const;

/**
 * Loss of an internet shutdown: GDP / 365 · share · days · share of the users or the traffic cut off.
 *
 * @param gdp of a year, in any unit of money.
 * @throws SpillwayError `shared/invalid-argument` naming the field that is out of its bounds.
 */
export function internetShutdown(gdp: number, shareOfGdp: number, days: number, cutOff = 1): number {
  return (
    (requireNumber('gdp', gdp, 0) / DAYS_OF_YEAR) *
    requireShare('shareOfGdp', shareOfGdp) *
    requireNumber('days', days, 0) *
    requireShare('cutOff', cutOff)
  );
}
