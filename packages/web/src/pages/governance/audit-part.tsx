import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../app/language.tsx';
import { Choice } from '../../components/choice.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Section } from '../../components/section.tsx';
import { When } from '../../components/when.tsx';
import { type AuditLine, useAudit, useAuditState, useCheckAudit } from '../../data/audit.ts';
import { type Membership, useMe } from '../../data/me.ts';
import { mayDoAtCentre } from '../../data/rights.ts';
import type { TrailAnswer } from '../../engine/messages.ts';
import { GOVERNANCE_WORDS } from './governance-words.ts';
import styles from './governance.module.css';

/** Who did what, in an order that cannot be changed afterwards. */
export function AuditPart({ organisation }: { readonly organisation: Membership }) {
  const words = useWords(GOVERNANCE_WORDS);
  const me = useMe().data;
  const [trail, setTrail] = useState<string>(organisation.id);
  const id = trail === '' ? null : trail;
  const lines = useAudit(id);
  const columns: Column<AuditLine>[] = [
    {
      id: 'number',
      head: words.number,
      align: 'right',
      value: ({ organisationPosition }) => organisationPosition,
    },
    {
      id: 'at',
      head: words.at,
      value: ({ entry }) => entry.recordedAt,
      cell: ({ entry }) => <When at={entry.recordedAt} />,
    },
    {
      id: 'who',
      head: words.who,
      value: ({ person, entry }) =>
        person?.name ??
        (entry.actor !== null ? words.erased : entry.via === 'program' ? words.program : words.nobody),
    },
    {
      id: 'did',
      head: words.did,
      value: ({ entry }) => {
        const [kind = '', verb = ''] = entry.action.split('.');
        return `${words.kinds[kind] ?? kind}: ${words.verbs[verb] ?? verb}`;
      },
    },
    {
      id: 'object',
      head: words.object,
      value: ({ entry }) => `${entry.objectKind} ${entry.objectId}`,
      cell: ({ entry }) => <code className={styles['hash']}>{entry.objectId.slice(0, 12)}</code>,
    },
  ];
  return (
    <Section
      title={words.audit}
      note={words.auditNote}
      actions={
        mayDoAtCentre(me, 'read-centre-audit') && (
          <Choice
            label={words.organisation}
            value={trail}
            options={[
              { value: organisation.id, words: organisation.name },
              { value: '', words: words.centre },
            ]}
            onChange={setTrail}
          />
        )
      }
    >
      <AuditStateLine key={trail} organisation={id} />
      <Loaded query={lines} height={400} lines={10}>
        {(all) => (
          <DataTable
            caption={words.audit}
            columns={columns}
            rows={all}
            rowKey={({ position }) => String(position)}
            most={40}
            empty={<EmptyState shows={words.noAudit} because={words.noAuditBecause} />}
          />
        )}
      </Loaded>
    </Section>
  );
}

function AuditStateLine({ organisation }: { readonly organisation: string | null }) {
  const words = useWords(GOVERNANCE_WORDS);
  const state = useAuditState(organisation);
  const check = useCheckAudit(organisation);
  return (
    <Loaded query={state} height={120} lines={4}>
      {(data) => (
        <div className={styles['state']}>
          <p>
            {words.auditState(data.position)} {words.auditSigned}
          </p>
          <p className={styles['quiet']}>
            {words.anchor}: {data.position} · <code className={styles['hash']}>{data.hash}</code> ·{' '}
            <When at={data.at} />
          </p>
          <Button variant="default" loading={check.isPending} onClick={() => check.mutate(data)}>
            {words.check}
          </Button>
          <div role="status">
            {check.isPending && words.checking}
            {check.data !== undefined && <CheckResult check={check.data} />}
          </div>
          {check.error !== null && <ErrorState error={check.error} />}
        </div>
      )}
    </Loaded>
  );
}

function CheckResult({ check }: { readonly check: TrailAnswer }) {
  const words = useWords(GOVERNANCE_WORDS);
  const { links, broken, endsAsSigned, signed } = check;
  const lines: readonly (readonly [good: boolean, words: string])[] = [
    [broken === null, broken === null ? words.whole(links) : words.broken(broken)],
    endsAsSigned === null
      ? [true, words.endNotHere]
      : [endsAsSigned, endsAsSigned ? words.endFits : words.endDiffers],
    signed === null
      ? [true, words.signatureUnknown]
      : [signed, signed ? words.signatureFits : words.signatureDiffers],
  ];
  return (
    <ul>
      {lines.map(([good, text]) => (
        <li key={text} className={good ? undefined : styles['bad']}>
          {text}
        </li>
      ))}
    </ul>
  );
}
