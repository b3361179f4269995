import * as fc from 'fast-check';

/** Text that stands in a body as it is, also where it is no JSON. */
class Token {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** An object by its members, of which two may have the same name. */
export class Members {
  readonly entries: readonly (readonly [string, unknown])[];
  constructor(entries: readonly (readonly [string, unknown])[]) {
    this.entries = entries;
  }
}

/** Something that is there when the request is sent: the id of a scenario, say. */
export class Known {
  readonly kind: string;
  readonly pick: number;
  constructor(kind: string, pick: number) {
    this.kind = kind;
    this.pick = pick;
  }
}

/** JSON of a value with tokens, doubled members and things that are looked up. */
export function writeJson(value: unknown, known: (wanted: Known) => string): string {
  if (value instanceof Token) return value.text;
  if (value instanceof Known) return JSON.stringify(known(value));
  if (Array.isArray(value)) return `[${value.map((item) => writeJson(item, known)).join()}]`;
  if (value instanceof Members)
    return `{${value.entries.map(([key, item]) => `${JSON.stringify(key)}:${writeJson(item, known)}`).join()}}`;
  return JSON.stringify(value) ?? 'null';
}

const tokens = (...texts: readonly string[]): fc.Arbitrary<unknown> =>
  fc.constantFrom(...texts.map((text) => new Token(text)));

const hostileNumber: fc.Arbitrary<unknown> = fc.oneof(
  tokens(
    'NaN',
    'Infinity',
    '-Infinity',
    '1e308',
    '-1e308',
    '1e309',
    '1e400',
    '5e-324',
    '1e-400',
    '-0',
    '0x10',
    '01',
    '1.',
    '.5',
    '2147483648',
    '-2147483649',
    '9007199254740993',
    '9'.repeat(400),
    `0.${'1'.repeat(5000)}`,
  ),
  fc.double(),
  fc.integer(),
);

/** Texts that have broken other servers. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\t\r\n',
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\udfff\ud800',
    'a\ud83d',
    '\uffff\ufffe',
    '\u202eabc',
    'e\u0301'.repeat(40),
    'ﷺ'.repeat(60),
    '👩‍👩‍👧‍👦'.repeat(30),
    '한국'.repeat(90),
    'İ'.repeat(50),
    'ß'.repeat(200),
    "' or 1=1 --",
    '"; drop table spillway.record; --',
    '%',
    '_%\\',
    '\\',
    '$1',
    '${7*7}',
    '{{7*7}}',
    '<script>',
    '../../../etc/passwd',
    '..\\..\\',
    '%00',
    '%2e%2e%2f',
    'file:///etc/passwd',
    'C:\\',
    '/dev/zero',
    '~root',
    'a\r\nset-cookie: a=b',
    '__proto__',
    'constructor',
    'toString',
    'null',
    'undefined',
    'NaN',
    '-1',
    '1e999',
    '2020-02-30T25:61:61Z',
    '+275760-09-13T00:00:00.001Z',
    '0000-00-00',
    '9'.repeat(40),
    '{"a":1}',
    '[]',
    '*',
    `${'a'.repeat(64)}@${'a.'.repeat(90)}aa`,
    `${'a.'.repeat(3000)}@x`,
    '00000000-0000-0000-0000-000000000000',
    'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
    '-'.repeat(36),
    'x'.repeat(199),
    'x'.repeat(200),
    'x'.repeat(201),
    'x'.repeat(100_000),
    ' '.repeat(50_000),
    '\u0000'.repeat(3000),
    '\ud800'.repeat(3000),
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
    .map((units) => String.fromCharCode(...units)),
);

export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  hostileNumber,
  hostileText,
  fc.constantFrom(null, true, false, [], new Members([])),
  tokens(
    `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
    `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
    '{"__proto__":{"polluted":true}}',
    '{"constructor":{"prototype":{"polluted":true}}}',
    '{"a":1,"a":2}',
    '{"length":3,"0":"a"}',
    `[${Array.from({ length: 50_000 }, (_, k) => k).join()}]`,
    `[${'"",'.repeat(20_000)}""]`,
    `{${Array.from({ length: 20_000 }, (_, k) => `"k${k}":${k}`).join()}}`,
  ),
  fc.array(fc.constantFrom<unknown>('a', 1, null, [[]]), { maxLength: 5 }),
);
