import { type Finding, SpillwayError } from '@spillway/core/shared';
import { EXIT_CODE, FINDINGS_EXIT_CODE, USAGE_EXIT_CODE } from './exit-code.ts';

/** Something the command ends on, with what it found in the documents given to it. */
export class CommandFailure extends Error {
  readonly exitCode: number;
  readonly findings: readonly Finding[];

  constructor(message: string, exitCode: number, findings: readonly Finding[] = []) {
    super(message);
    this.exitCode = exitCode;
    this.findings = findings;
  }
}

export const findingsFailure = (message: string, findings: readonly Finding[]): CommandFailure =>
  new CommandFailure(message, FINDINGS_EXIT_CODE, findings);

export const usageFailure = (message: string): CommandFailure => new CommandFailure(message, USAGE_EXIT_CODE);

/** One line for each finding, worst first, on stderr. */
export function printFindings(findings: readonly Finding[]): void {
  const order = { error: 0, warning: 1, info: 2 };
  for (const finding of findings.toSorted((a, b) => order[a.severity] - order[b.severity])) {
    process.stderr.write(`${finding.path}: ${finding.severity}: ${finding.message} [${finding.code}]\n`);
  }
}

/** What the operating system means, for people. */
const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'it may not be opened',
  EPERM: 'it may not be changed',
  EROFS: 'it cannot be written to',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is no folder',
  EBUSY: 'it is in use, or a folder',
  ENOSPC: 'there is no space left',
  EMFILE: 'too many files are open',
};

/** Tells a person why a command ended, and gives its exit code. A fault of ours keeps its stack. */
export function report(error: unknown): number {
  if (error instanceof CommandFailure) {
    printFindings(error.findings);
    process.stderr.write(`spillway: ${error.message}\n`);
    return error.exitCode;
  }
  if (error instanceof SpillwayError) {
    process.stderr.write(`spillway: ${error.message} [${error.code}]\n`);
    return EXIT_CODE[error.code];
  }
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  if (code !== undefined && syscall !== undefined) {
    const place = path === undefined || path === '' ? '' : `${path}: `;
    process.stderr.write(
      `spillway: ${place}${SYSTEM_ERRORS[code] ?? `the system says ${code} (${syscall})`}\n`,
    );
    return USAGE_EXIT_CODE;
  }
  process.stderr.write(
    `spillway: unexpected error\n${error instanceof Error ? error.stack : String(error)}\n`,
  );
  return FINDINGS_EXIT_CODE;
}
