import type { LocalText } from '../../shared/index.ts';

/** An industry of a list, with what it holds in terms of ISIC Rev.4. */
export interface ClassifiedIndustry {
  readonly code: string;
  readonly name: LocalText;
  /** Divisions (two digits) of ISIC Rev.4 it holds, whole or in part; empty for an industry without a counterpart. */
  readonly isic4: readonly string[];
  /** True where at least one of these divisions is shared with another industry of the list. */
  readonly partial?: boolean;
}

export interface ClassificationSource {
  readonly publisher: string;
  readonly title: string;
  readonly edition: string;
  /** What was done here: which names and links are our own work. */
  readonly note: string;
}

/** An industry list as data. */
export interface Classification {
  /** As in `IoTable.classification`, for example `WIOD56`. */
  readonly id: string;
  readonly name: LocalText;
  readonly source: ClassificationSource;
  readonly industries: readonly ClassifiedIndustry[];
}

/**
 * An industry in short: code, English, Korean, then its ISIC divisions separated by blanks; a division it
 * shares with another industry of the list ends in `*`. Without the fourth, the code is itself a division.
 */
export type IndustryRow = readonly [code: string, en: string, ko: string, isic4?: string];

/** The industries of rows written in short. */
export const industriesOf = (rows: readonly IndustryRow[]): ClassifiedIndustry[] =>
  rows.map(([code, en, ko, isic4 = code]) => {
    const divisions = isic4.split(' ').filter((division) => division !== '');
    return {
      code,
      name: { en, ko },
      isic4: divisions.map((division) => division.replace('*', '')),
      ...(isic4.includes('*') ? { partial: true } : {}),
    };
  });
