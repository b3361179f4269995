import type { Finding } from '../../shared/index.ts';

type Datum = NonNullable<Finding['value']> | null;

/** As many as a person can go through; a file in another unit or encoding would give one for every cell. */
const MOST_OF_A_KIND = 200;

/** Collects findings; of each code it keeps the first two hundred and counts the rest. */
export class FindingList {
  readonly #findings: Finding[] = [];
  readonly #counts = new Map<string, number>();

  add(finding: Finding): void {
    const count = (this.#counts.get(finding.code) ?? 0) + 1;
    this.#counts.set(finding.code, count);
    if (count <= MOST_OF_A_KIND) this.#findings.push(finding);
  }

  addAll(findings: Iterable<Finding>): void {
    for (const finding of findings) this.add(finding);
  }

  /** Something that keeps the table from being used without an explicit flag. */
  error(code: string, path: string, message: string, value: Datum = null, expected: Datum = null): void {
    this.add({ code, severity: 'error', path, message, value, expected });
  }

  /** Something a person should look at before trusting the table. */
  warning(code: string, path: string, message: string, value: Datum = null, expected: Datum = null): void {
    this.add({ code, severity: 'warning', path, message, value, expected });
  }

  /** Something that is as it should be, but worth knowing. */
  info(code: string, path: string, message: string, value: Datum = null, expected: Datum = null): void {
    this.add({ code, severity: 'info', path, message, value, expected });
  }

  /** All findings kept, and for each code with more than that one that says how many were left out. */
  toArray(whole: string): Finding[] {
    const left = [...this.#counts].filter(([, count]) => count > MOST_OF_A_KIND);
    return [
      ...this.#findings,
      ...left.map(([code, count]): Finding => {
        const severity = this.#findings.find((finding) => finding.code === code)!.severity;
        const message = `${count - MOST_OF_A_KIND} more findings of this kind, ${count} in all`;
        return { code, severity, path: whole, message, value: count };
      }),
    ];
  }
}
