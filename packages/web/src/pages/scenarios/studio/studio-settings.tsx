import type { ModelId } from '@spillway/core/scenarios';
import { ModelIdSchema } from '@spillway/core/scenarios';
import { MODEL_WORDS } from '@spillway/report/parts';
import { numberKind } from '@spillway/studio';
import { useId } from 'react';
import { useLanguage, useWords } from '../../../app/language.tsx';
import { SCENARIO_WORDS } from '../scenario-words.ts';
import { findingsAt } from './field-findings.ts';
import { NumberChip, NumberSlot } from './number-chip.tsx';
import { useParts } from './studio-context.ts';
import styles from './studio-settings.module.css';

const MODELS: readonly ModelId[] = ModelIdSchema.anyOf.map((option) => option.const);
/** Keys the studio shows by themselves. */
const SHOWN = new Set([
  'spillway',
  'id',
  'title',
  'story',
  'economy',
  'begins',
  'shocks',
  'models',
  'uncertainty',
  'frequency',
  'report',
]);

/** How the scenario is answered: models, beginning, how often it is expected, draws. */
export function StudioSettings() {
  const language = useLanguage();
  const words = useWords(SCENARIO_WORDS).studio;
  const { draft, set, findings, economies, chooseEconomy } = useParts();
  const own = typeof draft['economy'] === 'string' ? draft['economy'] : '';
  const asked = draft['models'];
  const some = Array.isArray(asked) ? (asked as readonly string[]) : null;
  const uncertainty = (draft['uncertainty'] ?? {}) as Readonly<Record<string, number>>;
  const frequency = draft['frequency'];
  const others = Object.keys(draft).filter((key) => !SHOWN.has(key));
  const chosen =
    some === null
      ? words.allModels
      : some.map((id) => MODEL_WORDS[id as ModelId]?.name[language] ?? id).join(', ');
  const whole = (key: string, start: number, label: string, least: number, most: number) => (
    <WholeNumber
      label={label}
      value={uncertainty[key] ?? start}
      least={least}
      most={most}
      onChange={(value) => set('/uncertainty', { ...uncertainty, [key]: value }, `/uncertainty/${key}`)}
    />
  );
  return (
    <details
      className={styles['settings']}
      open={findingsAt(findings, '/models').length + findingsAt(findings, '/begins').length > 0}
    >
      <summary>
        {words.settings}
        <span>{chosen}</span>
      </summary>
      <label className={styles['field']}>
        {words.economy}
        <select value={own} onChange={(event) => chooseEconomy(event.currentTarget.value)}>
          {economies.some(({ value }) => value === own) ? null : <option value={own}>{own || '—'}</option>}
          {economies.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <fieldset className={styles['models']}>
        <legend>{words.models}</legend>
        <label>
          <input
            type="checkbox"
            checked={some === null}
            onChange={(event) => set('/models', event.currentTarget.checked ? 'all' : [...MODELS])}
          />
          {words.allModels}
        </label>
        {some !== null &&
          MODELS.map((id) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={some.includes(id)}
                disabled={some.length === 1 && some.includes(id)}
                onChange={(event) =>
                  set(
                    '/models',
                    MODELS.filter((each) =>
                      each === id ? event.currentTarget.checked : some.includes(each),
                    ),
                  )
                }
              />
              {MODEL_WORDS[id].name[language]}
            </label>
          ))}
      </fieldset>
      <label className={styles['field']}>
        {words.begins}
        <input
          type="date"
          value={typeof draft['begins'] === 'string' ? draft['begins'] : ''}
          onChange={(event) =>
            set('/begins', event.currentTarget.value === '' ? undefined : event.currentTarget.value)
          }
        />
        <small>{words.beginsHint}</small>
      </label>
      <div className={styles['field']} role="group" aria-label={words.frequency}>
        <span>{words.frequency}</span>
        {frequency === undefined ? (
          <button type="button" onClick={() => set('/frequency', { perYear: 0.1 })}>
            {words.frequencyAdd}
          </button>
        ) : (
          <div className={styles['row']}>
            <span>{numberKind(null, 'frequency/perYear')?.label[language]}</span>{' '}
            <NumberChip pointer="/frequency/perYear" place="settings" />
            <button type="button" onClick={() => set('/frequency', undefined)}>
              {words.remove}
            </button>
          </div>
        )}
        <NumberSlot place="settings" under="/frequency/perYear" />
        <small>{words.frequencyHint}</small>
      </div>
      <div className={styles['numbers']}>
        {whole('draws', 10_000, words.draws, 2, 10_000_000)}
        {whole('pathDraws', 50, words.pathDraws, 0, 10_000)}
        {whole('seed', 1, words.seed, 0, 4_294_967_295)}
      </div>
      {others.length > 0 && <p className={styles['note']}>{words.otherKeys(others.join(', '))}</p>}
    </details>
  );
}

function WholeNumber(props: {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}) {
  const { label, value, least, most, onChange } = props;
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        min={least}
        max={most}
        step={1}
        value={value}
        onChange={(event) => {
          const next = event.currentTarget.valueAsNumber;
          if (Number.isInteger(next) && next >= least && next <= most) onChange(next);
        }}
      />
    </div>
  );
}
