import { SpillwayError } from '../../shared/index.ts';
import { requireNumber } from '../require-number.ts';

/** An outage behind a stock of finished goods. */
export interface CoveredPath {
  /** Lost share of each day that customers and suppliers feel. */
  readonly shown: Float64Array;
  /** Stock used up, in days of output: a loss of capital, counted neither here nor again as output. */
  readonly used: number;
}

/**
 * A stock of finished goods hides an outage while it lasts: the industry shows 0 as long as the stock covers what it
 * cannot make, and its own inoperability from then on. Within the day on which the stock runs out it shows what is left
 * uncovered. The stock is not filled up again within the run.
 *
 * @param lost mean lost share of production of each day, each at least 0.
 * @param stockDays goods on hand at the begin, in days of output.
 * @throws SpillwayError `shared/invalid-argument` naming the field.
 * @see Barker & Santos (2010), Int. J. Prod. Econ. 126:130 (inventory in the dynamic inoperability model).
 */
export function coverByStock(lost: Float64Array, stockDays: number): CoveredPath {
  requireNumber('stockDays', stockDays, 0);
  let left = stockDays;
  const shown = lost.map((share, day) => {
    if (!(share >= 0))
      throw new SpillwayError(
        'shared/invalid-argument',
        `lost[${day}] must not be below 0, but is ${share}`,
        {
          field: `lost[${day}]`,
          found: share,
        },
      );
    const covered = Math.min(left, share);
    left -= covered;
    return share - covered;
  });
  return { shown, used: stockDays - left };
}
