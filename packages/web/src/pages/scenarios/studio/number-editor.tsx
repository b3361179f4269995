import type { UncertainNumber } from '@spillway/core/scenarios';
import {
  ANSWER_WORDS,
  formOf,
  type MovableNumber,
  numberLabel,
  numberWords,
  signOf,
  sizesOf,
  sliderScale,
  turned,
  typedUnit,
} from '@spillway/studio';
import { useEffect, useRef, useState } from 'react';
import { useLanguage, useWords } from '../../../app/language.tsx';
import { DistributionSlider } from '../../../components/distribution-slider.tsx';
import { Icon } from '../../../components/icon.tsx';
import { SCENARIO_WORDS } from '../scenario-words.ts';
import styles from './number-editor.module.css';

interface NumberEditorProps {
  readonly id: string;
  readonly given: MovableNumber;
  readonly onChange: (number: UncertainNumber, going: string) => void;
  readonly onClose: () => void;
}

/** The slider of one number of a scenario. It holds sizes without a sign: a fall stays a fall until it is turned. */
export function NumberEditor({ id, given, onChange, onClose }: NumberEditorProps) {
  const language = useLanguage();
  const words = useWords(SCENARIO_WORDS).studio;
  const answer = useWords(ANSWER_WORDS);
  const { kind, pointer, number } = given;
  const [before] = useState(number);
  const editor = useRef<HTMLDivElement>(null);
  useEffect(() => {
    editor.current?.querySelector<HTMLInputElement>('input[type=range]')?.focus();
  }, []);
  const rises = signOf(number) === 1;
  const size = rises ? number : turned(number);
  const label = numberLabel(given, language);
  const { words: unit, factor } = typedUnit(given, language);
  const mayTurn = kind.low < 0 && formOf(number) !== 'lognormal' && sizesOf(number).high > 0;
  return (
    <div
      ref={editor}
      id={id}
      className={styles['editor']}
      role="presentation"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className={styles['head']}>
        <h4>{label}</h4>
        <button type="button" className={styles['close']} onClick={onClose}>
          <Icon name="close" size={16} />
          <span className="sw-unseen">{answer.close}</span>
        </button>
      </div>
      <DistributionSlider
        label={label}
        number={size}
        scale={{ min: 0, ...sliderScale(sizesOf(before), sizesOf(number), kind) }}
        bounds={rises ? { min: Math.max(0, kind.low), max: kind.high } : { min: 0, max: Math.abs(kind.low) }}
        say={(value) => numberWords({ ...given, number: rises ? value : 0 - value }, language)}
        unit={unit}
        factor={factor}
        onChange={(next) => onChange(rises ? next : turned(next), pointer)}
        onReset={
          JSON.stringify(before) === JSON.stringify(number) ? undefined : () => onChange(before, pointer)
        }
        actions={
          mayTurn && (
            <button type="button" onClick={() => onChange(turned(number), pointer)}>
              {rises ? words.fall : words.rise}
            </button>
          )
        }
      />
    </div>
  );
}
