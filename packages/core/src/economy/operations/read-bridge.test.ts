import { describe, expect, test } from 'vitest';
import { fourSectors } from '../../../../../test/small-tables.ts';
import { memoryFile, readCsv } from '../../sheets/index.ts';
import { industriesOf } from '../classifications/classification.ts';
import { aggregate } from './aggregate.ts';
import { readBridge } from './read-bridge.ts';

const lists = {
  from: { id: 'XU', industries: industriesOf(['1', '2', '3', '4'].map((code) => [code, code, code, ''])) },
  to: {
    id: 'TWO',
    industries: industriesOf([
      ['goods, all', 'Goods', '재화', ''],
      ['services', 'Services', '서비스', ''],
    ]),
  },
};

const read = (text: string, to: typeof lists.to | null = lists.to) =>
  readBridge(readCsv(memoryFile('b.csv', new TextEncoder().encode(text))), 'b.csv', { ...lists, to });

const places = async (text: string): Promise<string[]> =>
  (await read(text)).findings.map(({ code, path }) => `${code} ${path}`);

describe('readBridge', () => {
  test('a file with a byte-order mark, quotes, further columns and line ends of both kinds', async () => {
    const text =
      '\uFEFFto,from,remark,share\r\n"goods, all",1,"two\nlines, ""quoted""",0.25\r\nservices,1,,0.75\nservices,2,,1\n\n"goods, all",3,,1\nservices,4,,1';
    const { bridge, findings } = await read(text);
    expect(findings).toEqual([]);
    expect(bridge?.rows[0]).toEqual({ from: '1', to: 'goods, all', share: 0.25 });
    if (bridge === null) throw new Error('no bridge');
    expect([...aggregate(fourSectors(), bridge).x]).toEqual([306.25 + 1085, 918.75 + 1610 + 1015]);
  });

  test('without a column of shares every share is 1', async () => {
    const { bridge } = await read('from,to\n1,services\n2,services\n3,services\n4,services\n');
    expect(bridge?.rows.every(({ share }) => share === 1)).toBe(true);
  });

  test('every fault at its row (a record, as a spreadsheet counts) and column', async () => {
    const text = [
      'from,to,share',
      '1,services,0.5',
      '"a ""long""\ncode",services,1',
      '2,trade,1',
      '3,services,1.5',
      '3,services,',
    ].join('\n');
    expect(await places(text)).toEqual([
      'economy/bridge-unknown-source b.csv:3:1',
      'economy/bridge-unknown-target b.csv:4:2',
      'economy/bridge-bad-share b.csv:5:3',
      'economy/bridge-bad-share b.csv:6:3',
      'economy/bridge-duplicate-row b.csv:6:1',
      'economy/bridge-shares b.csv:2:3',
      'economy/bridge-shares b.csv:5:3',
      'economy/bridge-missing-code b.csv',
    ]);
    expect((await read(text)).bridge).toBeNull();
  });

  test('no header', async () => {
    expect(await places('1,services,1\n')).toEqual([
      'economy/missing-column b.csv:1:1',
      'economy/missing-column b.csv:1:1',
    ]);
    expect(await places('')).toHaveLength(2);
  });

  test('without a list to map to, the codes of the file are the list', async () => {
    const { bridge } = await read('from,to\n1,b\n2,a\n3,b\n4,a\n', null);
    expect(bridge?.to).toBe('b');
    expect(bridge?.industries.map(({ code }) => code)).toEqual(['b', 'a']);
  });
});
