import type { Finding } from '../../shared/index.ts';
import type { Classification } from '../classifications/classification.ts';
import { type Bridge, type BridgeRow, checkBridge } from './bridge.ts';

/** What was made of a file; `bridge` is null where there are errors. */
export interface ReadBridgeResult {
  readonly bridge: Bridge | null;
  readonly findings: readonly Finding[];
}

type Lists = {
  readonly from: Pick<Classification, 'id' | 'industries'>;
  readonly to: Pick<Classification, 'id' | 'industries'>;
};

const COLUMNS = ['from', 'to', 'share'] as const;

/** Records of comma-separated text (RFC 4180), each with the line it starts on, counted from 1. */
function records(text: string): { line: number; fields: string[] }[] {
  const result: { line: number; fields: string[] }[] = [];
  let fields: string[] = [];
  let line = 1;
  let started = 1;
  const cell = /"((?:[^"]|"")*)"([^,\r\n]*)|([^,\r\n]*)/y;
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; ) {
    cell.lastIndex = at;
    const match = cell.exec(text);
    if (match === null) break;
    const quoted = match[1];
    fields.push(quoted === undefined ? match[3].trim() : quoted.replaceAll('""', '"') + match[2]);
    line += (quoted?.split('\n').length ?? 1) - 1;
    at = cell.lastIndex;
    if (text[at] === ',') {
      at += 1;
      if (at < text.length && text[at] !== '\r' && text[at] !== '\n') continue;
      fields.push('');
    }
    result.push({ line: started, fields });
    fields = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line += 1;
    started = line;
  }
  return result.filter((record) => record.fields.some((field) => field !== ''));
}

/**
 * A bridge from comma-separated text with the header `from,to,share` (in any order, further columns are
 * let be; without `share` every share is 1).
 *
 * @param file its name, for the findings.
 * @param lists the industry lists on both sides.
 * @returns every finding, at `file:row:column`: `economy/bridge-header`, `economy/bridge-unknown-source`, and
 *   those of {@link checkBridge}.
 */
export function readBridge(text: string, file: string, lists: Lists): ReadBridgeResult {
  const [header, ...body] = records(text);
  const names = (header?.fields ?? []).map((name) => name.toLowerCase());
  const at = { from: names.indexOf('from'), to: names.indexOf('to'), share: names.indexOf('share') };
  const findings: Finding[] = [];
  for (const name of ['from', 'to'] as const) {
    if (at[name] >= 0) continue;
    findings.push({
      code: 'economy/bridge-header',
      severity: 'error',
      path: `${file}:1:1`,
      message: `the header must have a column "${name}", but has "${names.join('", "')}"`,
      value: names.join(','),
      expected: COLUMNS.join(','),
    });
  }
  if (findings.length > 0) return { bridge: null, findings };

  const known = new Set(lists.from.industries.map(({ code }) => code));
  const rows = body.map(({ fields, line }): BridgeRow & { line: number } => {
    const from = fields[at.from] ?? '';
    if (!known.has(from))
      findings.push({
        code: 'economy/bridge-unknown-source',
        severity: 'error',
        path: `${file}:${line}:${at.from + 1}`,
        message: `"${from}" must be an industry of ${lists.from.id}, but is not in it`,
        value: from,
      });
    const share = at.share < 0 ? '1' : (fields[at.share] ?? '');
    return { from, to: fields[at.to] ?? '', share: share === '' ? Number.NaN : Number(share), line };
  });
  const bridge: Bridge = {
    from: lists.from.id,
    to: lists.to.id,
    industries: lists.to.industries.map(({ code, name }) => ({ code, name })),
    rows: rows.map(({ from, to, share }) => ({ from, to, share })),
    note: `Shares from ${file}.`,
  };
  findings.push(
    ...checkBridge(
      bridge,
      [...known],
      (row, key) => `${file}:${rows[row].line}:${Math.max(at[key], 0) + 1}`,
    ).map((finding) => (finding.path === '/rows' ? { ...finding, path: `${file}:1:1` } : finding)),
  );
  return { bridge: findings.some(({ severity }) => severity === 'error') ? null : bridge, findings };
}
