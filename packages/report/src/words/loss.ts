import type { Language } from '@spillway/core/shared';
import { formatMoney, formatMoneyRange, type Spread } from '../format/index.ts';

/** A loss in words; a negative one is worded as a gain: `23.9 trillion won`, `a gain of 2 trillion won`, `2조 원 이득`. */
export function lossWords(amount: number | null, currency: string, language: Language): string {
  if (amount === null || amount >= 0) return formatMoney(amount, currency, language);
  const size = formatMoney(-amount, currency, language);
  return language === 'en' ? `a gain of ${size}` : `${size} 이득`;
}

/** A range of losses, with gains named: `from a gain of 1 billion euros to a loss of 3 billion euros`. */
export function lossRangeWords(spread: Spread, currency: string, language: Language): string {
  const low = Math.min(spread.low, spread.high);
  const high = Math.max(spread.low, spread.high);
  const { mode } = spread;
  if (low >= 0) return formatMoneyRange(spread, currency, language);
  if (high <= 0) {
    const gains = formatMoneyRange(
      mode === undefined ? { low: -high, high: -low } : { low: -high, high: -low, mode: -mode },
      currency,
      language,
    );
    return language === 'en' ? `a gain of ${gains}` : `이득 ${gains}`;
  }
  const [gain, loss] = [formatMoney(-low, currency, language), formatMoney(high, currency, language)];
  const likely = mode === undefined ? '' : lossWords(mode, currency, language);
  if (language === 'en') {
    return `from a gain of ${gain} to a loss of ${loss}${likely === '' ? '' : `, most likely ${likely}`}`;
  }
  return `이득 ${gain}에서 손실 ${loss}까지${likely === '' ? '' : `, 가장 유력한 값 ${likely}`}`;
}
