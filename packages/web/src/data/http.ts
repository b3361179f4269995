import type { Finding } from '@spillway/core/shared';

/** A problem document (RFC 9457) of the centre. */
export interface ProblemDocument {
  readonly type?: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly code?: string;
  readonly findings?: readonly Finding[];
  readonly requestId?: string;
}

/** An answer that is no success, or none at all (`status` 0: the centre was not reached). */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string | null;
  readonly findings: readonly Finding[];
  readonly requestId: string | null;

  constructor(problem: ProblemDocument, cause?: unknown) {
    super(problem.detail ?? problem.title, cause === undefined ? undefined : { cause });
    this.name = 'ApiProblem';
    this.status = problem.status;
    this.code = problem.code ?? null;
    this.findings = problem.findings ?? [];
    this.requestId = problem.requestId ?? null;
  }
}

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON; a FormData or Blob goes as it is. */
  readonly body?: unknown;
  /** The ETag of the version that is changed. */
  readonly ifMatch?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** False for a POST that takes no key against being sent twice. */
  readonly once?: boolean;
}

/** What came back, with the tag of its version and the status (a 202 carries a job). */
export interface Answer<T> {
  readonly value: T;
  readonly status: number;
  readonly etag: string | null;
}

function problemOf(status: number, text: string, statusText: string): ProblemDocument {
  try {
    const parsed = JSON.parse(text) as Partial<ProblemDocument> & { message?: unknown };
    const detail = parsed.detail ?? (typeof parsed.message === 'string' ? parsed.message : undefined);
    return {
      ...parsed,
      title: parsed.title ?? statusText,
      status,
      ...(detail === undefined ? {} : { detail }),
    };
  } catch {
    return { title: statusText || `HTTP ${status}`, status };
  }
}

function headersOf(options: RequestOptions, method: string): Headers {
  const headers = new Headers({ accept: 'application/json, application/problem+json' });
  if (method !== 'GET') headers.set('x-spillway-csrf', '1');
  if (method === 'POST' && options.once !== false) headers.set('idempotency-key', crypto.randomUUID());
  if (options.ifMatch !== undefined) headers.set('if-match', options.ifMatch);
  if (options.body !== undefined && !(options.body instanceof FormData) && !(options.body instanceof Blob))
    headers.set('content-type', 'application/json');
  return headers;
}

async function fetched(path: string, options: RequestOptions): Promise<Response> {
  const { method = 'GET', body, signal } = options;
  const plain = body instanceof FormData || body instanceof Blob;
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers: headersOf(options, method),
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: plain ? (body as BodyInit) : JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new ApiProblem({ title: 'not reached', status: 0, code: 'web/not-reached' }, error);
  }
  if (!response.ok)
    throw new ApiProblem(problemOf(response.status, await response.text(), response.statusText));
  return response;
}

/** Asks the centre and reads its JSON answer. @throws ApiProblem */
export async function answerOf<T>(path: string, options: RequestOptions = {}): Promise<Answer<T>> {
  const response = await fetched(path, options);
  const text = await response.text();
  return {
    value: (text === '' ? undefined : JSON.parse(text)) as T,
    status: response.status,
    etag: response.headers.get('etag'),
  };
}

/** The same, of which only the value is wanted. */
export const request = async <T>(path: string, options: RequestOptions = {}): Promise<T> =>
  (await answerOf<T>(path, options)).value;

/** Bytes of a file. @throws ApiProblem */
export const requestBytes = async (path: string, signal?: AbortSignal): Promise<Uint8Array> =>
  new Uint8Array(await (await fetched(path, { signal })).arrayBuffer());

/** Text of a document. @throws ApiProblem */
export const requestText = async (path: string, signal?: AbortSignal): Promise<string> =>
  (await fetched(path, { signal })).text();

export const API = '/api/v1';
