import { optionWords } from '@spillway/studio';
import { useLanguage, useWords } from '../../../app/language.tsx';
import { Icon } from '../../../components/icon.tsx';
import { SCENARIO_WORDS } from '../scenario-words.ts';
import { Choice, Labelled } from './field-parts.tsx';
import { NumberChip, NumberSlot } from './number-chip.tsx';
import styles from './shock-form.module.css';
import { useParts } from './studio-context.ts';

interface FieldProps {
  readonly label: string;
  readonly hint?: string | null;
  readonly pointer: string;
  readonly value: unknown;
}

const UNITS = ['one', 'thousand', 'million', 'billion', 'trillion'];
const CURRENCIES = ['KRW', 'USD', 'EUR', 'GBP', 'JPY'];

/** Today where a date is first asked for: a start, to be changed. */
const today = (): string => new Date().toISOString().slice(0, 10);

/** Money: how much, in which unit of which currency. */
export function AmountField({ label, hint, pointer, value }: FieldProps) {
  const language = useLanguage();
  const words = useWords(SCENARIO_WORDS).studio;
  const { set } = useParts();
  const { unit = 'million', currency = '' } = (value ?? {}) as { unit?: string; currency?: string };
  return (
    <Labelled label={label} hint={hint ?? null}>
      <span className={styles['row']}>
        <NumberChip pointer={`${pointer}/value`} place="form" />
        <Choice
          unseen
          label={words.unit}
          value={unit}
          options={UNITS.map((each) => ({ value: each, label: optionWords('unit', each, language) || '1' }))}
          onChange={(next) => set(`${pointer}/unit`, next)}
        />
        <Choice
          unseen
          label={words.currency}
          value={currency}
          options={CURRENCIES.map((each) => ({ value: each, label: each }))}
          onChange={(next) => set(`${pointer}/currency`, next)}
        />
      </span>
      <NumberSlot place="form" under={`${pointer}/value`} />
    </Labelled>
  );
}

function DateInput(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <input
      type="date"
      aria-label={props.label}
      className={styles['date']}
      value={props.value}
      onChange={(event) => {
        if (event.currentTarget.value !== '') props.onChange(event.currentTarget.value);
      }}
    />
  );
}

/** When a shock starts: days or hours after the beginning, or a date. */
export function MomentField({ label, hint, pointer, value }: FieldProps) {
  const words = useWords(SCENARIO_WORDS).studio;
  const { set, draft } = useParts();
  const manner = typeof value === 'string' ? 'date' : hasKey(value, 'hours') ? 'hours' : 'days';
  const at = manner === 'hours' ? `${pointer}/hours` : pointer;
  return (
    <Labelled label={label} hint={hint ?? null}>
      <span className={styles['row']}>
        {manner === 'date' ? (
          <DateInput label={label} value={String(value)} onChange={(next) => set(pointer, next)} />
        ) : (
          <NumberChip pointer={at} place="form" />
        )}
        <Choice
          unseen
          label={label}
          value={manner}
          options={(['days', 'hours', 'date'] as const).map((each) => ({
            value: each,
            label: words.moment[each],
          }))}
          onChange={(next) => {
            if (next === 'date' && draft['begins'] === undefined) set('/begins', today());
            set(pointer, next === 'days' ? 1 : next === 'hours' ? { hours: 6 } : today());
          }}
        />
      </span>
      <NumberSlot place="form" under={at} />
    </Labelled>
  );
}

const hasKey = (value: unknown, key: string): boolean =>
  value !== null && typeof value === 'object' && Object.hasOwn(value, key);

/** How long something lasts: days, hours, or until a date. One of the three keys of the mapping at `base`. */
export function SpanField(props: { readonly label: string; readonly base: string; readonly value: unknown }) {
  const words = useWords(SCENARIO_WORDS).studio;
  const { change } = useParts();
  const { label, base, value } = props;
  const { set } = useParts();
  const manner = hasKey(value, 'until') ? 'until' : hasKey(value, 'hours') ? 'hours' : 'days';
  const at = `${base}/${manner}`;
  const known = value as Readonly<Record<string, unknown>>;
  const turn = (next: string): void => {
    const start = { days: 7, hours: 24, until: today() }[next];
    change((draft) => {
      const path = base.split('/').slice(1);
      const put = (node: unknown, keys: readonly string[]): unknown => {
        if (keys.length === 0) {
          const { days: _d, hours: _h, until: _u, ...rest } = node as Record<string, unknown>;
          return { ...rest, [next]: start };
        }
        const [key, ...more] = keys;
        if (Array.isArray(node)) return node.with(Number(key), put(node[Number(key)], more));
        const own = node as Record<string, unknown>;
        return { ...own, [key]: put(own[key], more) };
      };
      const whole = put(draft, path) as typeof draft;
      // A date needs a beginning to count from.
      return next === 'until' && draft['begins'] === undefined ? { ...whole, begins: today() } : whole;
    });
  };
  return (
    <Labelled label={label}>
      <span className={styles['row']}>
        {manner === 'until' ? (
          <DateInput label={label} value={String(known['until'])} onChange={(next) => set(at, next)} />
        ) : (
          <NumberChip pointer={at} place="form" />
        )}
        <Choice
          unseen
          label={label}
          value={manner}
          options={(['days', 'hours', 'until'] as const).map((each) => ({
            value: each,
            label: words.span[each],
          }))}
          onChange={turn}
        />
      </span>
      <NumberSlot place="form" under={at} />
    </Labelled>
  );
}

/** How output comes back: a course and how long it takes, or points of a curve. */
export function RecoveryField({ label, pointer, value }: FieldProps) {
  const language = useLanguage();
  const words = useWords(SCENARIO_WORDS).studio;
  const { set } = useParts();
  const { shape = 'linear', points = [] } = (value ?? {}) as { shape?: string; points?: number[][] };
  const turn = (next: string): void => {
    if (next === 'points') {
      set(pointer, {
        shape: 'points',
        points: [
          [0, 1],
          [7, 0.5],
          [14, 0],
        ],
      });
      return;
    }
    const { points: _, ...rest } = (value ?? {}) as Record<string, unknown>;
    const timed = ['days', 'hours', 'until'].some((key) => rest[key] !== undefined);
    set(pointer, { ...rest, shape: next, ...(timed ? {} : { days: 7 }) });
  };
  return (
    <Labelled label={label}>
      <Choice
        label={words.shape}
        value={shape}
        options={['step', 'linear', 'exponential', 'points'].map((each) => ({
          value: each,
          label: optionWords('shape', each, language),
        }))}
        onChange={turn}
      />
      {shape === 'points' ? (
        <ol className={styles['points']}>
          {points.map(([day, share], k) => (
            // Points have no name but their place.
            <li key={String(k)}>
              <label>
                {words.pointDay}
                <input
                  type="number"
                  min={0}
                  step="any"
                  value={day}
                  aria-label={`${words.point(k + 1)}, ${words.pointDay}`}
                  onChange={(event) =>
                    set(`${pointer}/points/${k}/0`, event.currentTarget.valueAsNumber, pointer)
                  }
                />
              </label>
              <label>
                {words.pointShare}, %
                <input
                  type="number"
                  min={0}
                  max={100}
                  step="any"
                  value={Number((share * 100).toPrecision(6))}
                  aria-label={`${words.point(k + 1)}, ${words.pointShare}`}
                  onChange={(event) =>
                    set(`${pointer}/points/${k}/1`, event.currentTarget.valueAsNumber / 100, pointer)
                  }
                />
              </label>
              {points.length > 2 && (
                <button
                  type="button"
                  aria-label={words.takeAway(words.point(k + 1))}
                  onClick={() => set(`${pointer}/points/${k}`, undefined)}
                >
                  <Icon name="close" size={14} />
                </button>
              )}
            </li>
          ))}
          <li>
            <button
              type="button"
              onClick={() => {
                const last = points.at(-1)?.[0] ?? 0;
                const before = points.at(-2)?.[0] ?? 0;
                set(pointer, {
                  shape: 'points',
                  points: [...points.slice(0, -1), [(last + before) / 2, 0.2], points.at(-1) ?? [last, 0]],
                });
              }}
            >
              {words.addPoint}
            </button>
          </li>
        </ol>
      ) : (
        <SpanField label={words.takes} base={pointer} value={value} />
      )}
    </Labelled>
  );
}

/** What is made up later: a share, or a share with what limits it. */
export function RecaptureField({ label, hint, pointer, value }: FieldProps) {
  const words = useWords(SCENARIO_WORDS).studio;
  const { set } = useParts();
  const limited = hasKey(value, 'share');
  const known = (value ?? {}) as Readonly<Record<string, unknown>>;
  const at = limited ? `${pointer}/share` : pointer;
  const limits = [
    ['capacity', words.capacity, 1.25],
    ['horizonDays', words.horizonDays, 365],
  ] as const;
  return (
    <Labelled label={label} hint={hint ?? null}>
      <NumberChip pointer={at} place="form" />
      <NumberSlot place="form" under={at} />
      {limits.map(([key, name, start]) =>
        known[key] === undefined || !limited ? (
          <button
            key={key}
            type="button"
            className={styles['small']}
            onClick={() => set(pointer, { ...(limited ? known : { share: value }), [key]: start })}
          >
            <Icon name="plus" size={12} /> {name}
          </button>
        ) : (
          <label key={key} className={styles['line']}>
            {name}
            <input
              type="number"
              min={key === 'capacity' ? 1 : 0}
              step="any"
              value={Number(known[key])}
              onChange={(event) => set(`${pointer}/${key}`, event.currentTarget.valueAsNumber, pointer)}
            />
          </label>
        ),
      )}
    </Labelled>
  );
}

/** How much users depend on a service: one number for all, or one for each industry. */
export function ImportanceField({ label, hint, pointer, value }: FieldProps) {
  const words = useWords(SCENARIO_WORDS).studio;
  const { set, numbers, industries } = useParts();
  const one = numbers.has(pointer);
  const codes = one ? [] : Object.keys(value ?? {});
  const free = industries.filter(({ value: code }) => !codes.includes(code));
  const nameOf = (code: string): string =>
    code === 'default' ? words.others : (industries.find((each) => each.value === code)?.label ?? code);
  return (
    <Labelled label={label} hint={hint ?? null}>
      <Choice
        unseen
        label={label}
        value={one ? 'one' : 'many'}
        options={[
          { value: 'one', label: words.oneForAll },
          { value: 'many', label: words.byIndustry },
        ]}
        onChange={(next) => set(pointer, next === 'one' ? 0.5 : { default: 0.5 })}
      />
      {one ? (
        <>
          <NumberChip pointer={pointer} place="form" />
          <NumberSlot place="form" under={pointer} />
        </>
      ) : (
        <ul className={styles['codes']}>
          {codes.map((code) => (
            <li key={code}>
              <span>{nameOf(code)}</span>
              <NumberChip pointer={`${pointer}/${code}`} place="form" />
              <button
                type="button"
                aria-label={words.takeAway(nameOf(code))}
                onClick={() => set(`${pointer}/${code}`, undefined)}
              >
                <Icon name="close" size={14} />
              </button>
              <NumberSlot place="form" under={`${pointer}/${code}`} />
            </li>
          ))}
          <li>
            <Choice
              unseen
              label={words.add(words.byIndustry)}
              value=""
              options={[
                { value: '', label: words.add(words.byIndustry) },
                ...(codes.includes('default') ? [] : [{ value: 'default', label: words.others }]),
                ...free,
              ]}
              onChange={(code) => {
                if (code !== '') set(`${pointer}/${code}`, 0.5);
              }}
            />
          </li>
        </ul>
      )}
    </Labelled>
  );
}

/** On which days an industry works. Days that are listed one by one are kept and changed in the document. */
export function CalendarField({ label, hint, pointer, value }: FieldProps) {
  const language = useLanguage();
  const words = useWords(SCENARIO_WORDS).studio;
  const { set } = useParts();
  const { week = 'five-day', holidays } = (value ?? {}) as { week?: string; holidays?: unknown };
  return (
    <Labelled label={label} hint={hint ?? null}>
      <span className={styles['row']}>
        <Choice
          label={words.week}
          value={week}
          options={['five-day', 'six-day', 'seven-day'].map((each) => ({
            value: each,
            label: optionWords('week', each, language),
          }))}
          onChange={(next) => set(`${pointer}/week`, next)}
        />
        {Array.isArray(holidays) ? (
          <span className={styles['note']}>{holidays.join(', ')}</span>
        ) : (
          <Choice
            label={words.holidays}
            value={typeof holidays === 'string' ? holidays : ''}
            options={['', 'KOR', 'GBR', 'USA'].map((each) => ({
              value: each,
              label: optionWords('holidays', each, language),
            }))}
            onChange={(next) => set(`${pointer}/holidays`, next === '' ? undefined : next)}
          />
        )}
      </span>
    </Labelled>
  );
}
