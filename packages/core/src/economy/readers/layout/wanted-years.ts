import type { FindingList } from '../finding-list.ts';
import type { ReadOptions } from '../reader.ts';

/** The years a caller asked for, and those that the files turn out to have. */
export class WantedYears {
  readonly #wanted: readonly number[] | undefined;
  readonly #seen = new Set<number>();

  constructor(options: ReadOptions) {
    this.#wanted = options.years;
  }

  /** Notes that the files have a year; whether a table of it is wanted. */
  wants(year: number): boolean {
    this.#seen.add(year);
    return this.#wanted?.includes(year) ?? true;
  }

  /** Years that someone asked for must be there: `economy/missing-year` (error) for each that is not. */
  report(where: string, findings: FindingList): void {
    const seen = [...this.#seen].sort((a, b) => a - b).join(', ') || 'none';
    for (const year of this.#wanted ?? []) {
      if (this.#seen.has(year)) continue;
      const message = `expected a table of ${year}, but the years in the files are: ${seen}`;
      findings.error('economy/missing-year', where, message, null, year);
    }
  }
}
