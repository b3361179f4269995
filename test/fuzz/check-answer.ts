import { gunzipSync } from 'node:zlib';
import { HTTP_STATUS } from '../../packages/server/src/http/problem.ts';
import { checkProblem, type Operation } from './operations.ts';
import type { RawAnswer } from './send-raw.ts';

/** Codes answered 503 by design: a task that would take too long is ended, and the request with it. */
const BY_DESIGN = new Set(['server/too-long']);

const jsonOf = ({ headers, body }: RawAnswer): unknown => {
  const bytes = headers.get('content-encoding') === 'gzip' ? gunzipSync(body) : body;
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
};

/** The body of an answer in JSON; undefined where it is none. */
export function bodyOf(answer: RawAnswer): unknown {
  try {
    return jsonOf(answer);
  } catch {
    return undefined;
  }
}

function problemFault(answer: RawAnswer): string | null {
  const { status, headers } = answer;
  const type = headers.get('content-type') ?? 'nothing';
  if (!type.startsWith('application/problem+json')) return `${status} as ${type}`;
  const told = bodyOf(answer);
  const problem = told as { status: number; code: string; detail: string };
  if (!checkProblem(told))
    return `${status} problem ${problem?.code} ${checkProblem.errors?.[0].instancePath} ${checkProblem.errors?.[0].message}`;
  if (problem.status !== status) return `${status} says ${problem.status}`;
  const meant = (HTTP_STATUS as Readonly<Record<string, number>>)[problem.code];
  if (meant !== undefined && meant !== status) return `${problem.code} answered ${status}, not ${meant}`;
  if (status >= 500 && !BY_DESIGN.has(problem.code)) return `${status} ${problem.code}`;
  // What was sent may be said again, in quotes.
  const unquoted = problem.detail.replaceAll(/"(?:[^"\\]|\\.)*("|$)/g, '""');
  if (/undefined|\[object |is not a function|Cannot read|at [\w.]+ \(|\/packages\//.test(unquoted))
    return `${problem.code} tells of the inside: ${problem.detail.slice(0, 120)}`;
  return null;
}

/** What is wrong with an answer; null where nothing is. */
export function answerFault(operation: Operation | null, method: string, answer: RawAnswer): string | null {
  const { status, headers } = answer;
  if (method === 'HEAD') return status >= 500 ? `${status} to HEAD` : null;
  if (status >= 400) return problemFault(answer);
  if (status === 304) return headers.get('etag') === undefined ? '304 without ETag' : null;
  if (operation === null || method !== operation.method) return status >= 300 ? `${status}` : null;
  const described = operation.answers.get(status);
  if (described === undefined) return `${status} is not described`;
  if (described === null) return answer.body.length > 0 ? `${status} with a body` : null;
  const type = headers.get('content-type')?.split(';')[0] ?? 'nothing';
  if (type !== described.type) return `${status} as ${type}, described as ${described.type}`;
  if (type !== 'application/json') return null;
  try {
    if (described.check(jsonOf(answer))) return null;
  } catch (error) {
    return `${status} cannot be read: ${String(error)}`;
  }
  const [first] = described.check.errors!;
  return `${status} is not as described: ${first.instancePath} ${first.message}`;
}
