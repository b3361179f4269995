import { ANSWER_WORDS, numberLabel, numberWords } from '@spillway/studio';
import { useEffect, useId, useRef } from 'react';
import { useLanguage, useWords } from '../../../app/language.tsx';
import { NumberEditor } from './number-editor.tsx';
import styles from './number-chip.module.css';
import { useParts } from './studio-context.ts';

const slotOf = (pointer: string): string => `slot${pointer.replaceAll(/[^\w]/g, '-')}`;

interface NumberChipProps {
  readonly pointer: string;
  /** Where the slider opens: two chips may show one number. */
  readonly place: string;
}

/** A number in a sentence or a form, that opens its slider. It follows the hand at once. */
export function NumberChip({ pointer, place }: NumberChipProps) {
  const language = useLanguage();
  const words = useWords(ANSWER_WORDS);
  const { numbers, open, setOpen } = useParts();
  const number = numbers.get(pointer);
  const button = useRef<HTMLButtonElement>(null);
  const own = `${place} ${pointer}`;
  const isOpen = open === own;
  const was = useRef(isOpen);
  useEffect(() => {
    // Closing gives the focus back to where it came from.
    if (
      was.current &&
      !isOpen &&
      (document.activeElement === document.body || document.activeElement === null)
    )
      button.current?.focus();
    was.current = isOpen;
  }, [isOpen]);
  if (number === undefined) return null;
  const said = numberWords(number, language);
  return (
    <button
      ref={button}
      type="button"
      className={styles['chip']}
      aria-label={words.change(numberLabel(number, language), said)}
      aria-expanded={isOpen}
      aria-controls={isOpen ? slotOf(own) : undefined}
      onClick={() => setOpen(isOpen ? null : own)}
    >
      {said}
    </button>
  );
}

/** Where the slider of the open number stands, if that number is of this place. */
export function NumberSlot({ place, under }: { readonly place: string; readonly under: string }) {
  const { numbers, open, setOpen, set } = useParts();
  const id = useId();
  if (open === null || !open.startsWith(`${place} ${under}`)) return null;
  const pointer = open.slice(place.length + 1);
  if (pointer !== under && !pointer.startsWith(under === '' ? '/' : `${under}/`)) return null;
  const given = numbers.get(pointer);
  if (given === undefined) return null;
  return (
    <NumberEditor
      key={open}
      id={slotOf(open) || id}
      given={given}
      onChange={(value, going) => set(pointer, value, going)}
      onClose={() => setOpen(null)}
    />
  );
}
