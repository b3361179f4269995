import type { LocalText } from '../shared/index.ts';

/** Firms of one size: how many, how often they lose, and how large they are. */
export interface FirmClass {
  readonly id: string;
  readonly title: LocalText;
  readonly firms: number;
  readonly firmsSource: string;
  /** Firms with a loss in a year, as a share. */
  readonly frequency: number;
  readonly frequencySource: string;
  /** Yearly revenue of one firm in US dollars: it scales the loss and caps it. */
  readonly revenue: number;
}

/** What one incident costs a firm of `referenceRevenue`, in US dollars. */
export interface Severity {
  readonly median: number;
  readonly p90: number;
  readonly referenceRevenue: number;
  /** Loss goes with revenue to this power, not in proportion. */
  readonly sizeElasticity: number;
  /** A loss passes neither this share of a year's revenue nor this amount in US dollars. */
  readonly capShare: number;
  readonly capAmount: number;
  readonly capSource: string;
  readonly source: string;
}

/** What one incident costs a firm of any class, unless a forecast gives its own; what is judgement stands in its sources. */
export const ANCHOR_SEVERITY: Severity = {
  median: 200_000,
  p90: 20_000_000,
  referenceRevenue: 1e9,
  sizeElasticity: 0.35,
  capShare: 0.1,
  capAmount: 2.5e9,
  capSource: 'extreme loss of a firm 2.5 billion USD (IMF GFSR April 2024, ch. 3); share: judgement',
  source:
    'median 0.2 and one in ten above 20 million USD: Cyentia IRIS 2020 (US); size elasticity within 0.2 to 0.5; the firm it is of (1 billion USD of revenue): judgement',
};

const TITLES = {
  largest: { en: 'largest firms', ko: '최대 기업' },
  large: { en: 'large firms', ko: '대기업' },
  middle: { en: 'firms of 50 and more', ko: '50인 이상 기업' },
  small: { en: 'firms of 10 to 49', ko: '10~49인 기업' },
} as const;

/** Fortune 1000: 25 % a year; Fortune 250: about half; so the other 750: (250 − 125) / 750. */
const LARGEST = {
  frequency: 0.5,
  frequencySource: 'about half of the Fortune 250 a year (Cyentia IRIS 2020)',
};
const LARGE = {
  frequency: 1 / 6,
  frequencySource: 'a quarter of the Fortune 1000 less half of the Fortune 250 (Cyentia IRIS 2020)',
};
const MIDDLE = {
  frequency: 0.02,
  frequencySource: 'small firms under 2 % a year (Cyentia IRIS 2020), its bound',
};
const SMALL = {
  frequency: 0.01,
  frequencySource: 'small firms under 2 % a year (Cyentia IRIS 2020), half of it: judgement',
};

const classes = (
  counts: Readonly<Record<keyof typeof TITLES, readonly [firms: number, revenue: number]>>,
  firmsSource: string,
): readonly FirmClass[] =>
  (
    [
      ['largest', LARGEST],
      ['large', LARGE],
      ['middle', MIDDLE],
      ['small', SMALL],
    ] as const
  ).map(([id, anchors]) => ({
    id,
    title: TITLES[id],
    firms: counts[id][0],
    firmsSource,
    revenue: counts[id][1],
    ...anchors,
  }));

/**
 * Firms by size for the areas where a count could be named. No count by industry is at hand: they are spread over
 * industries in proportion to output.
 */
export const FIRM_CLASSES: Readonly<Record<string, readonly FirmClass[]>> = {
  KOR: classes(
    { largest: [50, 20e9], large: [300, 4e9], middle: [60_000, 25e6], small: [400_000, 3e6] },
    'judgement: firms of the revenue of the Fortune 250 and Fortune 1000, and by size, from memory and rounded',
  ),
  USA: classes(
    { largest: [250, 40e9], large: [750, 5e9], middle: [250_000, 40e6], small: [1_000_000, 4e6] },
    'Fortune 1000 by definition; the others judgement, from memory of business counts and rounded',
  ),
};
