import { describe, expect, test } from 'vitest';
import { type Classification, type IndustryRow, industriesOf } from '../classifications/classification.ts';
import { bridgeThroughIsic } from './bridge-through-isic.ts';

const list = (id: string, rows: readonly IndustryRow[]): Classification => ({
  id,
  name: { en: id, ko: id },
  source: { publisher: 'test', title: id, edition: '', note: 'made up' },
  industries: industriesOf(rows),
});

const coarse = list('COARSE', [
  ['M', 'Making', '제조', '26 32'],
  ['T', 'Trade', '상업', '45 46 47'],
]);
const fine = list('FINE', [
  ['electronics', 'Electronics', '전자', '26*'],
  ['instruments', 'Instruments', '정밀', '26* 32*'],
  ['other', 'Other', '기타', '32*'],
  ['trade', 'Trade', '상업', '45 46'],
]);

describe('bridgeThroughIsic', () => {
  test('many to one is certain', () => {
    const { bridge, findings } = bridgeThroughIsic(fine, coarse);
    expect(findings).toEqual([]);
    expect(bridge.rows).toEqual([
      { from: 'electronics', to: 'M', share: 1 },
      { from: 'instruments', to: 'M', share: 1 },
      { from: 'other', to: 'M', share: 1 },
      { from: 'trade', to: 'T', share: 1 },
    ]);
  });

  test('one to many is estimated, and said so; a lost division too', () => {
    const { bridge, findings } = bridgeThroughIsic(coarse, fine);
    expect(bridge.rows).toEqual([
      { from: 'M', to: 'electronics', share: 0.25 },
      { from: 'M', to: 'instruments', share: 0.5 },
      { from: 'M', to: 'other', share: 0.25 },
      { from: 'T', to: 'trade', share: 1 },
    ]);
    expect(findings.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'economy/bridge-estimated /industries/0',
      'economy/bridge-lost-division /industries/1',
    ]);
    expect(bridge.note).toContain('Estimated shares: M.');
  });

  test('weights of divisions', () => {
    const { bridge } = bridgeThroughIsic(coarse, fine, { '26': 3, '32': 1 });
    expect(bridge.rows.slice(0, 3).map(({ share }) => share)).toEqual([0.375, 0.5, 0.125]);
  });

  test('an industry that is nowhere on the other side is kept apart', () => {
    const more = list('MORE', [
      ['99', 'Abroad', '국제기관'],
      ['45', 'Cars', '자동차'],
      ['other', 'Other', '기타', ''],
    ]);
    const { bridge, findings } = bridgeThroughIsic(more, coarse);
    expect(bridge.industries.map(({ code }) => code)).toEqual(['M', 'T', 'NEC']);
    expect(bridge.rows.map(({ from, to }) => `${from} ${to}`)).toEqual(['99 NEC', '45 T', 'other NEC']);
    expect(findings.map(({ code, severity, value }) => [code, severity, value])).toEqual([
      ['economy/bridge-unassigned', 'warning', '99'],
      ['economy/bridge-unassigned', 'warning', 'other'],
    ]);
    expect(bridge.note).toContain('Kept apart as NEC: 99, other.');
  });
});
