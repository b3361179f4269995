import { type IoTable, measureWeights } from '../../economy/index.ts';
import type { Measures } from '../assessment/assessment.ts';
import { rateOf } from '../resolving/money.ts';

/** Turns changes of output into losses in every measure, in the unit of the assessment. */
export class LossScales {
  readonly money: number;
  readonly currency: string;
  readonly rate: number;
  readonly #value: Float64Array;
  readonly #jobs: Float64Array | null;

  constructor(table: IoTable, currency: string) {
    this.currency = currency;
    this.rate = rateOf(table, currency);
    this.money = (this.rate * table.unit.scale) / 1e6;
    this.#value = measureWeights(table, 'valueAdded')!;
    this.#jobs = measureWeights(table, 'jobs');
  }

  /** Loss at one cell, from its change of output. */
  at(cell: number, change: number): Measures {
    // `0 - x` rather than `-x`: no loss is 0 and not −0.
    return {
      output: 0 - change * this.money,
      valueAdded: 0 - change * this.#value[cell] * this.money,
      jobs: this.#jobs === null ? null : 0 - change * this.#jobs[cell],
    };
  }

  /** Loss over the cells that `include` lets in. */
  over(changes: Float64Array, include: (cell: number) => boolean): Measures {
    let output = 0;
    let value = 0;
    let jobs = 0;
    changes.forEach((change, cell) => {
      if (!include(cell)) return;
      output -= change;
      value -= change * this.#value[cell];
      if (this.#jobs !== null) jobs -= change * this.#jobs[cell];
    });
    return {
      output: output * this.money,
      valueAdded: value * this.money,
      jobs: this.#jobs === null ? null : jobs,
    };
  }
}
