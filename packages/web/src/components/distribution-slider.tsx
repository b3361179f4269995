import type { UncertainNumber } from '@spillway/core/scenarios';
import {
  type Form,
  FORMS,
  formOf,
  formWords,
  type Handle,
  handlesOf,
  inForm,
  withHandle,
} from '@spillway/studio';
import { type ReactNode, useId } from 'react';
import { useLanguage, useWords } from '../app/language.tsx';
import { COMPONENT_WORDS } from '../words/component-words.ts';
import styles from './distribution-slider.module.css';
import { type Bounds, SliderTrack } from './slider-track.tsx';
import { TypedDistribution } from './typed-distribution.tsx';
import { TypedValue } from './typed-value.tsx';

export interface DistributionSliderProps {
  readonly label: string;
  readonly number: UncertainNumber;
  readonly scale: Bounds & { readonly step: number };
  readonly onChange: (number: UncertainNumber) => void;
  /** A value in words, with its unit: "10 %", "37 days". */
  readonly say: (value: number) => string;
  /** What stands behind the typed fields, and how many of it one unit is: percent is 100. */
  readonly unit: string;
  readonly factor?: number;
  /** What may be typed beyond the slider. */
  readonly bounds?: Bounds;
  readonly mayBeUncertain?: boolean;
  /** Shown while it is not as it was. */
  readonly onReset?: (() => void) | undefined;
  /** What else can be done with the number. */
  readonly actions?: ReactNode;
}

/**
 * A number under the hand: a slider for each of its places with its distribution drawn under them. Each place answers to
 * arrow keys and can be typed; the number can be known in another way.
 */
export function DistributionSlider(props: DistributionSliderProps) {
  const { label, number, scale, onChange, say, unit, factor = 1, mayBeUncertain = true } = props;
  const bounds = props.bounds ?? scale;
  const language = useLanguage();
  const words = useWords(COMPONENT_WORDS).number;
  const form = formOf(number);
  const handles = handlesOf(number);
  const nameOf = (handle: Handle): string =>
    form === 'fixed' ? label : `${label}, ${handle.words[language].toLocaleLowerCase()}`;
  const move = (handle: Handle, to: number): void =>
    onChange(withHandle(number, handle.id, Math.max(bounds.min, Math.min(to, bounds.max))));
  return (
    <div className={styles['slider']} role="group" aria-label={label}>
      {handles.length > 0 && (
        <>
          <SliderTrack
            number={number}
            scale={scale}
            bounds={bounds}
            nameOf={nameOf}
            say={say}
            onMove={move}
            onShift={onChange}
          />
          <div className={styles['ends']} aria-hidden="true">
            <span>{say(scale.min)}</span>
            <span>{say(scale.max)}</span>
          </div>
          <div className={styles['fields']}>
            {handles.map((handle) => (
              <TypedValue
                key={handle.id}
                label={nameOf(handle)}
                head={form === 'fixed' ? '' : handle.words[language]}
                value={handle.value * factor}
                fits={(typed) => typed / factor >= bounds.min && typed / factor <= bounds.max}
                onType={(typed) => move(handle, typed / factor)}
              />
            ))}
            <span className={styles['unit']}>{unit}</span>
          </div>
        </>
      )}
      <TypedDistribution number={number} factor={factor} unit={unit} onChange={onChange} />
      <div className={styles['actions']}>
        {mayBeUncertain && (
          <FormChoice form={form} onChange={(next) => onChange(inForm(number, next, bounds.max))} />
        )}
        {props.actions}
        {props.onReset !== undefined && (
          <button type="button" onClick={props.onReset}>
            {words.reset}
          </button>
        )}
      </div>
    </div>
  );
}

/** The way in which the number is known: as one value, or as one of the distributions. */
function FormChoice({ form, onChange }: { readonly form: Form; readonly onChange: (form: Form) => void }) {
  const language = useLanguage();
  const words = useWords(COMPONENT_WORDS).number;
  const id = useId();
  if (form === 'fixed')
    return (
      <button type="button" title={words.uncertainNote} onClick={() => onChange('triangular')}>
        {words.uncertain}
      </button>
    );
  return (
    <>
      <label htmlFor={id} className={styles['form']}>
        {words.knownAs}{' '}
        <select id={id} value={form} onChange={(event) => onChange(event.currentTarget.value as Form)}>
          {FORMS.filter((each) => each !== 'fixed').map((each) => (
            <option key={each} value={each}>
              {formWords(each, language)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" onClick={() => onChange('fixed')}>
        {words.certain}
      </button>
    </>
  );
}
