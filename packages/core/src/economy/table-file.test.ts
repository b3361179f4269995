import * as fc from 'fast-check';
import { gunzipSync, gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { productiveTable, randomTable } from '../../../../test/random-table.ts';
import { hashBytes, SpillwayError } from '../shared/index.ts';
import type { IoTable } from './table.ts';
import { decodeTable, encodeTable } from './table-file.ts';
import { tableHash } from './table-hash.ts';

const rich = (): IoTable => ({
  ...randomTable(7, 2, 5, { imports: true, jobs: true, productTaxes: true, negativeStocks: true }),
  exchangeRates: { KRW: 1108.3, EUR: 0.1 + 0.2 },
  exchangeRateSource: '표 1',
  provenance: [
    { operation: 'read', note: '읽음', parameters: { year: 2011, ok: true, none: null } },
    { operation: 'x', note: '' },
  ],
});

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof SpillwayError) return error.code;
    throw error;
  }
  return 'none';
};

/** Re-packs the content with another body and the right hash for it. */
function repack(packed: Uint8Array, change: (head: Record<string, unknown>) => void, cut = 0): Uint8Array {
  const content = gunzipSync(packed);
  const view = new DataView(content.buffer, content.byteOffset);
  const length = view.getUint32(40, true);
  const head = JSON.parse(new TextDecoder().decode(content.subarray(44, 44 + length)));
  change(head);
  const json = new TextEncoder().encode(JSON.stringify(head));
  const rest = content.subarray(44 + length, content.length - cut);
  const body = new Uint8Array(4 + json.length + rest.length);
  new DataView(body.buffer).setUint32(0, json.length, true);
  body.set(json, 4);
  body.set(rest, 4 + json.length);
  const whole = new Uint8Array(40 + body.length);
  whole.set(content.subarray(0, 8));
  whole.set(Buffer.from(hashBytes(body), 'hex'), 8);
  whole.set(body, 40);
  return gzipSync(whole);
}

describe('table file', () => {
  it('gives back every table to the bit', () => {
    fc.assert(
      fc.property(
        productiveTable({
          regions: [1, 3],
          imports: true,
          jobs: true,
          negativeStocks: true,
          zeroOutput: true,
        }),
        (table) => {
          const back = decodeTable(encodeTable(table));
          expect(back).toEqual(throughJson(table));
          expect(tableHash(back)).toBe(tableHash(table));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps nulls, negative zeros, the smallest and the largest figures and every language', () => {
    const table = rich();
    table.Z.set([-0, Number.MIN_VALUE, Number.MAX_VALUE, -Number.MAX_VALUE, 0.1 + 0.2]);
    const back = decodeTable(encodeTable({ ...table, imports: null, importedY: null, VY: null }));
    expect(back.Z.every((value, i) => Object.is(value, table.Z[i]))).toBe(true);
    expect([back.imports, back.importedY, back.VY]).toEqual([null, null, null]);
    expect(back.provenance).toEqual(table.provenance);
    expect(back.exchangeRates).toEqual(table.exchangeRates);
    expect(back.satellites).toEqual(table.satellites);
  });

  it('writes the same bytes for the same table, whatever the order of its keys', () => {
    const table = rich();
    const turned = Object.fromEntries(Object.entries(table).toReversed()) as unknown as IoTable;
    expect(encodeTable(turned)).toEqual(encodeTable(table));
  });

  it('does not write what it could not read', () => {
    const table = rich();
    expect(codeOf(() => encodeTable({ ...table, Z: table.Z.slice(1) }))).toBe('economy/shape-mismatch');
    expect(codeOf(() => encodeTable({ ...table, x: table.x.map(() => Number.NaN) }))).toBe(
      'shared/invalid-argument',
    );
    expect(codeOf(() => encodeTable({ ...table, year: 2011.5 }))).toBe('shared/invalid-argument');
  });

  it('refuses other files, other versions and cut ones', () => {
    const packed = encodeTable(rich());
    expect(codeOf(() => decodeTable(new Uint8Array(0)))).toBe('sheets/unreadable');
    expect(codeOf(() => decodeTable(new TextEncoder().encode('{}')))).toBe('sheets/unreadable');
    expect(codeOf(() => decodeTable(gzipSync(new TextEncoder().encode('x'.repeat(99)))))).toBe(
      'sheets/unreadable',
    );
    const newer = gunzipSync(packed);
    newer[7] = 2;
    expect(() => decodeTable(gzipSync(newer), 'a.spillway-table')).toThrow(
      'a.spillway-table: expected version 1 of the table format, but found 2',
    );
    for (let tenth = 0; tenth < 10; tenth++) {
      expect(codeOf(() => decodeTable(packed.subarray(0, Math.floor((packed.length * tenth) / 10))))).toBe(
        'sheets/unreadable',
      );
    }
    expect(codeOf(() => decodeTable(packed.subarray(0, packed.length - 9)))).toBe('sheets/unreadable');
  });

  it('refuses a rightly hashed file whose content is none of a table', () => {
    const packed = encodeTable(rich());
    expect(decodeTable(repack(packed, () => {})).id).toBe(rich().id);
    const faults: ((head: Record<string, unknown>) => void)[] = [
      (head) => delete head['regions'],
      (head) => Object.assign(head, { industries: 'C29' }),
      (head) => Object.assign(head, { surplus: 1 }),
      (head) => Object.assign(head, { flows: 'sideways' }),
      (head) => Object.assign(head, { year: 1999 }),
      (head) => Object.assign(head, { tableHash: '0' }),
      (head) => Object.assign(head, { shapes: { ...(head['shapes'] as object), Z: 1e15 } }),
      (head) => Object.assign(head, { shapes: { ...(head['shapes'] as object), Z: null } }),
      (head) => Object.assign(head, { regions: [] }),
      (head) => Object.assign((head['satellites'] as { values: unknown[] }[])[0], { values: [1] }),
    ];
    for (const fault of faults)
      expect(codeOf(() => decodeTable(repack(packed, fault)))).toBe('sheets/unreadable');
    expect(codeOf(() => decodeTable(repack(packed, () => {}, 8)))).toBe('sheets/unreadable');
  });

  it('either refuses or reads the same table after any change of a byte', () => {
    const table = rich();
    const packed = encodeTable(table);
    const wanted = tableHash(table);
    fc.assert(
      fc.property(fc.nat(packed.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const changed = packed.slice();
        changed[at] ^= flip;
        let found: string;
        try {
          found = tableHash(decodeTable(changed));
        } catch (error) {
          if (!(error instanceof SpillwayError)) throw error;
          return;
        }
        expect(found).toBe(wanted);
      }),
      { numRuns: 2000 },
    );
  });

  it('stops unpacking bombs before they are held', () => {
    const zeros = gzipSync(new Uint8Array(2 ** 26), { level: 9 });
    expect(codeOf(() => decodeTable(zeros))).toBe('sheets/unreadable');
    const packed = encodeTable(rich());
    const trailed = new Uint8Array(packed.length + 50 * zeros.length);
    trailed.set(packed);
    for (let i = 0; i < 50; i++) trailed.set(zeros, packed.length + i * zeros.length);
    expect(() => decodeTable(trailed)).toThrow('as the head says, but there are more');
    const huge = repack(packed, (head) => {
      const many = Array.from({ length: 20_000 }, (_, i) => ({ code: String(i), name: { en: '', ko: '' } }));
      const [n, F, P] = [
        2 * 20_000,
        (head['finalDemand'] as unknown[]).length,
        (head['primaryInputs'] as unknown[]).length,
      ];
      head['industries'] = many;
      head['shapes'] = {
        Z: n * n,
        imports: null,
        Y: n * F,
        importedY: null,
        V: P * n,
        VY: null,
        x: n,
      };
    });
    expect(codeOf(() => decodeTable(huge))).toBe('sheets/too-large');
  });
});

const ARRAYS = ['Z', 'imports', 'Y', 'importedY', 'V', 'VY', 'x'] as const;

/** A table as JSON gives it back, with its own arrays put in again. */
const throughJson = (table: IoTable): unknown => ({
  ...JSON.parse(JSON.stringify(table)),
  ...Object.fromEntries(ARRAYS.map((name) => [name, table[name]])),
});
