import type { ForecastLine, NationalForecast } from '@spillway/core/forecast';
import {
  FORECAST_WORDS,
  formatMoney,
  formatNumber,
  formatPercent,
  sourceWords,
} from '@spillway/report/parts';
import { useLanguage, useWords } from '../../app/language.tsx';
import styles from './forecast.module.css';

/** Inputs that are shares, told in percent. */
const SHARES = /^(share|cap|frequency-.*)$/;
const MONEY = new Set(['own-loss', 'mean']);
/** Parts of a line that are named. */
const PARTS = 5;

/** What one line rests on: its road, every number with its source, other caps, its largest parts. */
export function LineBasis({
  line,
  forecast,
}: {
  readonly line: ForecastLine;
  readonly forecast: NationalForecast;
}) {
  const words = useWords(FORECAST_WORDS);
  const language = useLanguage();
  const money = (value: number): string => formatMoney(value, forecast.currency, language);
  const figure = (name: string, value: number | string): string => {
    if (typeof value === 'string') return value;
    if (MONEY.has(name)) return money(value);
    if (SHARES.test(name)) return formatPercent(value, language);
    return formatNumber(value, language, name === 'dollar-rate' ? 6 : 3);
  };
  return (
    <details className={styles['basis']}>
      <summary>{words.road[line.id]}</summary>
      <dl>
        {line.inputs.map(({ name, value, source }) => (
          <div key={name}>
            <dt>{words.inputs[name] ?? name}</dt>
            <dd>
              <b className="sw-numbers">{figure(name, value)}</b> <span>{sourceWords(source, language)}</span>
            </dd>
          </div>
        ))}
        {line.otherwise.map(({ value, amount }) => (
          <div key={value}>
            <dt />
            <dd>{words.otherCap(formatPercent(value, language), money(amount))}</dd>
          </div>
        ))}
        {line.parts.length > 0 && (
          <div>
            <dt>{words.parts}</dt>
            <dd>
              {line.parts
                .slice(0, PARTS)
                .map(({ title, amount }) => `${title[language]} ${money(amount)}`)
                .join(', ')}{' '}
              <span>
                ({words.partsNote}, {forecast.baseYear})
              </span>
            </dd>
          </div>
        )}
      </dl>
    </details>
  );
}
