import { Menu } from '@mantine/core';
import { KIND_WORDS, numberLabel, type ShockView } from '@spillway/studio';
import { useState } from 'react';
import { useLanguage, useWords } from '../../../app/language.tsx';
import { useUndo } from '../../../app/undo.tsx';
import { Icon } from '../../../components/icon.tsx';
import { SCENARIO_WORDS } from '../scenario-words.ts';
import type { DraftShock, ScenarioDraft } from './draft-of.ts';
import { faultOf, findingsAt } from './field-findings.ts';
import { NumberChip, NumberSlot } from './number-chip.tsx';
import { ShockForm } from './shock-form.tsx';
import styles from './shock-card.module.css';
import { useParts } from './studio-context.ts';

interface ShockCardProps {
  readonly shock: DraftShock;
  readonly k: number;
  readonly count: number;
  /** Its sentence, as far as it is answered. */
  readonly view: ShockView | null;
  /** Opened with its form: it was just added. */
  readonly fresh: boolean;
}

/** One shock: its sentence with numbers to move, its faults, and all its fields for who wants them. */
export function ShockCard({ shock, k, count, view, fresh }: ShockCardProps) {
  const language = useLanguage();
  const words = useWords(SCENARIO_WORDS).studio;
  const { change, undo, findings, numbers, economyTitle } = useParts();
  const offer = useUndo();
  const [shown, setShown] = useState(fresh);
  const base = `/shocks/${k}`;
  const name = KIND_WORDS[shock.kind].name[language];
  const faults = findingsAt(findings, base);
  const broken = faults.length > 0;
  const reorder = (make: (shocks: readonly DraftShock[]) => readonly DraftShock[]): void =>
    change((draft): ScenarioDraft => ({ ...draft, shocks: make(draft.shocks) }));
  const to = (at: number): void => reorder((shocks) => shocks.toSpliced(k, 1).toSpliced(at, 0, shock));
  const unsaid = (view?.unsaid ?? []).filter((pointer) => numbers.has(pointer));
  return (
    <li className={styles['card']}>
      <div className={styles['head']}>
        <h3>{name}</h3>
        <Menu position="bottom-end">
          <Menu.Target>
            <button type="button" className={styles['tool']} aria-label={words.shockMenu(name)}>
              <Icon name="more" />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              onClick={() => reorder((shocks) => shocks.toSpliced(k + 1, 0, structuredClone(shock)))}
            >
              {words.duplicate}
            </Menu.Item>
            {k > 0 && <Menu.Item onClick={() => to(k - 1)}>{words.up}</Menu.Item>}
            {k < count - 1 && <Menu.Item onClick={() => to(k + 1)}>{words.down}</Menu.Item>}
            <Menu.Item
              onClick={() => {
                reorder((shocks) => shocks.toSpliced(k, 1));
                offer({ message: words.removed(name), undo });
              }}
            >
              {words.remove}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {view !== null && !broken && (
        <p className={styles['sentence']}>
          {view.parts.map((part, at) =>
            'pointer' in part ? (
              numbers.has(part.pointer) ? (
                <NumberChip key={part.pointer} pointer={part.pointer} place="said" />
              ) : (
                part.words
              )
            ) : (
              // Words of a sentence have no name but their place.
              <span key={String(at)}>{part.words}</span>
            ),
          )}
        </p>
      )}
      {broken && !shown && (
        <ul className={styles['faults']}>
          {faults.map((finding) => {
            const fault = faultOf(finding, language, economyTitle);
            return (
              <li key={finding.path + finding.message}>
                {fault.words} {fault.detail !== null && <span lang="en">{fault.detail}</span>}
              </li>
            );
          })}
        </ul>
      )}
      {!shown && unsaid.length > 0 && (
        <p className={styles['unsaid']}>
          {unsaid.slice(0, 3).map((pointer) => (
            <UnsaidNumber key={pointer} pointer={pointer} />
          ))}
        </p>
      )}
      <NumberSlot place="said" under={base} />
      <button type="button" className={styles['all']} aria-expanded={shown} onClick={() => setShown(!shown)}>
        <Icon name={shown ? 'up' : 'down'} size={14} />
        {shown ? words.formClose : words.form}
      </button>
      {shown && <ShockForm shock={shock} k={k} />}
    </li>
  );
}

function UnsaidNumber({ pointer }: { readonly pointer: string }) {
  const language = useLanguage();
  const { numbers } = useParts();
  const number = numbers.get(pointer);
  if (number === undefined) return null;
  return (
    <span>
      {numberLabel(number, language)} <NumberChip pointer={pointer} place="said" />
    </span>
  );
}
