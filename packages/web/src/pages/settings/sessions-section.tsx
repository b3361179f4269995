import { Button } from '@mantine/core';
import { useWords } from '../../app/language.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Section } from '../../components/section.tsx';
import { When } from '../../components/when.tsx';
import {
  type Session,
  useEndOtherSessions,
  useEndSession,
  useOwnSession,
  useSessions,
} from '../../data/accounts.ts';
import { deviceName } from './device-name.ts';
import { SETTINGS_WORDS } from './settings-words.ts';

export function SessionsSection() {
  const words = useWords(SETTINGS_WORDS);
  const sessions = useSessions();
  const own = useOwnSession().data?.token;
  const end = useEndSession();
  const endOthers = useEndOtherSessions();
  const columns: Column<Session>[] = [
    {
      id: 'device',
      head: words.device,
      value: ({ userAgent }) => deviceName(userAgent) ?? '—',
      cell: ({ userAgent, token }) =>
        `${deviceName(userAgent) ?? '—'}${token === own ? ` (${words.thisSession})` : ''}`,
    },
    { id: 'address', head: words.address, value: ({ ipAddress }) => ipAddress },
    {
      id: 'since',
      head: words.since,
      value: ({ createdAt }) => createdAt,
      cell: ({ createdAt }) => <When at={createdAt} />,
    },
    {
      id: 'seen',
      head: words.lastSeen,
      value: ({ updatedAt }) => updatedAt,
      cell: ({ updatedAt }) => <When at={updatedAt} />,
    },
    {
      id: 'end',
      head: '',
      sortable: false,
      value: () => null,
      cell: ({ token }) =>
        token !== own && (
          <Button variant="subtle" size="compact-sm" onClick={() => end.mutate(token)}>
            {words.end}
          </Button>
        ),
    },
  ];
  return (
    <Section
      title={words.sessions}
      note={words.sessionsNote}
      actions={
        (sessions.data?.length ?? 0) > 1 && (
          <Button variant="default" loading={endOthers.isPending} onClick={() => endOthers.mutate(undefined)}>
            {words.endOthers}
          </Button>
        )
      }
    >
      {end.error !== null && <ErrorState error={end.error} />}
      <Loaded query={sessions} height={120} lines={3}>
        {(all) => <DataTable caption={words.sessions} columns={columns} rows={all} rowKey={({ id }) => id} />}
      </Loaded>
    </Section>
  );
}
