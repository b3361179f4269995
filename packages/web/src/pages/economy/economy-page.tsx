import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { APP_WORDS } from '../../app/app-words.ts';
import { amountsOf } from '../../app/amounts.ts';
import { useLanguage, useWords } from '../../app/language.tsx';
import { useView } from '../../app/view.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { PartLinks } from '../../components/part-links.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { useEconomies } from '../../data/economies.ts';
import { usePortrait } from '../../data/tables.ts';
import { ECONOMY_PAGE_WORDS } from './economy-words.ts';
import { FlowsPart } from './flows-part.tsx';
import { IndustriesPart } from './industries-part.tsx';
import { LinkagesPart } from './linkages-part.tsx';
import { LostDayPart } from './lost-day-part.tsx';
import { ECONOMY_PARTS } from './parts.ts';
import { SourcePart } from './source-part.tsx';
import { TablesPart } from './tables-part.tsx';

const route = getRouteApi('/shell/economy');

/** An economy as its input–output table sees it. */
export function EconomyPage() {
  const title = useWords(APP_WORDS).pages.economy;
  const words = useWords(ECONOMY_PAGE_WORDS);
  const language = useLanguage();
  const { part = 'industries' } = route.useSearch();
  const navigate = route.useNavigate();
  const economies = useEconomies();
  const view = useView();
  const portrait = usePortrait(view.economy?.id ?? null);
  const go = (next: (typeof ECONOMY_PARTS)[number]): void =>
    void navigate({ search: (before) => ({ ...before, part: next }) });
  const links = (
    <PartLinks
      label={title}
      parts={ECONOMY_PARTS.map((each) => ({ part: each, words: words.parts[each] }))}
      now={part}
      onGo={go}
    />
  );
  if (part === 'tables')
    return (
      <>
        <PageHead
          title={title}
          answer={
            economies.data === undefined ? (
              <Waiting height={44} />
            ) : (
              words.tablesAnswer(
                economies.data.items.length,
                economies.data.items.filter(({ shipped }) => !shipped).length,
              )
            )
          }
        />
        {links}
        <TablesPart />
      </>
    );
  if (economies.error !== null && economies.data === undefined)
    return (
      <>
        <PageHead title={title} />
        <ErrorState error={economies.error} onRetry={() => void economies.refetch()} />
      </>
    );
  if (economies.data !== undefined && view.economy === null)
    return (
      <>
        <PageHead title={title} />
        <EmptyState
          shows={words.noTables}
          because={words.noTablesBecause}
          next={<Button onClick={() => go('tables')}>{words.importOne}</Button>}
        />
      </>
    );
  if (portrait.error !== null && portrait.data === undefined)
    return (
      <>
        <PageHead title={title} />
        {links}
        <ErrorState error={portrait.error} what={words.failed} onRetry={() => void portrait.refetch()} />
      </>
    );
  if (portrait.data === undefined)
    return (
      <>
        <PageHead title={title} answer={<Waiting height={88} lines={2} />} />
        {links}
        <Waiting height={560} />
      </>
    );
  const table = portrait.data;
  const amounts = amountsOf(table, view.currency, language);
  const dearest = table.industries.toSorted(
    (a, b) => b.lostDay.valueAdded!.pinned - a.lostDay.valueAdded!.pinned,
  )[0];
  return (
    <>
      <PageHead
        title={title}
        answer={words.answer(
          table.year,
          amounts.money(table.totals.valueAdded),
          dearest.name[language],
          amounts.money(dearest.lostDay.valueAdded!.pinned),
        )}
      >
        {view.measure === 'jobs' && table.totals.jobs === null && <p>{words.noJobs}</p>}
      </PageHead>
      {links}
      {part === 'industries' && <IndustriesPart table={table} amounts={amounts} />}
      {part === 'day' && <LostDayPart table={table} amounts={amounts} />}
      {part === 'linkages' && <LinkagesPart table={table} amounts={amounts} />}
      {part === 'flows' && <FlowsPart table={table} amounts={amounts} />}
      {part === 'source' && <SourcePart table={table} amounts={amounts} />}
    </>
  );
}
