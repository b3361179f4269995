/**
 * Shocks of one scenario over time, added up in the cells of one table, day by day. A value of a day is the mean over
 * that day, so that the sum over days is the integral of the path.
 */
export interface TimedShocks {
  /** Days that are looked at, counted from 0. */
  readonly days: number;
  /**
   * Share of as-planned output that a cell cannot make on each day, 0 to 1: cell → length `days`. As-planned is the mean
   * day, x/365; under a calendar of working days a day carries more than the mean and the share may pass 1.
   */
  readonly capacity: ReadonlyMap<number, Float64Array>;
  /** Change of final demand on each day, signed, in the table's unit a day: cell → length `days`. */
  readonly demand: ReadonlyMap<number, Float64Array>;
  /**
   * Cells of `capacity` that lose it by the failure of a service, the services themselves among them: they go on losing
   * orders to stops elsewhere. Absent where no service fails.
   */
  readonly apart?: ReadonlySet<number>;
  /** Cells in which some shock starts. */
  readonly hit: ReadonlySet<number>;
}
