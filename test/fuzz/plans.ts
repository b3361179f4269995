import * as fc from 'fast-check';
import { scenarioDocument, tableFile } from './documents.ts';
import { type Operation, OPERATIONS, type Parameter, type Schema } from './operations.ts';
import { hostileText, hostileValue, Known, Members } from './values.ts';

const ACTORS = ['nobody', 'viewer', 'analyst', 'administrator', 'readKey', 'fullKey'] as const;
export type Actor = (typeof ACTORS)[number];

/** How a body and its framing are spoilt on their way. */
const TRANSPORTS = [
  'plain',
  'noType',
  'foreignType',
  'longType',
  'twoTypes',
  'formType',
  'multipartWithoutBoundary',
  'multipartNonsense',
  'broken',
  'marked',
  'utf16',
  'cut',
  'empty',
  'gzip',
  'gzipNonsense',
  'lengthShort',
  'lengthLong',
  'lengthJunk',
  'lengthTwice',
  'lengthAndChunks',
  'chunks',
  'chunksCut',
  'chunksJunk',
  'getWithBody',
  'slow',
  'huge',
  'pipelined',
] as const;
type Transport = (typeof TRANSPORTS)[number];

/** A request before it is known what is there. */
export interface Plan {
  readonly operation: Operation;
  readonly method: string;
  readonly actor: Actor;
  readonly path: Readonly<Record<string, string | Known>>;
  readonly query: readonly (readonly [string, string | Known])[];
  /** Put behind the address as it is. */
  readonly tail: string;
  readonly headers: readonly (readonly [string, string | Known])[];
  /** A JSON value; undefined for none. */
  readonly body: unknown;
  readonly files: readonly (readonly [string, Uint8Array])[] | null;
  readonly transport: Transport;
  readonly salt: number;
}

const known = (kind: string): fc.Arbitrary<Known> => fc.nat(1000).map((pick) => new Known(kind, pick));
/** What fields mean, by name, where a schema does not say it. */
const MEANINGS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  document: scenarioDocument,
  owner: fc.oneof({ weight: 6, arbitrary: known('home') }, { weight: 1, arbitrary: known('organisation') }),
  organisation: known('organisation'),
  economy: fc.oneof(fc.constantFrom('kor-2014', 'usa-2014', 'xyz'), known('economy')),
  table: fc.constantFrom('kor-2014', 'random'),
  scenario: known('scenario'),
  record: known('record'),
  token: known('token'),
  email: fc.oneof(
    fc.nat(1e6).map((k) => `someone.${k}@example.test`),
    fc.constant('viewer@example.test'),
  ),
  set: fc.oneof(
    fc.constantFrom('id=x', 'year=2014', '=x', 'a', '__proto__=x', 'constructor=x', 'currency=USD'),
    hostileText,
  ),
  cursor: fc.oneof(
    known('cursor'),
    fc.constantFrom('YzoxMA', 'YzotMQ', 'Yzo5OTk5OTk5OTk5OTk5OTk5OTk5', 'c:1', ''),
  ),
};
const ELEMENTS: Readonly<Record<string, string>> = {
  persons: 'person',
  organisations: 'organisation',
  groups: 'group',
};

/** Values that a schema takes, those at its ends among them. */
function sound(schema: Schema, name: string): fc.Arbitrary<unknown> {
  const meant = MEANINGS[name];
  if (meant !== undefined && schema.type === 'string') return meant;
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map((each) => sound(each, name)));
  switch (schema.type) {
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'integer':
    case 'number': {
      const least = schema.minimum ?? 0;
      const most = schema.maximum ?? 1000;
      return fc.oneof(fc.constantFrom(least, most), fc.integer({ min: least, max: Math.min(most, 2 ** 31) }));
    }
    case 'array': {
      const of = ELEMENTS[name];
      const item = of === undefined ? sound(schema.items ?? {}, name) : known(of);
      const list = { minLength: schema.minItems ?? 0, maxLength: Math.min(schema.maxItems ?? 3, 3) };
      return schema.items?.enum === undefined ? fc.array(item, list) : fc.uniqueArray(item, list);
    }
    case 'object':
      return fc
        .tuple(
          ...Object.entries(schema.properties ?? {}).map(([key, each]) =>
            (schema.required?.includes(key) === true
              ? sound(each, key)
              : mostly<unknown>(fc.constant(undefined), sound(each, key), key in ELEMENTS ? 5 : 1)
            ).map((value) => [key, value] as const),
          ),
        )
        .map((entries) => new Members(entries.filter(([, value]) => value !== undefined)));
    case 'string': {
      if (schema.format === 'uuid') return name === 'id' ? known('scenario') : fc.uuid();
      if (schema.pattern?.startsWith('^') === true && !schema.pattern.includes('\\x'))
        return fc.stringMatching(new RegExp(schema.pattern));
      const most = schema.maxLength ?? 40;
      return fc.oneof(
        fc.string({ minLength: Math.max(1, schema.minLength ?? 1), maxLength: Math.min(most, 40) }),
        fc.string({
          unit: 'grapheme',
          minLength: Math.max(1, schema.minLength ?? 1),
          maxLength: Math.min(most, 20),
        }),
        fc.constantFrom('x'.repeat(most), '한'.repeat(most), 'x'.repeat(Math.max(1, schema.minLength ?? 1))),
      );
    }
    default:
      return fc.constant('x');
  }
}

/** The value with one part of it replaced, taken out or doubled. */
function spoil(value: unknown, at: number, how: number, hostile: unknown): unknown {
  if (value instanceof Members && value.entries.length > 0 && how % 4 !== 3) {
    const k = at % value.entries.length;
    const [key, inner] = value.entries[k];
    const rest = value.entries.filter((_, j) => j !== k);
    if (inner instanceof Members && at % 3 !== 0)
      return new Members([...rest, [key, spoil(inner, Math.floor(at / 7), how, hostile)]]);
    switch (how % 6) {
      case 0:
        return new Members(rest);
      case 1:
        return new Members([
          ...value.entries,
          [['__proto__', 'constructor', 'toString', 'unknown', key][at % 5], hostile],
        ]);
      case 2:
        return new Members([...value.entries, [key, inner]]);
      default:
        return new Members([...rest, [key, hostile]]);
    }
  }
  return how % 2 === 0 ? hostile : [value];
}

const spoilt = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(value, fc.nat(10_000), fc.nat(11), hostileValue)
    .map(([whole, at, how, hostile]) => spoil(whole, at, how, hostile));

const mostly = <T>(good: fc.Arbitrary<T>, other: fc.Arbitrary<T>, weight: number): fc.Arbitrary<T> =>
  fc.oneof({ weight, arbitrary: good }, { weight: 1, arbitrary: other });

/** What an id in an address is of. */
function kindOf(path: string, name: string): string {
  if (name === 'person') return 'person';
  if (name === 'token') return 'token';
  if (name === 'other') return path.includes('/invitations/') ? 'invitation' : 'hold';
  const plural = /^\/api\/v1\/([a-z-]+)\//.exec(path)?.[1] ?? '';
  return (
    { scenarios: 'scenario', estimates: 'estimate', economies: 'economy', groups: 'group', jobs: 'job' }[
      plural
    ] ?? 'home'
  );
}

/** Parts of an address as they are sent: not encoded again. */
const hostilePart = fc.constantFrom(
  '%00',
  '%',
  '%zz',
  '..%2f..%2f..%2fetc%2fpasswd',
  '%2e%2e',
  '..',
  '%2e%2e%5c',
  '%ff',
  '%ed%a0%80',
  '%c0%ae%c0%ae',
  ';a=b',
  '%F0%9F%92%A9',
  '__proto__',
  'constructor',
  '-1',
  '0',
  '1e9',
  '99999999999',
  'a'.repeat(100),
  'a'.repeat(101),
  'a'.repeat(400),
  '%20',
  '%0d%0aset-cookie:%20a=b',
  '00000000-0000-0000-0000-000000000000',
  '-'.repeat(36),
  'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
  'kor-2014',
  '*',
  ',',
  '%27or%271',
  '1%00',
  'a%00',
);

function part(path: string, { name, schema }: Parameter): fc.Arbitrary<string | Known> {
  if (schema.enum !== undefined) return mostly(fc.constantFrom(...(schema.enum as string[])), hostilePart, 4);
  if (schema.type === 'integer') return mostly(fc.constantFrom('1', '2', '1000000000'), hostilePart, 2);
  return mostly<string | Known>(known(kindOf(path, name)), hostilePart, 5);
}

const asText = (value: unknown): string | Known => (value instanceof Known ? value : String(value));
const queryValues = ({
  name,
  schema,
}: Parameter): fc.Arbitrary<readonly (readonly [string, string | Known])[]> =>
  mostly(
    sound(schema, name).map((value) =>
      (Array.isArray(value) ? (value as unknown[]) : [value]).map((each) => [name, asText(each)] as const),
    ),
    fc.oneof(
      hostileText.map((text) => [[name, text.slice(0, 3000)] as const]),
      fc
        .tuple(hostileText, hostileText)
        .map(([a, b]) => [[name, a.slice(0, 100)] as const, [name, b.slice(0, 100)] as const]),
    ),
    3,
  );

const headerText = fc.oneof(
  fc.constantFrom(
    '',
    '*',
    '"1"',
    '"0"',
    '""',
    'W/"1"',
    '"99999999999999999999"',
    '"-1"',
    '"1", "2"',
    '1',
    'x'.repeat(199),
    'x'.repeat(5000),
    'é'.repeat(20),
    '\t',
    'a b',
    '{"a":1}',
    '__proto__',
  ),
  fc.string({ maxLength: 30 }).map((text) => text.replaceAll(/[\r\n\0]/g, '')),
);
const JUNK_HEADERS = [
  'accept',
  'accept-encoding',
  'accept-language',
  'x-request-id',
  'x-forwarded-for',
  'x-forwarded-proto',
  'forwarded',
  'last-event-id',
  'if-none-match',
  'range',
  'origin',
  'referer',
  'content-language',
  'x-http-method-override',
  'cookie',
  'authorization',
  'host',
  'expect',
  'upgrade',
  'te',
  'via',
  'x-spillway-csrf',
  'transfer-encoding',
  'content-encoding',
  'connection',
  '__proto__',
  'constructor',
] as const;
const junkHeader = fc.tuple(
  fc.constantFrom(...JUNK_HEADERS),
  fc.oneof(
    headerText,
    fc.constantFrom(
      'gzip',
      'gzip, deflate, br',
      'Bearer ',
      `Bearer ${'x'.repeat(4000)}`,
      'Basic Og==',
      'spillway.session_token=x',
      '100-continue',
      'chunked',
      'h2c',
      'websocket',
      'bytes=0-1,2-3',
      'en-US,ko;q=0.9',
      'null',
      'https://evil.example',
      '-5',
      '1e9',
      '../..',
    ),
  ),
);

/** How often an operation is asked, next to the others. */
const WEIGHTS: Readonly<Record<string, number>> = {
  createScenario: 8,
  changeScenario: 5,
  importEconomies: 8,
  createEstimate: 5,
  erasePerson: 1,
};
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'] as const;

function headersOf({ parameters }: Operation): fc.Arbitrary<readonly (readonly [string, string | Known])[]> {
  const own = parameters
    .filter((parameter) => parameter.in === 'header')
    .map(({ name }) =>
      mostly<readonly (readonly [string, string | Known])[]>(
        name === 'if-match'
          ? fc.oneof(
              fc.constant([[name, '*'] as const]),
              fc.constantFrom('"1"', '"2"').map((tag) => [[name, tag] as const]),
            )
          : fc.oneof(
              fc.uuid().map((key) => [[name, key] as const]),
              fc.nat(20).map((k) => [[name, `again-${k}`] as const]),
              fc.constant([]),
            ),
        headerText.map((text) => (text === '' ? [] : [[name, text] as const])),
        5,
      ),
    );
  const junk = mostly<readonly (readonly [string, string])[]>(
    fc.constant([]),
    fc.array(junkHeader, { minLength: 1, maxLength: 3 }),
    6,
  );
  return fc.tuple(...own, junk).map((lists) => lists.flat());
}

function planOf(operation: Operation): fc.Arbitrary<Plan> {
  const { parameters, path, body, files } = operation;
  const inPath = parameters.filter((each) => each.in === 'path');
  const inQuery = parameters.filter((each) => each.in === 'query');
  const value = body === null ? fc.constant(undefined) : mostly(sound(body, ''), spoilt(sound(body, '')), 1);
  return fc.record({
    operation: fc.constant(operation),
    method: mostly(fc.constant(operation.method), fc.constantFrom<string>(...METHODS), 30),
    actor: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom<Actor>('administrator', 'fullKey') },
      { weight: 4, arbitrary: fc.constantFrom(...ACTORS) },
    ),
    path: fc
      .tuple(...inPath.map((each) => part(path, each)))
      .map((values) => Object.fromEntries(values.map((each, k) => [inPath[k].name, each]))),
    query: fc
      .tuple(
        ...inQuery.map((each) =>
          fc.option(queryValues(each), { nil: [], freq: each.required || each.name === 'owner' ? 10 : 1 }),
        ),
      )
      .map((lists) => lists.flat()),
    tail: mostly(
      fc.constant(''),
      fc.constantFrom(
        '/',
        '//',
        '/..',
        '?',
        '?&&=&',
        '#x',
        '?__proto__[a]=1',
        '?limit[]=1',
        '?limit=%',
        '?%ff=1',
        '?a=%00',
        `?a=${'x'.repeat(9000)}`,
        '?q=%ed%a0%80',
        '.json',
        ';x',
        '%2f..',
      ),
      20,
    ),
    headers: headersOf(operation),
    body: value,
    files: files ? fc.array(tableFile, { minLength: 0, maxLength: 2 }) : fc.constant(null),
    transport: mostly<Transport>(fc.constant('plain'), fc.constantFrom(...TRANSPORTS), 5),
    salt: fc.nat(),
  });
}

/** Requests of every operation: sound ones, ones at the edges, and hostile ones. */
export const plan: fc.Arbitrary<Plan> = fc.oneof(
  ...OPERATIONS.map((operation) => ({ weight: WEIGHTS[operation.id] ?? 3, arbitrary: planOf(operation) })),
);
