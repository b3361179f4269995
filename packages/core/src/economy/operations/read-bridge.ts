import { type Finding, hasErrors } from '../../shared/index.ts';
import type { SheetRow } from '../../sheets/index.ts';
import type { Industry } from '../table.ts';
import { type Bridge, checkBridge } from './bridge.ts';
import { readNamedColumns } from './named-columns.ts';

/** An industry list with its id, as a classification or a table has it. */
interface IndustryList {
  readonly id: string;
  readonly industries: readonly Industry[];
}

/** What was made of a file; `bridge` is null where there are errors. */
export interface ReadBridgeResult {
  readonly bridge: Bridge | null;
  readonly findings: readonly Finding[];
}

/** The list that a file's own codes make, in the order they come. */
function ownList(codes: readonly string[], file: string): IndustryList {
  return {
    id: file.replace(/\.[^.]*$/, ''),
    industries: [...new Set(codes)].map((code) => ({ code, name: { en: code, ko: code } })),
  };
}

/**
 * A bridge from rows with the header `from,to,share` (in any order; without `share` every share is 1).
 *
 * @param file its name, for findings and the bridge's note.
 * @param lists the industry list on each side; without `to`, the file's own codes are the list.
 * @returns every finding, at `file:row:column`: `economy/missing-column`, `economy/bridge-unknown-source`, and
 *   those of {@link checkBridge}.
 */
export async function readBridge(
  rows: AsyncIterable<SheetRow>,
  file: string,
  lists: { readonly from: IndustryList; readonly to: IndustryList | null },
): Promise<ReadBridgeResult> {
  const {
    records,
    has,
    findings: headerFindings,
  } = await readNamedColumns(rows, file, ['from', 'to'], ['share']);
  if (headerFindings.length > 0) return { bridge: null, findings: headerFindings };
  const { from } = lists;
  const codes = from.industries.map(({ code }) => code);
  const to =
    lists.to ??
    ownList(
      records.map(({ cell }) => cell.to),
      file,
    );
  const unknown = records
    .filter(({ cell }) => !codes.includes(cell.from))
    .map(
      ({ cell, at }): Finding => ({
        code: 'economy/bridge-unknown-source',
        severity: 'error',
        path: at('from'),
        message: `"${cell.from}" must be an industry of ${from.id}, but is not in it`,
        value: cell.from,
      }),
    );
  const bridge: Bridge = {
    from: from.id,
    to: to.id,
    industries: to.industries.map(({ code, name }) => ({ code, name })),
    rows: records.map(({ cell }) => ({
      from: cell.from,
      to: cell.to,
      share: !has.has('share') ? 1 : cell.share === '' ? Number.NaN : Number(cell.share),
    })),
    note: `Shares from ${file}.`,
  };
  const faults = checkBridge(bridge, codes, (row, key) => records[row].at(key)).map((finding) =>
    finding.path === '/rows' ? { ...finding, path: file } : finding,
  );
  const findings = [...unknown, ...faults];
  return { bridge: hasErrors(findings) ? null : bridge, findings };
}
