import { type ErrorCode, type Finding, SpillwayError } from '@spillway/core/shared';
import { absent } from '../centre/guard.ts';
import { isAway, isUnstorable } from '../storage/postgres-errors.ts';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Which status stands for which of the library's codes. */
export const HTTP_STATUS = {
  'shared/cancelled': 499,
  'shared/invalid-argument': 422,
  'sheets/unreadable': 422,
  'sheets/too-large': 413,
  'economy/shape-mismatch': 422,
  'economy/unknown-industry': 422,
  'economy/unknown-region': 422,
  'economy/unknown-table': 422,
  'economy/not-productive': 422,
  'economy/singular': 422,
  'economy/not-converged': 422,
  'economy/no-domestic-flows': 422,
  'economy/missing-data': 422,
  'economy/broken-identity': 422,
  'damage/stacked-resilience': 422,
  'damage/unknown-service': 422,
  'random/invalid-distribution': 422,
  'damage/invalid-loss-model': 422,
  'forecast/unknown-area': 422,
  'forecast/no-path': 422,
  'forecast/invalid-input': 422,
  'prevention/invalid-input': 422,
  'scenarios/invalid': 422,
  'scenarios/unknown-scenario': 422,
  'scenarios/unsupported': 422,
  'access/refused': 403,
  'access/not-found': 404,
  'access/not-signed-in': 401,
  'access/foreign-request': 403,
  'records/taken': 409,
  'records/unknown-cursor': 400,
  'records/changed-meanwhile': 412,
  'records/version-not-said': 428,
  'records/held': 409,
  'records/key-reused': 422,
  'storage/unreachable': 503,
  'storage/newer-database': 503,
  'storage/older-database': 503,
  'storage/not-empty': 409,
  'storage/other-database': 503,
  'storage/no-database-program': 503,
  'storage/wrong-database-version': 503,
  'storage/foreign-data-folder': 503,
  'storage/start-failed': 503,
  'accounts/refused': 422,
  'accounts/invalid-provider': 500,
  'keys/unusable': 500,
  'archive/damaged': 422,
  'server/too-long': 503,
} as const satisfies Record<ErrorCode, number>;

/** Codes of requests that never got as far as the library, by what the server's framework calls them. */
const REQUEST_CODES = {
  FST_ERR_VALIDATION: 'request/invalid',
  FST_ERR_BAD_URL: 'request/bad-address',
  FST_ERR_MAX_PARAM_LENGTH: 'request/bad-address',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'request/unreadable',
  FST_ERR_CTP_INVALID_JSON_BODY: 'request/unreadable',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request/unreadable',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request/unknown-content-type',
  FST_ERR_CTP_BODY_TOO_LARGE: 'request/too-large',
  FST_REQ_FILE_TOO_LARGE: 'request/too-large',
  FST_FILES_LIMIT: 'request/too-large',
  FST_PARTS_LIMIT: 'request/too-large',
  FST_FIELDS_LIMIT: 'request/too-large',
} as const;

const requestCode = (code: string | undefined): string =>
  (REQUEST_CODES as Readonly<Record<string, string>>)[code ?? ''] ??
  (code === 'too-many' ? 'request/too-many' : 'request/refused');

/** What is thrown at one who asks too much at once. */
export const tooMany = (message: string): Error =>
  Object.assign(new Error(message), { statusCode: 429, code: 'too-many' });

/** Every code a problem may have, for the description of the interface. */
export const PROBLEM_CODES: readonly string[] = [
  ...new Set([
    ...Object.keys(HTTP_STATUS),
    ...Object.values(REQUEST_CODES),
    'request/too-many',
    'request/too-slow',
    'request/refused',
    'server/unforeseen',
  ]),
].toSorted();

/** RFC 9457, with the library's code, the findings where a document was at fault, and the request to ask about. */
interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly findings?: readonly Finding[];
  readonly requestId: string;
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request is not understood',
  401: 'Sign in first',
  403: 'This may not be done',
  404: 'Not found',
  405: 'No such method here',
  408: 'The request took too long to arrive',
  409: 'It cannot be done as things stand',
  412: 'It was changed meanwhile',
  413: 'Too large',
  414: 'The address is too long',
  415: 'This kind of content is not read here',
  417: 'What is expected is not known here',
  422: 'The content cannot be used',
  428: 'Say which version you have seen',
  429: 'Too many requests',
  431: 'Too large',
  499: 'Cancelled',
  503: 'Not available just now',
};

export const problemOf = (
  status: number,
  code: string,
  detail: string,
  requestId: string,
  findings: readonly Finding[] = [],
): Problem => ({
  type: `urn:spillway:problem:${code.replace('/', ':')}`,
  title: TITLES[status] ?? 'Something went wrong here',
  status,
  detail,
  code,
  ...(findings.length === 0 ? {} : { findings }),
  requestId,
});

function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  code: string,
  detail: string,
  findings?: readonly Finding[],
): FastifyReply {
  if (status === 503) void reply.header('retry-after', '2');
  return reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .serializer((value: unknown) => JSON.stringify(value))
    .send(problemOf(status, code, detail, request.id, findings));
}

const findingsOf = ({ details }: SpillwayError): readonly Finding[] =>
  Array.isArray(details['findings']) ? (details['findings'] as Finding[]) : [];

/** What Ajv found, as findings with a pointer into the body or the name of a parameter. */
const findingsOfSchema = (error: FastifyError): readonly Finding[] =>
  (error.validation ?? []).slice(0, 20).map(({ instancePath, message, keyword, params }) => ({
    code: `request/${keyword}`,
    severity: 'error',
    path:
      keyword === 'additionalProperties'
        ? `${instancePath}/${String((params as { additionalProperty?: unknown }).additionalProperty)}`
        : instancePath,
    message: message ?? 'is not what is expected',
  }));

/** What is said where there is nothing, or nothing to be seen. */
export const sendAbsent = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  sendProblem(request, reply, 404, 'access/not-found', absent().message);

/** Every error leaves as a problem document; what nobody foresaw is logged and answered with a bare 500. */
export function answerError(
  error: FastifyError | SpillwayError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (error instanceof SpillwayError) {
    const status = HTTP_STATUS[error.code];
    if (status >= 500) request.log.error({ err: error }, error.code);
    return sendProblem(request, reply, status, error.code, error.message, findingsOf(error));
  }
  if (isAway(error))
    return sendProblem(request, reply, 503, 'storage/unreachable', 'the database cannot be reached just now');
  if (isUnstorable(error))
    return sendProblem(
      request,
      reply,
      422,
      'shared/invalid-argument',
      'a text holds a character that cannot be kept: NUL, or half of one beyond the basic plane',
    );
  if (error.validation !== undefined)
    return sendProblem(
      request,
      reply,
      400,
      'request/invalid',
      `${error.validationContext ?? 'request'}${error.message.replace(/^(body|querystring|params|headers)/, '')}`,
      findingsOfSchema(error),
    );
  if (error.code === 'FST_ERR_HANDLER_TIMEOUT')
    return sendProblem(request, reply, 503, 'server/too-long', 'it took longer than it may');
  const status = error.statusCode ?? 500;
  if (status >= 400 && status < 500)
    return sendProblem(request, reply, status, requestCode(error.code), error.message);
  request.log.error({ err: error }, 'unforeseen');
  return sendProblem(
    request,
    reply,
    500,
    'server/unforeseen',
    'something went wrong here; nothing was half-done',
  );
}

/** Puts {@link answerError} before every route. */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler(answerError);
}
