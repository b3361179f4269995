import { cellCount, type IoTable } from '../../economy/index.ts';
import type { LowModeHigh } from '../../shared/index.ts';
import { isicOfIndustries } from '../isic-of-industries.ts';

/** Days until an industry that was hit has 1 % of its inoperability left. */
export interface RecoveryTime extends LowModeHigh {
  /** Section or division of ISIC Rev.4; a division goes before its section. */
  readonly isic: string;
}

const time = (isic: string, low: number, mode: number, high: number): RecoveryTime => ({
  isic,
  low,
  mode,
  high,
});

/**
 * Recovery times by kind of industry. All are **judgement**: the ranges of electricity and telecommunications (hours to 2
 * days), finance (1 to 5), trade (7 to 30) and manufacturing (14 to 60) are those of our methods reference, which
 * calls them judgement too; the others are set between them by how much of the trade is done by machines that must be
 * put right, by people who can go on, or by stock. Replace them wherever something is known.
 */
export const RECOVERY_TIMES: readonly RecoveryTime[] = [
  time('A', 7, 14, 60),
  time('B', 14, 30, 60),
  time('C', 14, 30, 60),
  time('D', 0.25, 1, 2),
  time('E', 1, 3, 7),
  time('F', 7, 14, 30),
  time('G', 7, 14, 30),
  time('H', 2, 5, 14),
  time('I', 7, 14, 30),
  time('J', 2, 5, 14),
  time('61', 0.25, 1, 2),
  time('K', 1, 3, 5),
  time('L', 7, 14, 30),
  time('M', 5, 10, 30),
  time('N', 5, 10, 30),
  time('O', 3, 7, 30),
  time('P', 3, 7, 30),
  time('Q', 2, 5, 14),
  time('R', 7, 14, 30),
  time('S', 7, 14, 30),
  time('T', 7, 14, 30),
  time('U', 3, 7, 30),
];
/** For an industry of which nothing is known (judgement). */
const UNKNOWN = time('', 7, 14, 60);

export interface RecoveryTimes {
  /** Days, length n each. */
  readonly low: Float64Array;
  readonly mode: Float64Array;
  readonly high: Float64Array;
  /** Industries that no entry of the list fits: they have 7, 14 and 60 days. */
  readonly unknown: readonly number[];
}

/**
 * Default recovery times of every cell. An industry that holds several divisions has the mean over them, each counted
 * once.
 */
export async function defaultRecoveryTimes(
  table: Pick<IoTable, 'classification' | 'industries' | 'regions'>,
): Promise<RecoveryTimes> {
  const industries = await isicOfIndustries(table);
  const byIsic = new Map(RECOVERY_TIMES.map((entry) => [entry.isic, entry]));
  const times = industries.map((places) => {
    const found = places.map(({ division, section }) => byIsic.get(division) ?? byIsic.get(section)!);
    return found.length > 0 ? found : [UNKNOWN];
  });
  const S = table.industries.length;
  const mean = (which: 'low' | 'mode' | 'high'): Float64Array =>
    Float64Array.from({ length: cellCount(table) }, (_, cell) => {
      const found = times[cell % S];
      return found.reduce((sum, entry) => sum + entry[which], 0) / found.length;
    });
  return {
    low: mean('low'),
    mode: mean('mode'),
    high: mean('high'),
    unknown: times.flatMap((found, s) => (found[0] === UNKNOWN ? [s] : [])),
  };
}
