import { gzipSync } from 'node:zlib';
import type { Plan } from './plans.ts';
import type { RawRequest } from './send-raw.ts';
import { Known, writeJson } from './values.ts';

/** What a plan is turned into bytes with. */
export interface Surroundings {
  /** The id, token or cursor that a plan wants. */
  readonly known: (wanted: Known) => string;
  /** Headers that say who asks. */
  readonly credentials: Readonly<Record<string, string>>;
  readonly host: string;
}

const BOUNDARY = 'x-spillway-fuzz';

function multipart(files: NonNullable<Plan['files']>): Buffer {
  return Buffer.concat([
    ...files.flatMap(([name, bytes]) => [
      Buffer.from(
        `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${name.replaceAll(/["\r\n]/g, '')}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
      ),
      Buffer.from(bytes),
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${BOUNDARY}--\r\n`),
  ]);
}

const encoded = (text: string): string => encodeURIComponent(Buffer.from(text, 'utf8').toString('utf8'));

function addressOf({ operation, path, query, tail }: Plan, known: Surroundings['known']): string {
  const filled = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = path[name];
    return value instanceof Known ? encoded(known(value)) : value;
  });
  const asked = query.map(
    ([name, value]) => `${name}=${encoded(value instanceof Known ? known(value) : value)}`,
  );
  if (tail.startsWith('?') && asked.length > 0) return `${filled}?${asked.join('&')}&${tail.slice(1)}`;
  const address = `${filled}${tail.startsWith('?') ? '' : tail}`;
  return asked.length > 0 ? `${address}?${asked.join('&')}` : `${address}${tail.startsWith('?') ? tail : ''}`;
}

const chunk = (bytes: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);

/** The bytes of a planned request, spoilt as its transport says. */
export function writeRequest(plan: Plan, { known, credentials, host }: Surroundings): RawRequest {
  let body: Buffer =
    plan.files !== null
      ? multipart(plan.files)
      : plan.body === undefined
        ? Buffer.alloc(0)
        : Buffer.from(writeJson(plan.body, known), 'utf8');
  let type: string | null =
    plan.files !== null
      ? `multipart/form-data; boundary=${BOUNDARY}`
      : plan.body === undefined
        ? null
        : 'application/json';
  if (plan.files?.length === 1 && plan.salt % 3 === 0) {
    body = Buffer.from(plan.files[0][1]);
    type = ['application/octet-stream', 'text/csv', 'application/zip'][(plan.salt % 7) % 3];
  }
  const more: [string, string][] = [];
  let length: string | null = null;
  let half = false;
  let pieces: ((head: string) => Buffer[]) | null = null;
  const at = body.length === 0 ? 0 : plan.salt % body.length;
  switch (plan.transport) {
    case 'noType':
      type = null;
      break;
    case 'foreignType':
      type = [
        'text/plain',
        'application/xml',
        'application/json; charset=utf-16',
        'application/x-www-form-urlencoded',
        'text/html',
        'application/problem+json',
        '*/*',
        '/',
        ';;;',
        'application/json;;;',
        'APPLICATION/JSON',
        'application/octet-stream',
      ][plan.salt % 12];
      break;
    case 'longType':
      type = `application/json; ${'a=b; '.repeat(1500)}`;
      break;
    case 'twoTypes':
      more.push(['content-type', 'text/plain']);
      break;
    case 'formType':
      type = 'application/x-www-form-urlencoded';
      body = Buffer.from('a=1&__proto__[x]=1');
      break;
    case 'multipartWithoutBoundary':
      type = 'multipart/form-data';
      break;
    case 'multipartNonsense':
      type = `multipart/form-data; boundary=${BOUNDARY}`;
      body = [
        Buffer.from(`--${BOUNDARY}\r\n`),
        Buffer.from(
          `--${BOUNDARY}\r\ncontent-disposition: form-data; name="__proto__"\r\n\r\nx\r\n--${BOUNDARY}--\r\n`,
        ),
        Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nx`),
        Buffer.from(`--${BOUNDARY}\r\n${'a: b\r\n'.repeat(300)}\r\nx\r\n--${BOUNDARY}--\r\n`),
        Buffer.from(
          `${`--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nx\r\n`.repeat(120)}--${BOUNDARY}--\r\n`,
        ),
        Buffer.from(
          `${`--${BOUNDARY}\r\ncontent-disposition: form-data; name="f"\r\n\r\nx\r\n`.repeat(40)}--${BOUNDARY}--\r\n`,
        ),
        Buffer.from('no form at all'),
        Buffer.from(`--${BOUNDARY}--\r\n`),
      ][plan.salt % 8];
      break;
    case 'broken':
      body = Buffer.concat([
        body.subarray(0, at),
        Buffer.from([0xff, 0xc0, 0xaf, 0xed, 0xa0, 0x80]),
        body.subarray(at),
      ]);
      break;
    case 'marked':
      body = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), body]);
      break;
    case 'utf16':
      body = Buffer.from(body.toString('utf8'), 'utf16le');
      break;
    case 'cut':
      body = body.subarray(0, at);
      break;
    case 'empty':
      body = Buffer.alloc(0);
      break;
    case 'gzip':
      body = gzipSync(body);
      more.push(['content-encoding', 'gzip']);
      break;
    case 'gzipNonsense':
      more.push(['content-encoding', ['gzip', 'br', 'deflate', 'x'][plan.salt % 4]]);
      break;
    case 'huge':
      body = Buffer.concat([body, Buffer.alloc(2.2 * 2 ** 20, ' ')]);
      break;
    case 'lengthShort':
      length = String(at);
      break;
    case 'lengthLong':
      length = String(body.length + 1 + (plan.salt % 1000));
      half = true;
      break;
    case 'lengthJunk':
      length = ['-1', 'x', '1e3', '0x10', ' ', '99999999999999999999', '1,1', '+5'][plan.salt % 8];
      half = true;
      break;
    case 'lengthTwice':
      more.push(['content-length', String(body.length + 1)]);
      break;
    case 'lengthAndChunks':
      more.push(['transfer-encoding', 'chunked']);
      pieces = (head) => [
        Buffer.concat([Buffer.from(head, 'latin1'), chunk(body), Buffer.from('0\r\n\r\n')]),
      ];
      break;
    case 'chunks':
    case 'chunksCut':
    case 'chunksJunk': {
      more.push(['transfer-encoding', 'chunked']);
      const end =
        plan.transport === 'chunks' ? '0\r\n\r\n' : plan.transport === 'chunksCut' ? '' : 'zz\r\n\r\n';
      half = plan.transport !== 'chunks';
      length = '';
      const first = body.subarray(0, at);
      pieces = (head) => [
        Buffer.concat([
          Buffer.from(head, 'latin1'),
          ...(first.length > 0 ? [chunk(first)] : []),
          ...(body.length > at ? [chunk(body.subarray(at))] : []),
          Buffer.from(end),
        ]),
      ];
      break;
    }
    case 'getWithBody':
      if (body.length === 0) body = Buffer.from('{"a":1}');
      type ??= 'application/json';
      break;
    case 'slow':
      pieces = (head) => {
        const whole = Buffer.concat([Buffer.from(head, 'latin1'), body]);
        const middle = Math.min(whole.length - 1, 1 + (plan.salt % 200));
        return [whole.subarray(0, middle), whole.subarray(middle)];
      };
      break;
    case 'plain':
    case 'pipelined':
      break;
  }
  const own = new Map<string, string>(Object.entries(credentials));
  for (const [name, value] of plan.headers) own.set(name, value instanceof Known ? known(value) : value);
  const unmoved = plan.method === 'GET' || plan.method === 'HEAD';
  const sends = body.length > 0 || !unmoved;
  const lines = [
    `${plan.method} ${addressOf(plan, known)} HTTP/1.1`,
    ...(own.has('host') ? [] : [`host: ${host}`]),
    ...(own.has('connection')
      ? []
      : [`connection: ${plan.transport === 'pipelined' ? 'keep-alive' : 'close'}`]),
    ...[...own].map(([name, value]) => `${name}: ${value}`),
    ...(type === null ? [] : [`content-type: ${type}`]),
    ...more.map(([name, value]) => `${name}: ${value}`),
    ...(length === '' || !sends ? [] : [`content-length: ${length ?? body.length}`]),
  ];
  const head = `${lines.join('\r\n')}\r\n\r\n`;
  const sent = pieces?.(head) ?? [Buffer.concat([Buffer.from(head, 'latin1'), body])];
  if (plan.transport === 'pipelined')
    sent.push(Buffer.from(`GET /healthz HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`));
  return { pieces: sent, half, ...(plan.transport === 'slow' ? { pauseMs: 30 } : {}) };
}
