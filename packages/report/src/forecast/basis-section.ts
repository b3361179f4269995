import type { ForecastLine, NationalForecast } from '@spillway/core/forecast';
import type { Language } from '@spillway/core/shared';
import { formatMoney, formatNumber, formatPercent } from '../format/index.ts';
import type { TextPage } from '../text/text-page.ts';
import { inLanguage } from '../view/labels.ts';
import { sourceWords } from '../words/sources.ts';
import { FORECAST_WORDS } from './forecast-words.ts';

/** Parts of a line that are named; json has all. */
const PARTS = 5;
/** Inputs that are shares, told in percent. */
const SHARES = /^(share|cap|frequency-.*)$/;
const MONEY = new Set(['own-loss', 'mean']);

/** Inputs that follow one another and have the same source, told together. */
function bySource(
  line: ForecastLine,
): { figures: { name: string; value: number | string }[]; source: string }[] {
  const groups: { figures: { name: string; value: number | string }[]; source: string }[] = [];
  for (const { name, value, source } of line.inputs) {
    if (groups.at(-1)?.source === source) groups.at(-1)!.figures.push({ name, value });
    else groups.push({ figures: [{ name, value }], source });
  }
  return groups;
}

function inputFigure(
  name: string,
  value: number | string,
  { currency }: NationalForecast,
  language: Language,
): string {
  if (typeof value === 'string') return value;
  if (MONEY.has(name)) return formatMoney(value, currency, language);
  if (SHARES.test(name)) return formatPercent(value, language);
  return formatNumber(value, language, name === 'dollar-rate' ? 6 : 3);
}

/** What each line rests on: every number with its source, other caps, the largest parts. */
export function basisSection(
  page: TextPage,
  forecast: NationalForecast,
  lines: readonly ForecastLine[],
): void {
  const { language } = page;
  const words = FORECAST_WORDS[language];
  page.heading(words.rests);
  for (const line of lines) {
    page.subheading(words.lineHead[line.id]);
    for (const { figures, source } of bySource(line)) {
      page.item(
        `${figures
          .map(
            ({ name, value }) =>
              `${words.inputs[name] ?? name} ${inputFigure(name, value, forecast, language)}`,
          )
          .join('; ')} [${sourceWords(source, language)}]`,
      );
    }
    for (const { value, amount } of line.otherwise)
      page.item(
        words.otherCap(formatPercent(value, language), formatMoney(amount, forecast.currency, language)),
      );
    if (line.parts.length > 0)
      page.item(
        `${words.parts}: ${line.parts
          .slice(0, PARTS)
          .map(
            ({ title, amount }) =>
              `${inLanguage(title, language)} ${formatMoney(amount, forecast.currency, language)}`,
          )
          .join(', ')} (${words.partsNote}, ${forecast.baseYear})`,
      );
  }
}
