import { type ErrorCode, SpillwayError } from '@spillway/core/shared';

/**
 * A request that cannot be carried out for what one of its fields says.
 *
 * @param finding code among docs/findings.md.
 * @param path JSON Pointer into the body.
 * @param error where another code of the library says more than that an argument is wrong.
 */
export const wrongField = (
  finding: string,
  path: string,
  message: string,
  value?: string,
  error: ErrorCode = 'shared/invalid-argument',
): SpillwayError =>
  new SpillwayError(error, message, {
    findings: [
      { code: finding, severity: 'error', path, message, ...(value === undefined ? {} : { value }) },
    ],
  });
