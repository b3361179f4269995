import type { UncertainNumber } from '@spillway/core/scenarios';
import { useWords } from '../app/language.tsx';
import { COMPONENT_WORDS } from '../words/component-words.ts';
import styles from './distribution-slider.module.css';
import { TypedValue } from './typed-value.tsx';

interface TypedDistributionProps {
  readonly number: UncertainNumber;
  readonly factor: number;
  readonly unit: string;
  readonly onChange: (number: UncertainNumber) => void;
}

/** What of a distribution no slider can hold: the exponents of a beta distribution, values that were observed. */
export function TypedDistribution({ number, factor, unit, onChange }: TypedDistributionProps) {
  if (typeof number === 'number') return null;
  if ('beta' in number) {
    const { beta } = number;
    return (
      <div className={styles['fields']}>
        {(['alpha', 'beta'] as const).map((key) => (
          <TypedValue
            key={key}
            label={key}
            head={{ alpha: 'α', beta: 'β' }[key]}
            value={beta[key]}
            fits={(typed) => typed > 0}
            onType={(typed) => onChange({ beta: { ...beta, [key]: typed } })}
          />
        ))}
      </div>
    );
  }
  if ('empirical' in number)
    return <ObservedValues values={number.empirical} factor={factor} unit={unit} onChange={onChange} />;
  return null;
}

function ObservedValues(props: {
  readonly values: readonly number[];
  readonly factor: number;
  readonly unit: string;
  readonly onChange: (number: UncertainNumber) => void;
}) {
  const words = useWords(COMPONENT_WORDS).number;
  const { values, factor, unit, onChange } = props;
  return (
    <label className={styles['observed']}>
      {words.values}
      <input
        type="text"
        inputMode="decimal"
        defaultValue={values.map((each) => Number((each * factor).toPrecision(6))).join(', ')}
        onChange={(event) => {
          const typed = event.currentTarget.value
            .split(/[,;\s]+/)
            .filter((part) => part !== '')
            .map((part) => Number(part) / factor);
          if (typed.length > 0 && typed.every((each) => Number.isFinite(each))) {
            event.currentTarget.removeAttribute('aria-invalid');
            onChange({ empirical: typed });
          } else event.currentTarget.setAttribute('aria-invalid', 'true');
        }}
      />
      <span className={styles['unit']}>{unit}</span>
    </label>
  );
}
