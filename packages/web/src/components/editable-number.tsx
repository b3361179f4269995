import { Popover } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../app/language.tsx';
import { COMPONENT_WORDS } from '../words/component-words.ts';
import { DistributionSlider, type DistributionSliderProps } from './distribution-slider.tsx';
import styles from './editable-number.module.css';
import { Icon } from './icon.tsx';

interface EditableNumberProps extends DistributionSliderProps {
  /** How the number reads in its sentence: "10 %", "29–45 %". */
  readonly words: string;
  /** Whether it differs from what the sentence began with. */
  readonly changed?: boolean;
}

/** A number in a sentence that can be changed where it stands: its slider opens under it. */
export function EditableNumber({ words, changed = false, ...slider }: EditableNumberProps) {
  const all = useWords(COMPONENT_WORDS).number;
  const [open, setOpen] = useState(false);
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-start"
      width="min(380px, calc(100vw - 24px))"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <button
          type="button"
          className={styles['number']}
          data-changed={changed || undefined}
          aria-label={all.change(slider.label, words)}
          onClick={() => setOpen(!open)}
        >
          {words}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={styles['head']}>
          <b>{slider.label}</b>
          <button type="button" className={styles['close']} onClick={() => setOpen(false)}>
            <Icon name="close" size={16} />
            <span className="sw-unseen">{all.close}</span>
          </button>
        </div>
        <DistributionSlider {...slider} />
      </Popover.Dropdown>
    </Popover>
  );
}
