import type { Assessment } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import { formatMoney, formatNumber, formatScaled, type Spread, unknownBecause } from '../format/index.ts';
import { lossRangeWords, lossWords } from '../words/loss.ts';
import { SECONDARY_WORDS } from '../words/secondary-words.ts';
import type { SecondaryLine, Transfer } from './assessment-fields.ts';
import { inLanguage } from './labels.ts';
import { MILLION } from './money-unit.ts';

/** An amount with its bounds where it has any. */
function amountWords(
  { mode, low, high }: { readonly mode: number; readonly low: number | null; readonly high: number | null },
  currency: string,
  language: Language,
): string {
  if (mode === 0 && (low ?? 0) === 0) {
    const words = SECONDARY_WORDS[language];
    return high === null || high === 0
      ? words.nothing
      : words.likelyNothing(lossWords(high * MILLION, currency, language));
  }
  if (low === null || high === null) return lossWords(mode * MILLION, currency, language);
  const spread: Spread = { low: low * MILLION, mode: mode * MILLION, high: high * MILLION };
  return lossRangeWords(spread, currency, language);
}

export interface SecondaryRow {
  readonly kind: SecondaryLine['kind'];
  readonly label: string;
  /** What the amount counts: secondary lines do not share a measure and are never added. */
  readonly what: string;
  readonly amount: string;
  /** Its most likely value alone. */
  readonly short: string;
  /** The amount as a number, in millions, for a bar. */
  readonly value: number;
  readonly details: readonly string[];
  /** Sentences that must be read with it. */
  readonly notes: readonly string[];
}

function trustDetails(line: SecondaryLine, currency: string, language: Language): string[] {
  if (line.initial === null) return [];
  const initial = lossWords(line.initial.valueAdded * MILLION, currency, language);
  return [`${SECONDARY_WORDS[language].withSuppliers}: ${initial}`];
}

function moneyDetails({ money }: SecondaryLine, currency: string, language: Language): string[] {
  // Of nothing there is no present value, and no part of anyone.
  if (money === null || money.mode === 0) return [];
  const words = SECONDARY_WORDS[language];
  const amount = (value: number): string => formatMoney(value * MILLION, currency, language);
  const { presentValue, years, residents, abroad } = money;
  return [
    ...(presentValue === null
      ? []
      : [words.presentValue(amount(presentValue), formatNumber(years.length, language))]),
    ...(years.length > 1
      ? [words.perYear(years.map((year) => formatScaled(year * MILLION, language)).join(', '))]
      : []),
    ...(residents === null || abroad === null ? [] : [words.holders(amount(residents), amount(abroad))]),
  ];
}

/**
 * What must be known of a line. Of interest and response this page has words of its own, which would say the same
 * twice.
 */
function notesOf({ kind, money, notes }: SecondaryLine, language: Language): string[] {
  if (kind === 'trust') return notes.map((note) => inLanguage(note, language));
  return kind === 'sovereign' && money?.mode === 0 ? [SECONDARY_WORDS[language].noDowngrade] : [];
}

/** Secondary damage, one line each; nothing here is part of a total. */
export const secondaryRows = (assessment: Assessment, language: Language): readonly SecondaryRow[] =>
  (assessment.secondary ?? []).map((line) => {
    const { currency } = assessment.money;
    const value = line.money?.mode ?? line.total?.valueAdded ?? line.initial?.valueAdded ?? 0;
    return {
      kind: line.kind,
      label: inLanguage(line.label, language),
      what: SECONDARY_WORDS[language].what[line.kind],
      amount:
        line.money === null
          ? lossWords(value * MILLION, currency, language)
          : amountWords(line.money, currency, language),
      short: value === 0 ? SECONDARY_WORDS[language].nothing : lossWords(value * MILLION, currency, language),
      value,
      details: [...trustDetails(line, currency, language), ...moneyDetails(line, currency, language)],
      notes: notesOf(line, language),
    };
  });

/** Whether any line supposes a downgrade, which has never happened for a cyber event. */
export const supposesDowngrade = (assessment: Assessment): boolean =>
  (assessment.secondary ?? []).some(
    ({ kind, money }) => kind === 'sovereign' && money !== null && money.mode !== 0,
  );

export interface TransferRow {
  readonly label: string;
  readonly amount: string;
  /** Its most likely value alone. */
  readonly short: string;
  readonly abroad: string;
  readonly value: number;
  /** In millions; null where it is not said. */
  readonly abroadValue: number | null;
}

export const transferRows = (assessment: Assessment, language: Language): readonly TransferRow[] =>
  (assessment.transfers ?? []).map(({ label, amount, low, high, abroad }: Transfer) => ({
    label: inLanguage(label, language),
    amount: amountWords({ mode: amount, low, high }, assessment.money.currency, language),
    short: formatMoney(amount * MILLION, assessment.money.currency, language),
    abroad:
      abroad === null
        ? unknownBecause(SECONDARY_WORDS[language].notSaid)
        : abroad === 0
          ? SECONDARY_WORDS[language].nothing
          : formatMoney(abroad * MILLION, assessment.money.currency, language),
    value: amount,
    abroadValue: abroad,
  }));

export interface HarmRow {
  readonly label: string;
  readonly deaths: string;
  readonly injuries: string;
  readonly value: string;
}

/** Physical harm at a stated value, outside every total. */
export const harmRows = (assessment: Assessment, language: Language): readonly HarmRow[] =>
  (assessment.harm ?? []).map(({ label, deaths, injuries, value, low, high }) => ({
    label: inLanguage(label, language),
    deaths: formatNumber(deaths, language),
    injuries: formatNumber(injuries, language),
    value: amountWords({ mode: value, low, high }, assessment.money.currency, language),
  }));
