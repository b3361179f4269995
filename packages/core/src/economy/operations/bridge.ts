import { type Finding, SpillwayError } from '../../shared/index.ts';
import type { Industry } from '../table.ts';
import type { LinearMap, Target } from './linear-map.ts';

/** A share of industry `from` that belongs to industry `to`. */
export interface BridgeRow {
  readonly from: string;
  readonly to: string;
  /** Fraction of the money of `from`; the shares of one `from` sum to 1. */
  readonly share: number;
}

/** From one industry list to another. Codes of `from` without money behind them may be there too. */
export interface Bridge {
  /** Id of the list one comes from. */
  readonly from: string;
  /** Id of the list one gets to. */
  readonly to: string;
  /** The industries of `to`, in order; one that no row names gets no output. */
  readonly industries: readonly Industry[];
  readonly rows: readonly BridgeRow[];
  /** Where the shares come from: a sentence for a report. */
  readonly note: string;
}

/** Shares are typed by hand or divided by counting: three thirds of six digits pass. */
const SHARE_TOLERANCE = 1e-5;

const findingOf = (
  code: string,
  path: string,
  message: string,
  value: string | number,
  expected?: string | number,
): Finding => ({
  code,
  severity: 'error',
  path,
  message,
  value,
  ...(expected === undefined ? {} : { expected }),
});

/**
 * What is wrong with a bridge.
 *
 * @param codes the industries it has to carry over.
 * @param pathOf where row k stands, a JSON Pointer by default.
 * @returns all errors: `economy/bridge-missing-code`, `economy/bridge-unknown-target`, `economy/bridge-bad-share`,
 *   `economy/bridge-duplicate-row`, `economy/bridge-shares` (shares of one industry that do not sum to 1).
 */
export function checkBridge(
  bridge: Bridge,
  codes: readonly string[],
  pathOf: (row: number, key: keyof BridgeRow) => string = (row, key) => `/rows/${row}/${key}`,
): Finding[] {
  const findings: Finding[] = [];
  const targets = new Set(bridge.industries.map((industry) => industry.code));
  const sums = new Map<string, { sum: number; row: number }>();
  const pairs = new Set<string>();
  bridge.rows.forEach(({ from, to, share }, row) => {
    if (!targets.has(to)) {
      const message = `"${to}" must be an industry of ${bridge.to}, but is not in it`;
      findings.push(findingOf('economy/bridge-unknown-target', pathOf(row, 'to'), message, to));
    }
    if (!(share >= 0 && share <= 1)) {
      const message = `the share of ${from} in ${to} must lie between 0 and 1, but is ${share}`;
      findings.push(findingOf('economy/bridge-bad-share', pathOf(row, 'share'), message, String(share)));
    }
    const pair = JSON.stringify([from, to]);
    if (pairs.has(pair)) {
      const message = `${from} to ${to} must stand once, but stands again`;
      findings.push(findingOf('economy/bridge-duplicate-row', pathOf(row, 'from'), message, from));
    }
    pairs.add(pair);
    sums.set(from, { sum: (sums.get(from)?.sum ?? 0) + share, row: sums.get(from)?.row ?? row });
  });
  for (const [from, { sum, row }] of sums) {
    if (Math.abs(sum - 1) <= SHARE_TOLERANCE) continue;
    const message = `the shares of ${from} must sum to 1, but sum to ${sum}`;
    findings.push(findingOf('economy/bridge-shares', pathOf(row, 'share'), message, sum, 1));
  }
  for (const code of codes) {
    if (sums.has(code)) continue;
    const message = `the bridge from ${bridge.from} to ${bridge.to} must have a row for ${code}, but has none`;
    findings.push(findingOf('economy/bridge-missing-code', '/rows', message, code));
  }
  return findings;
}

/**
 * The bridge as a matrix over the given industries, its columns scaled to sum to exactly 1.
 *
 * @throws SpillwayError `economy/unknown-industry` if an industry has no row, `shared/invalid-argument`
 *   for every other fault of {@link checkBridge}; `details.findings` has all of them.
 */
export function bridgeMap(bridge: Bridge, codes: readonly string[]): LinearMap {
  const findings = checkBridge(bridge, codes);
  if (findings.length > 0) {
    const missing = findings.find((finding) => finding.code === 'economy/bridge-missing-code');
    throw new SpillwayError(
      missing ? 'economy/unknown-industry' : 'shared/invalid-argument',
      (missing ?? findings[0]).message,
      { findings },
    );
  }
  const position = new Map(bridge.industries.map((industry, at) => [industry.code, at]));
  const byCode = new Map<string, Target[]>(codes.map((code) => [code, []]));
  for (const { from, to, share } of bridge.rows) {
    const at = position.get(to);
    if (share > 0 && at !== undefined) byCode.get(from)?.push({ to: at, share });
  }
  return {
    size: bridge.industries.length,
    targets: codes.map((code) => {
      const targets = byCode.get(code) ?? [];
      const sum = targets.reduce((total, { share }) => total + share, 0);
      return targets.map(({ to, share }) => ({ to, share: share / sum }));
    }),
  };
}
