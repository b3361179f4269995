export { currencyName } from './currency.ts';
export { groupThousands, plainDecimal, toSignificant } from './digits.ts';
export { formatJobs } from './jobs.ts';
export { formatCell, formatMoney, formatScaled, moneyUnit, withCurrency } from './money.ts';
export { formatGap, formatNumber, formatPercent, formatPlain } from './number.ts';
export { formatCountRange, formatMoneyRange, formatScaledRange, type Spread } from './range.ts';
export { type Scale, scaleOf, tableScale } from './scale.ts';
export { unknownBecause } from './unknown.ts';
