import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { packCounts, unpackCounts } from './packed-counts.ts';
import { decodePart, encodePart } from './part-bytes.ts';

it('gives back what was packed, to the bit', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.array(fc.float64Array()),
      fc.uint8Array(),
      fc.int32Array(),
      (value, doubles, octets, integers) => {
        const lists = [octets, ...doubles, integers];
        const bytes = encodePart(value, lists);
        const read = decodePart(bytes);
        expect(read.lists).toEqual(lists);
        expect(read.value).toEqual(JSON.parse(JSON.stringify(value)));
        expect(encodePart(value, lists)).toEqual(bytes);
      },
    ),
  );
});

it('refuses bytes that were cut or are none', () => {
  const bytes = encodePart({ a: 1 }, [Float64Array.of(1, 2, 3)]);
  for (const broken of [bytes.slice(0, 3), bytes.slice(0, -8), bytes.slice(8), new Uint8Array(40)])
    expect(() => decodePart(broken)).toThrowError(/bytes of a chunk are damaged/);
});

it('packs counts of bins on both sides of nothing', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: -(2 ** 22), max: 2 ** 22 - 1 }), { maxLength: 200 }),
      fc.array(fc.integer({ min: 1, max: 2 ** 31 }), { minLength: 200, maxLength: 200 }),
      (unsorted, many) => {
        const bins = Int32Array.from(unsorted).sort();
        const counts = Uint32Array.from(many.slice(0, bins.length));
        expect(unpackCounts(packCounts(bins, counts))).toEqual({ bins, counts });
      },
    ),
  );
});
