import type { LowModeHigh } from '../../shared/index.ts';
/** A shared service whose failure stops others, with the divisions of ISIC Rev.4 that provide it. */
export const SERVICES = {
  electricity: ['35'],
  /** Division 35 too: to be named by the caller, since a table rarely tells it from electricity. */
  gas: [],
  water: ['36'],
  telecom: ['61'],
  cloud: ['62', '63'],
  payments: ['64'],
  logistics: ['52'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type ServiceKind = keyof typeof SERVICES;

/** Columns of the table below. */
const ORDER: readonly ServiceKind[] = [
  'electricity',
  'gas',
  'water',
  'telecom',
  'cloud',
  'payments',
  'logistics',
];

/**
 * Share of an industry's output that stops while a service is fully out, by section of ISIC Rev.4.
 *
 * All figures are **judgement**, for the first days of a failure, without stand-by power or other ways round (`bufferHours`
 * is for these). They were set by asking, section by section: can the work go on by hand, from stock, off line, for
 * cash? Published tables of this kind (ATC-25, 1991) were not at hand; none is copied. Replace them by what is known of the
 * industry (`overrides`). Of telecommunications only the pattern counts: its level is {@link TELECOM_LEVEL}.
 */
const SECTIONS: Readonly<Record<string, readonly number[]>> = {
  //   electricity, gas, water, telecom, cloud, payments, logistics
  A: [0.3, 0.05, 0.3, 0.05, 0.02, 0.02, 0.2],
  B: [0.8, 0.1, 0.3, 0.1, 0.05, 0.02, 0.3],
  C: [0.9, 0.3, 0.3, 0.2, 0.2, 0.05, 0.4],
  D: [0.3, 0.4, 0.2, 0.1, 0.1, 0.02, 0.05],
  E: [0.6, 0.05, 0.5, 0.1, 0.1, 0.02, 0.05],
  F: [0.4, 0.05, 0.2, 0.1, 0.05, 0.05, 0.3],
  G: [0.8, 0.05, 0.1, 0.4, 0.3, 0.5, 0.4],
  H: [0.4, 0.05, 0.05, 0.3, 0.3, 0.1, 0.6],
  I: [0.8, 0.3, 0.6, 0.3, 0.2, 0.4, 0.1],
  J: [0.9, 0.02, 0.05, 0.8, 0.6, 0.1, 0.02],
  K: [0.8, 0.02, 0.05, 0.7, 0.6, 0.7, 0.02],
  L: [0.2, 0.05, 0.1, 0.1, 0.1, 0.1, 0.02],
  M: [0.7, 0.02, 0.05, 0.5, 0.4, 0.05, 0.05],
  N: [0.6, 0.02, 0.05, 0.4, 0.3, 0.1, 0.1],
  O: [0.6, 0.02, 0.1, 0.4, 0.3, 0.1, 0.05],
  P: [0.6, 0.05, 0.2, 0.3, 0.3, 0.02, 0.02],
  Q: [0.5, 0.1, 0.4, 0.2, 0.3, 0.05, 0.1],
  R: [0.8, 0.05, 0.2, 0.2, 0.2, 0.2, 0.05],
  S: [0.7, 0.1, 0.3, 0.3, 0.2, 0.2, 0.05],
  T: [0.3, 0.05, 0.2, 0.05, 0.02, 0.1, 0.02],
  U: [0.6, 0.02, 0.1, 0.4, 0.3, 0.1, 0.05],
};
/** For an industry of which nothing is known: about the middle of the column (judgement). */
const UNKNOWN: readonly number[] = [0.6, 0.05, 0.2, 0.3, 0.25, 0.1, 0.1];

/** Half as much and half as much again, the width given to any estimated share (judgement). */
const SPREAD = 0.5;

/**
 * Level of telecommunications over the pattern of its column, which comes to 0.303 of all value added (its users,
 * mean of the five shipped countries, 0.286 to 0.324). A day without internet is published to cost a highly connected economy
 * 1.9 % of a day's GDP and a medium one 1.0 % (Deloitte 2016): 0.019 / 0.303 and 0.010 / 0.303. The published figure counts
 * the internet alone; voice, payment terminals and dispatch may cost more, up to the pattern itself (judgement).
 */
const TELECOM_LEVEL = { low: 0.01 / 0.303, mode: 0.019 / 0.303, high: 1 } as const;

/** Importance of a service for a section, 0 to 1; `null` is an industry of which nothing is known. */
export function importanceOf(service: ServiceKind, section: string | null): LowModeHigh {
  const row = (section === null ? undefined : SECTIONS[section]) ?? UNKNOWN;
  const share = row[ORDER.indexOf(service)];
  if (service === 'telecom') {
    const { low, mode, high } = TELECOM_LEVEL;
    return { low: share * low, mode: share * mode, high: share * high };
  }
  return { low: share * (1 - SPREAD), mode: share, high: Math.min(1, share * (1 + SPREAD)) };
}
