import {
  ALTERNATIVES,
  type Field,
  fieldHint,
  fieldLabel,
  fieldStart,
  fieldsOf,
  optionWords,
} from '@spillway/studio';
import { useLanguage, useWords } from '../../../app/language.tsx';
import { Icon } from '../../../components/icon.tsx';
import { SCENARIO_WORDS } from '../scenario-words.ts';
import { type DraftShock, textIn, withText } from './draft-of.ts';
import { faultOf, findingsAt } from './field-findings.ts';
import {
  AmountField,
  CalendarField,
  ImportanceField,
  MomentField,
  RecaptureField,
  RecoveryField,
  SpanField,
} from './composed-fields.tsx';
import { IndustryChooser, ServiceChooser } from './industry-chooser.tsx';
import { Choice, Labelled } from './field-parts.tsx';
import { NumberChip, NumberSlot } from './number-chip.tsx';
import styles from './shock-form.module.css';
import { useParts } from './studio-context.ts';

const isGiven = (shock: DraftShock, { key }: Field): boolean =>
  key === 'days'
    ? ['days', 'hours', 'until'].some((each) => shock[each] !== undefined)
    : shock[key] !== undefined;

/** Every field of a shock, as its schema has them: those given to be changed, the others to be added. */
export function ShockForm({ shock, k }: { readonly shock: DraftShock; readonly k: number }) {
  const language = useLanguage();
  const words = useWords(SCENARIO_WORDS).studio;
  const { change, currency, regions } = useParts();
  const base = `/shocks/${k}`;
  const fields = fieldsOf(shock.kind).filter(
    ({ key }) => key !== 'region' || regions.length > 1 || shock['region'] !== undefined,
  );
  const given = fields.filter((field) => field.required || isGiven(shock, field));
  const others = fields.filter((field) => !given.includes(field));
  const alternativesOf = (key: string): readonly string[] =>
    (ALTERNATIVES[shock.kind] ?? []).filter((pair) => pair.includes(key)).flat();
  const add = (key: string): void =>
    change((draft) => ({
      ...draft,
      // Working days need a beginning to count from.
      ...(key === 'calendar' && draft['begins'] === undefined
        ? { begins: new Date().toISOString().slice(0, 10) }
        : {}),
      shocks: draft.shocks.map((each, at) => {
        if (at !== k) return each;
        const away = new Set(alternativesOf(key).filter((other) => other !== key));
        // An amount says itself which demand it is of.
        if (shock.kind === 'demand' && key === 'amount') away.add('exports');
        const rest = Object.fromEntries(Object.entries(each).filter(([name]) => !away.has(name)));
        return { ...rest, kind: each.kind, [key]: fieldStart(each.kind, key, currency) };
      }),
    }));
  const takeAway = (key: string): void =>
    change((draft) => ({
      ...draft,
      shocks: draft.shocks.map((each, at) => {
        if (at !== k) return each;
        const away = key === 'days' ? ['days', 'hours', 'until'] : [key];
        const rest = Object.fromEntries(Object.entries(each).filter(([name]) => !away.includes(name)));
        return { ...rest, kind: each.kind };
      }),
    }));
  /** What must stay: what the schema needs, and the last of several that say the same. */
  const stays = ({ key, required }: Field): boolean =>
    required ||
    (alternativesOf(key).length > 0 && shock.kind === 'demand') ||
    (shock.kind === 'harm' &&
      (key === 'deaths' || key === 'injuries') &&
      !(shock['deaths'] !== undefined && shock['injuries'] !== undefined));
  return (
    <div className={styles['form']}>
      {given.map((field) => (
        <div key={field.key} className={styles['field']}>
          <div className={styles['control']}>
            <Control field={field} shock={shock} base={base} />
            <Faults pointer={`${base}/${field.key}`} />
          </div>
          {!stays(field) && (
            <button
              type="button"
              className={styles['away']}
              onClick={() => takeAway(field.key)}
              aria-label={words.takeAway(fieldLabel(shock.kind, field.key, language))}
            >
              <Icon name="close" size={14} />
            </button>
          )}
        </div>
      ))}
      {others.length > 0 && (
        <div className={styles['others']}>
          <p>{words.moreFields}</p>
          {others.map(({ key }) => (
            <button
              key={key}
              type="button"
              title={fieldHint(key, language) ?? undefined}
              onClick={() => add(key)}
              aria-label={words.add(fieldLabel(shock.kind, key, language))}
            >
              <Icon name="plus" size={12} />
              {fieldLabel(shock.kind, key, language)}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** What is wrong with a field, at the field. Industries say it in their own control. */
function Faults({ pointer }: { readonly pointer: string }) {
  const language = useLanguage();
  const { findings, economyTitle } = useParts();
  if (/\/(industry|on)$/.test(pointer)) return null;
  return findingsAt(findings, pointer).map((finding) => {
    const { words, detail } = faultOf(finding, language, economyTitle);
    return (
      <p key={finding.path + finding.message} className={styles['fault']}>
        {words} {detail !== null && <span lang="en">{detail}</span>}
      </p>
    );
  });
}

function Control({
  field,
  shock,
  base,
}: {
  readonly field: Field;
  readonly shock: DraftShock;
  readonly base: string;
}) {
  const language = useLanguage();
  const { set, findings, economyTitle, regions, numbers } = useParts();
  const { key, control, options } = field;
  const pointer = `${base}/${key}`;
  const label = fieldLabel(shock.kind, key, language);
  const hint = fieldHint(key, language);
  const value = shock[key];
  const finding = findingsAt(findings, pointer)[0];
  const error = finding === undefined ? null : faultOf(finding, language, economyTitle).words;
  switch (control) {
    case 'industries':
      return (
        <IndustryChooser label={label} value={value} onChange={(next) => set(pointer, next)} error={error} />
      );
    case 'service':
      return (
        <ServiceChooser label={label} value={value} onChange={(next) => set(pointer, next)} error={error} />
      );
    case 'region':
      return (
        <Choice
          label={label}
          value={typeof value === 'string' ? value : ''}
          options={regions}
          onChange={(next) => set(pointer, next)}
        />
      );
    case 'choice':
      return (
        <Choice
          label={label}
          value={String(value)}
          options={options.map((each) => ({ value: each, label: optionWords(key, each, language) }))}
          onChange={(next) => set(pointer, next)}
        />
      );
    case 'switch':
      return (
        <label className={styles['switch']}>
          <input
            type="checkbox"
            checked={value === true}
            onChange={(event) => set(pointer, event.currentTarget.checked)}
          />
          {label}
          {hint !== null && <small>{hint}</small>}
        </label>
      );
    case 'number':
      return (
        <Labelled label={label} hint={hint}>
          {numbers.has(pointer) && <NumberChip pointer={pointer} place="form" />}
          <NumberSlot place="form" under={pointer} />
        </Labelled>
      );
    case 'whole':
      return (
        <label className={styles['line']}>
          {label}
          <input
            type="number"
            min={1}
            step={1}
            value={Number(value)}
            onChange={(event) => {
              const next = event.currentTarget.valueAsNumber;
              if (Number.isInteger(next)) set(pointer, next, pointer);
            }}
          />
        </label>
      );
    case 'text':
    case 'line':
      return (
        <label className={styles['line']}>
          {label}
          {hint !== null && <small>{hint}</small>}
          <textarea
            rows={control === 'line' ? 2 : 1}
            value={textIn(value, language)}
            onChange={(event) =>
              set(
                pointer,
                control === 'text'
                  ? withText(value, language, event.currentTarget.value)
                  : event.currentTarget.value,
                pointer,
              )
            }
          />
        </label>
      );
    case 'amount':
      return <AmountField label={label} hint={hint} pointer={pointer} value={value} />;
    case 'moment':
      return <MomentField label={label} hint={hint} pointer={pointer} value={value} />;
    case 'duration':
      return <SpanField label={label} base={base} value={shock} />;
    case 'recovery':
      return <RecoveryField label={label} pointer={pointer} value={value} />;
    case 'recapture':
      return <RecaptureField label={label} hint={hint} pointer={pointer} value={value} />;
    case 'importance':
      return <ImportanceField label={label} hint={hint} pointer={pointer} value={value} />;
    case 'calendar':
      return <CalendarField label={label} hint={hint} pointer={pointer} value={value} />;
  }
}
