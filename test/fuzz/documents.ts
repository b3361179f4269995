import { encodeSpillwayCsv } from '@spillway/core/economy/readers';
import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { makeXlsx } from '../make-xlsx.ts';
import { makeZip } from '../make-zip.ts';
import { randomTable } from '../random-table.ts';

const LIBRARY = new URL('../../data/scenarios/', import.meta.url);
const library = readdirSync(LIBRARY)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(new URL(name, LIBRARY), 'utf8'));

const small = (shock: string, rest = ''): string =>
  `spillway: scenario/1\ntitle: Made up\neconomy: kor-2014\nshocks:\n  - ${shock}\n${rest}`;
const outage = (fields: string, rest = ''): string =>
  small(`{ kind: outage, industry: C29, ${fields} }`, rest);

/** A number at the edge of what a document may say, or past it. */
const edge = fc.constantFrom(
  '0',
  '1',
  '-1',
  '1e-300',
  '1e300',
  '1.7976931348623157e308',
  '1e999',
  '-0',
  '.nan',
  '.inf',
  '-.inf',
  '0x7fffffff',
  '1e6',
  '36500',
  '1e9',
  '9007199254740993',
  '0.1',
  '~',
  '{ low: 0, mode: 0, high: 0 }',
  '{ low: 1, mode: 0, high: 2 }',
  '{ low: 0, mode: 1e-300, high: 1 }',
  '{ uniform: [0, 1e300] }',
  '{ empirical: [] }',
  '{ quantiles: { 0.5: 1 } }',
  '{ beta: { alpha: 1e-9, beta: 1e9, low: 0, high: 1 } }',
  '{ low: 0, mode: 0.5, high: 1, shape: pert }',
  '9'.repeat(2000),
);

const BOMBS: readonly string[] = [
  [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...'bcdefghi'
      .split('')
      .map((to, k) => `${to}: &${to} [${Array(9).fill(`*${'abcdefgh'[k]}`).join(', ')}]`),
  ].join('\n'),
  `a: &a\n  b: *a\n`,
  `${'['.repeat(5000)}${']'.repeat(5000)}`,
  `${'{a: '.repeat(3000)}1${'}'.repeat(3000)}`,
  Array.from({ length: 400 }, (_, k) => `${' '.repeat(k)}a:`).join('\n'),
  `? ${'? '.repeat(2000)}a`,
  `title: ${'x'.repeat(999_000)}`,
  small('{ kind: outage, industry: C29, days: 1 }').replace('Made up', 'y'.repeat(990_000)),
  Array.from({ length: 60_000 }, (_, k) => `k${k}: ${k}`).join('\n'),
  small(Array.from({ length: 5000 }, () => '{ kind: outage, industry: C29, days: 1 }').join('\n  - ')),
  small(Array.from({ length: 20_000 }, () => '{ kind: x }').join('\n  - ')),
  `${'- '.repeat(20_000)}a`,
  `a: !!js/function 'function () {}'\n`,
  `a: !!binary ${'A'.repeat(4000)}\n`,
  `%YAML 9.9\n---\na: 1\n---\nb: 2\n`,
  `a: "\\u0000\\ud800"\n`,
  small('{ kind: outage, industry: C29, days: 1 }').replace('Made up', '"a\\0b"'),
  small('{ kind: outage, industry: C29, days: 1 }').replace('Made up', '"\\uD800"'),
  `<<: &x { a: 1 }\n<<: *x\n__proto__: { a: 1 }\nconstructor: 1\n`,
  `${small('{ kind: outage, industry: C29, days: 1 }')}__proto__: { polluted: true }\n`,
  `\u{feff}${library[0]}`,
  library[0].replaceAll('\n', '\r\n'),
  `# ${'\ud800'.repeat(50)}\n${library[0]}`,
];

/** Documents of scenarios: sound ones, ones at the edge, spoilt ones and bombs. */
export const scenarioDocument: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...library) },
  {
    weight: 4,
    arbitrary: fc
      .record({
        days: fc.integer({ min: 1, max: 60 }),
        depth: fc.integer({ min: 0, max: 100 }),
        draws: fc.constantFrom(10, 500),
      })
      .map(({ days, depth, draws }) =>
        outage(
          `share: 0.3, depth: ${depth / 100}, days: { low: ${days}, mode: ${days}, high: ${days + 2} }`,
          `uncertainty: { draws: ${draws}, seed: 1 }\n`,
        ),
      ),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.constantFrom('share', 'depth', 'days', 'hours', 'start', 'recapture'),
        edge,
        fc.constantFrom(
          '',
          'uncertainty: { draws: 999999 }\n',
          'uncertainty: { draws: 1000000 }\n',
          'uncertainty: { draws: 50, pathDraws: 200 }\n',
          'uncertainty: { draws: 1e15, pathDraws: 1e9 }\n',
          'uncertainty: { draws: 50, pathDraws: 199 }\n',
          'dynamics: { horizonDays: 36500 }\n',
          'dynamics: { horizonDays: 1e9 }\n',
          'frequency: { perYear: 1e300 }\n',
          'insurance: { waitingHours: 1e300, share: 1 }\n',
          'frequency: { perYear: 1e6 }\n',
        ),
      )
      .map(([key, value, rest]) =>
        outage(`days: 3, ${key}: ${value}`.replace(/days: 3, days/, 'days'), rest),
      ),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...library), fc.nat(), fc.string({ unit: 'binary', maxLength: 5 }), fc.nat(20))
      .map(
        ([text, at, put, cut]) =>
          text.slice(0, at % text.length) + put + text.slice((at % text.length) + cut),
      ),
  },
  { weight: 2, arbitrary: fc.constantFrom(...BOMBS) },
);

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const csv = text([...encodeSpillwayCsv(randomTable(3, 1, 5, { imports: true, jobs: true }))].join(''));
const zeros = gzipSync(Buffer.alloc(16 * 2 ** 20), { level: 9 });

const SEEDS: readonly (readonly [string, Uint8Array])[] = [
  ['table.csv', csv],
  ['table.zip', makeZip({ 'inside/table.csv': csv })],
  ['table.csv.gz', gzipSync(csv)],
  [
    'table.xlsx',
    makeXlsx({
      sheet: [
        ['kind', 'code', 1],
        [null, true, 'x'],
      ],
    }),
  ],
];
const HOSTILE: readonly (readonly [string, Uint8Array])[] = [
  ['empty.csv', new Uint8Array(0)],
  ['../../etc/passwd', csv],
  ['a\u0000b.csv', csv],
  ['x'.repeat(5000), csv],
  ['bomb.csv.gz', zeros],
  ['bomb.zip', makeZip({ 'a.csv': Buffer.alloc(16 * 2 ** 20, 32) })],
  ['nested.zip', makeZip({ 'b.zip': makeZip({ 'c.zip': makeZip({ 'a.csv': csv }) }) })],
  ['wide.csv', text(`id,${Array.from({ length: 50_000 }, (_, k) => `A_${k}`).join()}\n`)],
  ['quotes.csv', text(`kind,code,name,"A${'""'.repeat(50_000)}`)],
  ['line.csv', text('x'.repeat(500_000))],
  ['title.csv', text(new TextDecoder().decode(csv).replace(/title[^\n]*/, 'title,a\u0000b'))],
  ['nul.csv', Buffer.from(csv).map((byte, k) => (k % 97 === 0 ? 0 : byte))],
  ['figures.csv', text(new TextDecoder().decode(csv).replace(/,\d[^,\n]*/g, ',1e308'))],
];

/** Files of tables: sound, spoilt by a few bytes, cut, and hostile. */
export const tableFile: fc.Arbitrary<readonly [string, Uint8Array]> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...SEEDS) },
  { weight: 2, arbitrary: fc.constantFrom(...HOSTILE) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...SEEDS),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }),
      )
      .map(([[name, bytes], changes]) => {
        const copy = bytes.slice();
        for (const [at, byte] of changes) copy[at % copy.length] = byte;
        return [name, copy] as const;
      }),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...SEEDS), fc.nat())
      .map(([[name, bytes], cut]) => [name, bytes.subarray(0, cut % bytes.length)] as const),
  },
);
