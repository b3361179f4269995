import type { Finding } from '../../shared/index.ts';
import type { Classification } from '../classifications/classification.ts';
import type { Bridge, BridgeRow } from './bridge.ts';

/** A bridge that could always be built, with what there is to know about it. */
export interface IsicBridge {
  readonly bridge: Bridge;
  readonly findings: readonly Finding[];
}

/** Where an industry goes that the other list has no place for. */
const UNASSIGNED = {
  code: 'NEC',
  name: { en: 'Not assigned to any industry', ko: '분류되지 않은 부문' },
} as const;

/**
 * A bridge between two industry lists through the divisions of ISIC Rev.4 that both name.
 *
 * An industry of `from` is spread over its divisions, each division over the industries of `to` that hold
 * it. Where it all ends in one industry the share is 1 and certain. Elsewhere the shares are estimated:
 * divisions count by `weights` (their value added, say; all alike without), and the holders of one division
 * alike. Every estimate is a finding and stands in the bridge's note; replace it by a file with sourced shares
 * where it matters.
 *
 * An industry without divisions (`not elsewhere classified`), or with none that `to` has, is not spread by
 * guess: it goes to an industry `NEC` of its own at the end of the list.
 *
 * @param weights size of a division (two digits), any unit.
 * @returns warnings: `economy/bridge-estimated` for each industry split by estimate, `economy/bridge-lost-division` for
 *   a division of it that `to` does not have, `economy/bridge-unassigned` for an industry that went to `NEC`.
 */
export function bridgeThroughIsic(
  from: Classification,
  to: Classification,
  weights?: Readonly<Record<string, number>>,
): IsicBridge {
  const findings: Finding[] = [];
  const rows: BridgeRow[] = [];
  const estimated: string[] = [];
  const holders = (division: string): string[] =>
    to.industries.filter(({ isic4 }) => isic4.includes(division)).map(({ code }) => code);
  const unassigned: string[] = [];
  const report = (code: string, index: number, message: string): void => {
    const value = from.industries[index].code;
    findings.push({ code, severity: 'warning', path: `/industries/${index}`, message, value });
  };
  from.industries.forEach(({ code, isic4 }, index) => {
    const covered = isic4.filter((division) => holders(division).length > 0);
    if (covered.length === 0) {
      const what = isic4.length === 0 ? 'no division of ISIC' : `ISIC ${isic4.join(', ')}`;
      const message = `${code} of ${from.id} holds ${what}, for which ${to.id} has no industry; it is kept apart as ${UNASSIGNED.code}`;
      report('economy/bridge-unassigned', index, message);
      unassigned.push(code);
      rows.push({ from: code, to: UNASSIGNED.code, share: 1 });
      return;
    }
    const lost = isic4.filter((division) => !covered.includes(division));
    if (lost.length > 0) {
      const message = `${to.id} has no industry for ISIC ${lost.join(', ')} of ${code}; the rest of ${code} stands for it`;
      report('economy/bridge-lost-division', index, message);
    }
    const sizes = covered.map((division) => (weights === undefined ? 1 : (weights[division] ?? 0)));
    const total = sizes.reduce((a, b) => a + b, 0);
    const shares = new Map<string, number>();
    covered.forEach((division, d) => {
      const size = total > 0 ? sizes[d] / total : 1 / covered.length;
      const targets = holders(division);
      for (const target of targets) shares.set(target, (shares.get(target) ?? 0) + size / targets.length);
    });
    const split = [...shares].filter(([, share]) => share > 0);
    for (const [target, share] of split)
      rows.push({ from: code, to: target, share: split.length === 1 ? 1 : share });
    if (split.length === 1) return;
    estimated.push(code);
    const parts = split.map(([target, share]) => `${target} ${share.toFixed(3)}`).join(', ');
    const by = weights === undefined ? 'equal weights of divisions' : 'the weights given';
    const message = `${code} of ${from.id} lies in several industries of ${to.id}; its shares were estimated by ${by}: ${parts}`;
    report('economy/bridge-estimated', index, message);
  });
  const note =
    `Linked through the divisions of ISIC Rev.4.` +
    (estimated.length === 0 ? '' : ` Estimated shares: ${estimated.join(', ')}.`) +
    (unassigned.length === 0 ? '' : ` Kept apart as ${UNASSIGNED.code}: ${unassigned.join(', ')}.`);
  const bridge: Bridge = {
    from: from.id,
    to: to.id,
    industries: [
      ...to.industries.map(({ code, name }) => ({ code, name })),
      ...(unassigned.length === 0 ? [] : [UNASSIGNED]),
    ],
    rows,
    note,
  };
  return { bridge, findings };
}
