import { KIET_SHARE } from '@spillway/core/forecast';
import { atCase, type UncertainNumber } from '@spillway/core/scenarios';
import { formatPercent } from '@spillway/report/parts';
import { useLanguage, useWords } from '../../app/language.tsx';
import { EditableNumber } from '../../components/editable-number.tsx';
import { FORECAST_PAGE_WORDS } from './forecast-page-words.ts';
import styles from './forecast.module.css';
import type { ForecastSearch } from './route.tsx';

interface ForecastSentenceProps {
  /** What the address gives; the rest stands as it begins. */
  readonly given: ForecastSearch;
  readonly to: number;
  /** Of GDP, where none is given. */
  readonly growth: number;
  readonly onChange: (next: ForecastSearch) => void;
}

/** What the forecast supposes, as a sentence whose numbers can be moved. */
export function ForecastSentence({ given, to, growth, onChange }: ForecastSentenceProps) {
  const words = useWords(FORECAST_PAGE_WORDS);
  const language = useLanguage();
  const percent = (value: number): string => formatPercent(value, language);
  const numberOf = (key: keyof typeof words.numbers, value: number) => ({
    label: words.numbers[key],
    changed: given[key] !== undefined,
    number: value,
    mayBeUncertain: false,
    onReset: given[key] === undefined ? undefined : () => onChange({ [key]: undefined }),
  });
  const shareOf = (key: 'share' | 'growth' | 'secondary', value: number) => ({
    ...numberOf(key, Number(value.toPrecision(3))),
    words: percent(value),
    say: percent,
    unit: '%',
    factor: 100,
    onChange: (next: UncertainNumber) => onChange({ [key]: atCase(next, 'mode') }),
  });
  return (
    <p className={styles['sentence']}>
      {words.sentence[0]}
      <EditableNumber
        {...shareOf('share', given.share ?? KIET_SHARE)}
        scale={{ min: 0, max: 0.05, step: 0.0005 }}
        bounds={{ min: 0, max: 0.2 }}
      />
      {words.sentence[1]}
      <EditableNumber
        {...shareOf('growth', given.growth ?? growth)}
        scale={{ min: -0.02, max: 0.1, step: 0.001 }}
        bounds={{ min: -0.1, max: 0.2 }}
      />
      {words.sentence[2]}
      <EditableNumber
        {...numberOf('to', to)}
        words={language === 'ko' ? `${to}년` : String(to)}
        scale={{ min: 2025, max: 2050, step: 1 }}
        bounds={{ min: 2016, max: 2060 }}
        say={String}
        unit={words.years}
        onChange={(next) => onChange({ to: Math.round(atCase(next, 'mode')) })}
      />
      {words.sentence[3]}
      <EditableNumber
        {...shareOf('secondary', given.secondary ?? 0)}
        scale={{ min: 0, max: 0.5, step: 0.01 }}
        bounds={{ min: 0, max: 1 }}
      />
      {words.sentence[4]}
    </p>
  );
}
