import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../../../app/language.tsx';
import { LeaveDialog } from '../../../components/leave-dialog.tsx';
import { TlpLabel } from '../../../components/tlp-label.tsx';
import { API, request } from '../../../data/http.ts';
import { type Label, type Named, type Page, TLP_NAMES } from '../../../data/objects.ts';
import { SCENARIO_WORDS } from '../scenario-words.ts';
import { type StoredScenario, useScenarioStore } from './scenario-store.ts';
import styles from './store.module.css';

/** Names to share with, where the centre tells them; none where it does not. */
const useNames = (what: 'organisations' | 'groups') =>
  useQuery({
    queryKey: [what, 'names'],
    queryFn: ({ signal }) => request<Page<Named>>(`${API}/${what}`, { signal }),
    retry: false,
  }).data?.items ?? [];

/** Who may see a scenario: its label, and to whom it is given. Shows what the other side will see before it is done. */
export function ShareDialog({
  stored,
  title,
  onClose,
}: {
  readonly stored: StoredScenario;
  readonly title: string;
  readonly onClose: () => void;
}) {
  const words = useWords(SCENARIO_WORDS).store;
  const store = useScenarioStore();
  const [label, setLabel] = useState<Label>(() => {
    const { tlp, persons, organisations, groups } = stored.head.label;
    return { tlp, persons, organisations, groups };
  });
  const organisations = useNames('organisations');
  const groups = useNames('groups');
  const options = (named: readonly Named[], chosen: readonly string[]) => [
    ...named.map(({ id, name }) => ({ value: id, label: name })),
    ...chosen.filter((id) => !named.some((each) => each.id === id)).map((id) => ({ value: id, label: id })),
  ];
  return (
    <LeaveDialog
      title={words.shareTitle}
      says={
        <div className={styles['share']}>
          <p>{words.shareSays}</p>
          <fieldset>
            <legend>{words.label}</legend>
            {TLP_NAMES.map((tlp) => (
              <label key={tlp}>
                <input
                  type="radio"
                  name="tlp"
                  checked={label.tlp === tlp}
                  onChange={() => setLabel({ ...label, tlp })}
                />
                <TlpLabel tlp={tlp} explain />
              </label>
            ))}
          </fieldset>
          {label.tlp !== 'CLEAR' && (
            <>
              <MultiSelect
                label={words.shareOrganisations}
                data={options(organisations, label.organisations)}
                value={[...label.organisations]}
                onChange={(next) => setLabel({ ...label, organisations: next })}
                searchable
              />
              <MultiSelect
                label={words.shareGroups}
                data={options(groups, label.groups)}
                value={[...label.groups]}
                onChange={(next) => setLabel({ ...label, groups: next })}
                searchable
              />
            </>
          )}
        </div>
      }
      sees={
        <p>
          <b>{title}</b>. {words.shareSees(`TLP:${label.tlp}`)}
        </p>
      }
      act={words.share}
      onAct={() => store.label.mutateAsync({ id: stored.head.id, label, etag: stored.etag })}
      onClose={onClose}
    />
  );
}
