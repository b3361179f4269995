import type { UncertainNumber } from '@spillway/core/scenarios';
import {
  ANSWER_WORDS,
  densityOf,
  type Form,
  FORMS,
  formOf,
  formWords,
  handlesOf,
  inForm,
  type MovableNumber,
  numberLabel,
  numberWords,
  shifted,
  signOf,
  sizesOf,
  sliderScale,
  turned,
  typedUnit,
  withHandle,
} from '@spillway/studio';
import { useEffect, useId, useRef, useState } from 'react';
import { useLanguage, useWords } from '../../../app/language.tsx';
import { Icon } from '../../../components/icon.tsx';
import { SCENARIO_WORDS } from '../scenario-words.ts';
import styles from './number-editor.module.css';

interface NumberEditorProps {
  readonly id: string;
  readonly given: MovableNumber;
  readonly onChange: (number: UncertainNumber, going: string) => void;
  readonly onClose: () => void;
}

const HEIGHT = 44;
/** The handles that stand on the upper rail: what is most likely. */
const MAIN = new Set(['value', 'mode', 'mean', 'median', '0.5']);

/**
 * One number under the hand: a slider for each of its places, with its distribution drawn between them. Sizes carry no
 * sign; a fall stays a fall until it is turned.
 */
export function NumberEditor({ id, given, onChange, onClose }: NumberEditorProps) {
  const language = useLanguage();
  const words = useWords(SCENARIO_WORDS).studio;
  const answer = useWords(ANSWER_WORDS);
  const { kind, pointer, number } = given;
  const sign = signOf(number);
  const size = sign === 1 ? number : turned(number);
  const [before] = useState(number);
  const scale = sliderScale(sizesOf(before), sizesOf(number), kind);
  const most = sign === 1 ? kind.high : Math.abs(kind.low);
  const least = sign === 1 ? Math.max(0, kind.low) : 0;
  const { words: unit, factor } = typedUnit(given, language);
  const handles = handlesOf(size);
  const form = formOf(size);
  const label = numberLabel(given, language);
  const say = (value: number): string =>
    numberWords({ ...given, number: sign === 1 ? value : 0 - value }, language);
  const put = (next: UncertainNumber): void => onChange(sign === 1 ? next : turned(next), pointer);
  const move = (handle: string, to: number): void =>
    put(withHandle(size, handle, Math.max(least, Math.min(to, most))));
  const at = (value: number): number => (100 * Math.max(0, Math.min(value, scale.max))) / scale.max;
  const curve = densityOf(size);
  const head = useRef<HTMLHeadingElement>(null);
  const formId = useId();
  /** The distribution held by its shape: where from, and as it was. */
  const pull = useRef<{ readonly from: number; readonly of: UncertainNumber } | null>(null);
  const track = useRef<HTMLDivElement>(null);
  useEffect(() => {
    head.current?.closest('[role=group]')?.querySelector<HTMLInputElement>('input[type=range]')?.focus();
  }, []);
  const changed = JSON.stringify(before) !== JSON.stringify(number);
  const name = (handle: (typeof handles)[number]): string =>
    form === 'fixed' ? label : `${label}, ${handle.words[language].toLocaleLowerCase()}`;
  return (
    <div
      className={styles['editor']}
      id={id}
      role="group"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className={styles['head']}>
        <h4 ref={head}>{label}</h4>
        <button type="button" className={styles['close']} onClick={onClose}>
          <Icon name="close" size={16} />
          <span className="sw-unseen">{answer.close}</span>
        </button>
      </div>
      {handles.length > 0 && (
        <>
          <div ref={track} className={styles['track']} data-spread={form !== 'fixed' || undefined}>
            <div className={styles['rail']} />
            {curve.length > 0 && (
              <svg
                className={styles['shape']}
                viewBox={`0 0 100 ${HEIGHT}`}
                preserveAspectRatio="none"
                aria-hidden="true"
              >
                <polygon
                  onPointerDown={(event) => {
                    event.currentTarget.setPointerCapture(event.pointerId);
                    pull.current = { from: event.clientX, of: size };
                  }}
                  onPointerMove={(event) => {
                    const width = track.current?.clientWidth ?? 0;
                    if (pull.current === null || width === 0) return;
                    const by = ((event.clientX - pull.current.from) / width) * scale.max;
                    put(shifted(pull.current.of, Math.round(by / scale.step) * scale.step, least, most));
                  }}
                  onPointerUp={() => (pull.current = null)}
                  onPointerCancel={() => (pull.current = null)}
                  points={curve
                    .map(
                      ([value, high]) =>
                        `${at(value).toFixed(2)},${(HEIGHT - (HEIGHT - 2) * high).toFixed(2)}`,
                    )
                    .join(' ')}
                />
              </svg>
            )}
            {handles.map((handle) => (
              <input
                key={handle.id}
                type="range"
                className={`${styles['thumb']} ${MAIN.has(handle.id) ? styles['main'] : styles['end']}`}
                min={0}
                max={scale.max}
                step={scale.step}
                value={handle.value}
                aria-label={name(handle)}
                aria-valuetext={say(handle.value)}
                onChange={(event) => move(handle.id, event.currentTarget.valueAsNumber)}
              />
            ))}
          </div>
          <div className={styles['ends']} aria-hidden="true">
            <span>{say(0)}</span>
            <span>{say(scale.max)}</span>
          </div>
          <div className={styles['fields']}>
            {handles.map((handle) => (
              <TypedValue
                key={handle.id}
                label={name(handle)}
                head={form === 'fixed' ? '' : handle.words[language]}
                value={handle.value * factor}
                fits={(typed) => typed / factor >= least && typed / factor <= most}
                onType={(typed) => move(handle.id, typed / factor)}
              />
            ))}
            <span className={styles['unit']}>{unit}</span>
          </div>
        </>
      )}
      {form === 'beta' && (
        <BetaFields number={size as Extract<UncertainNumber, { beta: unknown }>} onChange={put} />
      )}
      {form === 'empirical' && (
        <ObservedFields
          number={size as Extract<UncertainNumber, { empirical: unknown }>}
          factor={factor}
          unit={unit}
          onChange={put}
        />
      )}
      <div className={styles['actions']}>
        {form === 'fixed' ? (
          <button
            type="button"
            title={words.uncertainNote}
            onClick={() => put(inForm(size, 'triangular', most))}
          >
            {words.uncertain}
          </button>
        ) : (
          <>
            <label htmlFor={formId} className={styles['form']}>
              {words.knownAs}{' '}
              <select
                id={formId}
                value={form}
                onChange={(event) => put(inForm(size, event.currentTarget.value as Form, most))}
              >
                {FORMS.filter((each) => each !== 'fixed').map((each) => (
                  <option key={each} value={each}>
                    {formWords(each, language)}
                  </option>
                ))}
              </select>
            </label>
            <button type="button" onClick={() => put(inForm(size, 'fixed', most))}>
              {words.certain}
            </button>
          </>
        )}
        {kind.low < 0 && form !== 'lognormal' && sizesOf(number).high > 0 && (
          <button type="button" onClick={() => onChange(turned(number), pointer)}>
            {sign === 1 ? words.fall : words.rise}
          </button>
        )}
        {changed && (
          <button type="button" onClick={() => onChange(before, pointer)}>
            {words.reset}
          </button>
        )}
      </div>
    </div>
  );
}

interface TypedValueProps {
  readonly label: string;
  readonly head: string;
  readonly value: number;
  readonly fits: (typed: number) => boolean;
  readonly onType: (typed: number) => void;
}

/** A field that follows the slider, but not while someone types in it. */
function TypedValue({ label, head, value, fits, onType }: TypedValueProps) {
  const field = useRef<HTMLInputElement>(null);
  const shown = String(Number(value.toPrecision(5)));
  useEffect(() => {
    const input = field.current;
    if (input === null || document.activeElement === input) return;
    input.value = shown;
    input.removeAttribute('aria-invalid');
  }, [shown]);
  return (
    <label className={styles['field']}>
      <span>{head}</span>
      <input
        ref={field}
        type="number"
        inputMode="decimal"
        step="any"
        defaultValue={shown}
        aria-label={label}
        onChange={(event) => {
          const typed = event.currentTarget.valueAsNumber;
          if (fits(typed)) {
            event.currentTarget.removeAttribute('aria-invalid');
            onType(typed);
          } else event.currentTarget.setAttribute('aria-invalid', 'true');
        }}
        onBlur={(event) => {
          event.currentTarget.value = shown;
          event.currentTarget.removeAttribute('aria-invalid');
        }}
      />
    </label>
  );
}

/** The two exponents of a beta distribution. */
function BetaFields(props: {
  readonly number: Extract<UncertainNumber, { beta: unknown }>;
  readonly onChange: (number: UncertainNumber) => void;
}) {
  const { beta } = props.number;
  return (
    <div className={styles['fields']}>
      {(['alpha', 'beta'] as const).map((key) => (
        <TypedValue
          key={key}
          label={key}
          head={{ alpha: 'α', beta: 'β' }[key]}
          value={beta[key]}
          fits={(typed) => typed > 0}
          onType={(typed) => props.onChange({ beta: { ...beta, [key]: typed } })}
        />
      ))}
    </div>
  );
}

/** Observed values, typed one after the other. */
function ObservedFields(props: {
  readonly number: Extract<UncertainNumber, { empirical: unknown }>;
  readonly factor: number;
  readonly unit: string;
  readonly onChange: (number: UncertainNumber) => void;
}) {
  const words = useWords(SCENARIO_WORDS).studio;
  const { number, factor, unit, onChange } = props;
  return (
    <label className={styles['observed']}>
      {words.values}
      <input
        type="text"
        inputMode="decimal"
        defaultValue={number.empirical.map((each) => Number((each * factor).toPrecision(6))).join(', ')}
        onChange={(event) => {
          const values = event.currentTarget.value
            .split(/[,;\s]+/)
            .filter((part) => part !== '')
            .map((part) => Number(part) / factor);
          if (values.length > 0 && values.every((each) => Number.isFinite(each))) {
            event.currentTarget.removeAttribute('aria-invalid');
            onChange({ empirical: values });
          } else event.currentTarget.setAttribute('aria-invalid', 'true');
        }}
      />
      <span className={styles['unit']}>{unit}</span>
    </label>
  );
}
