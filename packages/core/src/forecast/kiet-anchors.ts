import { yearlyGrowth } from './gdp-path.ts';
import { KIET_SHARE } from './share-of-gdp.ts';

/** A published figure of national damage, drawn beside a line and never bent to it. */
export interface Anchor {
  readonly year: number;
  /** Single units of the currency. */
  readonly amount: number;
}

/** National damage of Korea in won: Hwang and Kim, KIET, i-KIET Issues & Analysis 586, 15 April 2014. */
export const KIET_ANCHORS: readonly Anchor[] = [
  { year: 2015, amount: 13.4e12 },
  { year: 2020, amount: 17.7e12 },
  { year: 2030, amount: 26.7e12 },
];

export const KIET_SOURCE =
  'Hwang Won-Sik and Kim Seung-Min, Convergence Security Industry, KIET, i-KIET Issues & Analysis 586, 15 April 2014';

export interface AnchorGap {
  readonly year: number;
  readonly published: number;
  /** GDP that the published figure is the stated share of. */
  readonly impliedGdp: number;
  /** Growth a year that leads to it from the anchor before; null for the first. */
  readonly impliedGrowth: number | null;
  /** GDP and damage of the path here; null where the path does not reach. */
  readonly gdp: number | null;
  readonly line: number | null;
  /** Line over published figure, and what makes it so: level × growth × share. */
  readonly ratio: number | null;
  readonly byLevel: number | null;
  readonly byGrowth: number | null;
  readonly byShare: number | null;
}

export interface AnchorComparison {
  readonly source: string;
  readonly share: number;
  /** From the first anchor to the last, a year. */
  readonly overallGrowth: number;
  readonly gaps: readonly AnchorGap[];
}

/**
 * Published figures against a line, with the gap taken apart: the path's GDP in the first anchor's year over the implied
 * one (level: base year and vintage of the accounts), growth since then, and the share.
 *
 * @param gdp the path's GDP by year. @param line the line's damage by year.
 */
export function compareAnchors(
  gdp: ReadonlyMap<number, number>,
  line: ReadonlyMap<number, number>,
  anchors: readonly Anchor[] = KIET_ANCHORS,
  share: number = KIET_SHARE,
): AnchorComparison {
  const implied = anchors.map(({ amount }) => amount / share);
  const firstGdp = gdp.get(anchors[0].year) ?? null;
  return {
    source: KIET_SOURCE,
    share,
    overallGrowth: yearlyGrowth(
      anchors[0].amount,
      anchors.at(-1)!.amount,
      anchors.at(-1)!.year - anchors[0].year,
    ),
    gaps: anchors.map(({ year, amount }, k) => {
      const [ours, damage] = [gdp.get(year) ?? null, line.get(year) ?? null];
      const known = ours !== null && damage !== null && firstGdp !== null;
      return {
        year,
        published: amount,
        impliedGdp: implied[k],
        impliedGrowth:
          k === 0 ? null : yearlyGrowth(anchors[k - 1].amount, amount, year - anchors[k - 1].year),
        gdp: ours,
        line: damage,
        ratio: known ? damage / amount : null,
        byLevel: known ? firstGdp / implied[0] : null,
        byGrowth: known ? ours / firstGdp / (implied[k] / implied[0]) : null,
        byShare: known ? damage / ours / share : null,
      };
    }),
  };
}
