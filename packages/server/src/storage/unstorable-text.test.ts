import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { unstorableText } from './unstorable-text.ts';

it('finds NUL and halves of pairs, wherever they stand', () => {
  expect(unstorableText({ a: ['x', { b: 'y\0' }] })).toBe('/a/1/b');
  expect(unstorableText({ a: 1, ['k\ud800']: true })).toBe('/k\ud800');
  expect(unstorableText('\udc00\ud800')).toBe('');
  expect(unstorableText({ a: '한국 👩‍👩‍👧 \u{10ffff}', b: null, c: 1, d: [true] })).toBeNull();
});

it('lets every text through that UTF-8 gives back as it was, but for NUL', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
      (text) => {
        const kept = Buffer.from(text, 'utf8').toString('utf8') === text && !text.includes('\0');
        expect(unstorableText(text) === null).toBe(kept);
      },
    ),
    { examples: [['\ud83d\ude00'], ['\0']] },
  );
});
