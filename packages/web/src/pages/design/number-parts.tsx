import type { UncertainNumber } from '@spillway/core/scenarios';
import type { Language } from '@spillway/core/shared';
import {
  countRange,
  formatJobs,
  formatMoney,
  formatMoneyRange,
  formatNumber,
  formatPercent,
  percentRange,
  unknownBecause,
} from '@spillway/report/parts';
import { useState } from 'react';
import { useLanguage, useWords } from '../../app/language.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { DistributionSlider } from '../../components/distribution-slider.tsx';
import { EditableNumber } from '../../components/editable-number.tsx';
import { absoluteWords, relativeWords } from '../../components/relative-time.ts';
import { Section } from '../../components/section.tsx';
import { DESIGN_WORDS } from './design-words.ts';
import styles from './design.module.css';

const NOW = Date.UTC(2026, 2, 12, 5, 30);
const DEADLINE = NOW + 200 * 60_000;

/** Examples of each format, in both languages, made by the functions that every page uses. */
const EXAMPLES = {
  trillion: (language: Language) => formatMoney(23.87e12, 'KRW', language),
  million: (language: Language) => formatMoney(54_321_000, 'KRW', language),
  small: (language: Language) => formatNumber(0.0004, language),
  zero: (language: Language) => formatMoney(0, 'KRW', language),
  unknown: (language: Language) => unknownBecause(DESIGN_WORDS[language].unknownWhy),
  range: (language: Language) => formatMoneyRange({ low: 18e12, mode: 24e12, high: 31e12 }, 'KRW', language),
  cross: (language: Language) => formatMoneyRange({ low: 950e9, high: 1.2e12 }, 'KRW', language),
  share: (language: Language) => formatPercent(0.1, language),
  jobs: (language: Language) => formatJobs(81_342.7, language),
  time: (language: Language) =>
    `${absoluteWords(DEADLINE, language, 'Asia/Seoul')} (${relativeWords(DEADLINE, NOW, language)})`,
} as const;

type ExampleName = keyof typeof EXAMPLES;

/** How numbers and dates read, and how a number is moved where it stands. */
export function NumberParts() {
  const words = useWords(DESIGN_WORDS);
  const columns: Column<ExampleName>[] = [
    { id: 'what', head: words.format, sortable: false, value: (name) => words.what[name] },
    {
      id: 'en',
      head: words.english,
      sortable: false,
      value: (name) => EXAMPLES[name]('en'),
      cell: (name) => <span lang="en">{EXAMPLES[name]('en')}</span>,
    },
    {
      id: 'ko',
      head: words.korean,
      sortable: false,
      value: (name) => EXAMPLES[name]('ko'),
      cell: (name) => <span lang="ko">{EXAMPLES[name]('ko')}</span>,
    },
  ];
  return (
    <>
      <Section title={words.numbers} note={words.numbersNote}>
        <DataTable
          caption={words.numbers}
          columns={columns}
          rows={Object.keys(EXAMPLES) as ExampleName[]}
          rowKey={(name) => name}
        />
      </Section>
      <MovingNumbers />
    </>
  );
}

const SHARE: UncertainNumber = { low: 0.29, mode: 0.33, high: 0.45 };
const DAY = { en: 'day', ko: '일' };

function MovingNumbers() {
  const words = useWords(DESIGN_WORDS);
  const language = useLanguage();
  const [share, setShare] = useState(SHARE);
  const [days, setDays] = useState<UncertainNumber>(37);
  const percent = (number: UncertainNumber): string => percentRange(number, language);
  const inDays = (number: UncertainNumber): string => countRange(number, DAY, language);
  const shareSlider = {
    label: words.share,
    number: share,
    scale: { min: 0, max: 1, step: 0.01 },
    say: percent,
    unit: '%',
    factor: 100,
    onChange: setShare,
    onReset: share === SHARE ? undefined : () => setShare(SHARE),
  };
  return (
    <Section title={words.sentence} note={words.sentenceNote}>
      <p className={styles['sentence']}>
        {words.sentenceParts[0]}
        <EditableNumber {...shareSlider} words={percent(share)} changed={share !== SHARE} />
        {words.sentenceParts[1]}
        <EditableNumber
          label={words.days}
          words={inDays(days)}
          number={days}
          scale={{ min: 0, max: 90, step: 1 }}
          bounds={{ min: 0, max: 3650 }}
          say={inDays}
          unit={words.daysUnit}
          onChange={setDays}
        />
        {words.sentenceParts[2]}
      </p>
      <div className={styles['panel']}>
        <DistributionSlider {...shareSlider} />
      </div>
    </Section>
  );
}
