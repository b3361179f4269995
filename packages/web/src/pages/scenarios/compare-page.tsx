import { Button, CloseButton } from '@mantine/core';
import { formatMoney, formatPercent, MEASURE_WORDS } from '@spillway/report/parts';
import { ANSWER_WORDS, niceAbove } from '@spillway/studio';
import { useQueries } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useLanguage, useWords } from '../../app/language.tsx';
import { useView } from '../../app/view.ts';
import { Choice } from '../../components/choice.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Figure } from '../../components/figure.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { DaysChart } from './answer/days-chart.tsx';
import { CompareBars, type ComparedBar } from './compare/compare-bars.tsx';
import { differenceSentences } from './compare/difference.ts';
import styles from './compare/compare.module.css';
import { useLibrary } from './library/use-library.ts';
import { homeCurrency, summaryQuery } from './library/use-summary.ts';
import { SCENARIO_WORDS } from './scenario-words.ts';
import { type CompareSearch, idsOf, MOST_COMPARED } from './search.ts';

const MILLION = 1e6;
/** Lines keep the order of the colours for categories. */
const LINES = ['blue', 'orange', 'green', 'purple'] as const;

/** Up to four scenarios side by side: same measure, same scale, and what tells them apart in a sentence. */
export function ComparePage() {
  const language = useLanguage();
  const words = useWords(SCENARIO_WORDS);
  const answer = useWords(ANSWER_WORDS);
  const search = useSearch({ strict: false }) as CompareSearch & {
    readonly economy?: string;
    readonly currency?: string;
  };
  const navigate = useNavigate();
  const view = useView();
  const { entries, ready } = useLibrary();
  const ids = idsOf(search.ids);
  const chosen = ids.flatMap((id) => entries.find((entry) => entry.id === id) ?? []);
  const measure = view.measure;
  // Without an economy in the address each stands in its own.
  const economyOf = (own: string | null): string => search.economy ?? own ?? 'kor-2014';
  const economies = new Set(chosen.map(({ economy }) => economyOf(economy)));
  const currency = search.currency ?? (economies.size === 1 ? homeCurrency([...economies][0]) : 'USD');
  const answers = useQueries({
    queries: chosen.map(({ id, scenario, economy }) =>
      summaryQuery(id, { scenario, economy: economyOf(economy), currency, language, measure }),
    ),
  });
  const put = (next: readonly string[]): void =>
    void navigate({
      to: '.',
      search: (before) => ({ ...before, ids: next.length === 0 ? undefined : next.join(',') }),
      replace: true,
    });
  const head = (sentences: readonly string[]) => (
    <PageHead
      title={words.compare.title}
      answer={sentences.length === 0 ? words.compare.emptyShows : sentences.slice(0, 2).join(' ')}
      actions={
        <Button
          variant="default"
          renderRoot={(props) => (
            <Link
              to="/scenarios"
              search={(before) => ({ measure: before.measure, ids: search.ids })}
              {...props}
            />
          )}
        >
          {words.compare.toLibrary}
        </Button>
      }
    />
  );
  const adder = ids.length < MOST_COMPARED && ready && (
    <Choice
      label={words.compare.add}
      value=""
      options={[
        { value: '', words: '—' },
        ...entries
          .filter(({ id }) => !ids.includes(id))
          .map(({ id, title }) => ({ value: id, words: title[language] }))
          .toSorted((a, b) => a.words.localeCompare(b.words, language)),
      ]}
      onChange={(id) => put([...ids, id])}
    />
  );
  if (ready && chosen.length === 0)
    return (
      <>
        {head([])}
        <EmptyState shows={words.compare.emptyShows} because={words.compare.emptyBecause} next={adder} />
      </>
    );
  const money = (value: number): string =>
    measure === 'jobs' ? '' : formatMoney(value * MILLION, currency, language);
  const known = chosen.flatMap((entry, k) => {
    const { data } = answers[k];
    return data?.figures == null
      ? []
      : [{ entry, summary: data, figures: data.figures, title: entry.title[language] }];
  });
  const figureOf = ({ summary, figures }: (typeof known)[number]): string =>
    summary.view.measure === 'jobs' ? (summary.view.keys[0]?.figure ?? '') : money(figures.total);
  const sentences = differenceSentences(
    known.map((each) => ({
      title: each.title,
      total: each.figures.total,
      indirect: each.figures.indirect,
      figure: figureOf(each),
      model: each.summary.view.modelName,
    })),
    language,
  );
  const bars = known.map(
    (each): ComparedBar => ({
      id: each.entry.id,
      title: each.title,
      ...each.figures,
      range: each.summary.range,
      figure: figureOf(each),
      reading: [
        figureOf(each),
        ...each.summary.view.composition.map(({ name, figure, percent }) => `${name} ${figure} (${percent})`),
        ...(each.summary.view.keys[0]?.range == null ? [] : [each.summary.view.keys[0].range]),
      ].join(' · '),
    }),
  );
  const lines = known.flatMap(({ entry, summary, title }) => {
    const at = ids.indexOf(entry.id);
    return summary.daily === null
      ? []
      : [{ id: entry.id, title, daily: summary.daily, tone: LINES[at], model: summary.pathModel }];
  });
  const days = Math.max(1, ...lines.map(({ daily }) => daily.length));
  const top = niceAbove(Math.max(1e-9, ...lines.flatMap(({ daily }) => daily)));
  const first = known[0]?.summary.view;
  const unit =
    measure === 'jobs'
      ? MEASURE_WORDS.jobs.name[language]
      : `${MEASURE_WORDS[measure].name[language]}, ${words.answer.million(first?.unit ?? currency)}`;
  const day = (at: number): string => (language === 'en' ? `${answer.day} ${at}` : `${at}${answer.day}`);
  const basis = {
    unit: first?.unit ?? currency,
    source: [...new Set(known.map(({ summary }) => summary.view.source))].join('; '),
    prices: [...new Set(known.map(({ summary }) => summary.view.prices))].join('; '),
  };
  const shared =
    economies.size === 1
      ? words.compare.sameScale(known[0]?.summary.view.basis ?? [...economies][0])
      : words.compare.ownTables;
  return (
    <>
      {head(sentences)}
      <div className={styles['chosen']}>
        <ul>
          {ids.map((id, k) => {
            const entry = chosen.find((each) => each.id === id);
            const at = entry === undefined ? -1 : chosen.indexOf(entry);
            const title = entry?.title[language] ?? id;
            return (
              <li key={id}>
                <i style={{ background: `var(--tone-${LINES[k]})` }} />
                {entry === undefined ? (
                  title
                ) : (
                  <Link
                    to="/scenarios/$id"
                    params={{ id }}
                    search={(before) => ({ measure: before.measure, economy: economyOf(entry.economy) })}
                  >
                    {title}
                  </Link>
                )}
                {at >= 0 && answers[at].error !== null && <small>{words.compare.failed(title)}</small>}
                <CloseButton
                  size="sm"
                  aria-label={words.compare.remove(title)}
                  onClick={() => put(ids.filter((each) => each !== id))}
                />
              </li>
            );
          })}
        </ul>
        {adder}
      </div>
      <p className={styles['note']}>
        {shared} {sentences.slice(2).join(' ')}
      </p>
      {known.length < chosen.length && answers.some(({ isPending }) => isPending) && (
        <Waiting height={320} lines={4} />
      )}
      {known.length > 0 && (
        <div className={styles['figures']}>
          <Figure
            title={words.compare.bars}
            description={bars.map(({ title, reading }) => `${title}: ${reading}`).join('; ')}
            basis={basis}
            fileName="comparison"
            columns={[
              { id: 'scenario', head: words.compare.scenario, value: ({ title }: ComparedBar) => title },
              {
                id: 'direct',
                head: words.answer.direct,
                unit,
                align: 'right',
                value: ({ direct }) => direct,
                cell: ({ direct }) => money(direct) || direct,
              },
              {
                id: 'indirect',
                head: words.answer.indirect,
                unit,
                align: 'right',
                value: ({ indirect }) => indirect,
                cell: ({ indirect }) => money(indirect) || indirect,
              },
              {
                id: 'total',
                head: words.compare.total,
                unit,
                align: 'right',
                value: ({ total }) => total,
                cell: ({ figure }) => figure,
              },
              {
                id: 'share',
                head: words.compare.indirectShare,
                align: 'right',
                value: ({ indirect, total }) => (total === 0 ? null : indirect / total),
                cell: ({ indirect, total }) =>
                  total === 0 ? '—' : formatPercent(indirect / total, language, 2),
              },
              {
                id: 'low',
                head: `${words.compare.range}: ${words.answer.low}`,
                unit,
                align: 'right',
                value: ({ range }) => range?.low ?? null,
                cell: ({ range }) => (range === null ? '—' : money(range.low) || range.low),
              },
              {
                id: 'high',
                head: `${words.compare.range}: ${words.answer.high}`,
                unit,
                align: 'right',
                value: ({ range }) => range?.high ?? null,
                cell: ({ range }) => (range === null ? '—' : money(range.high) || range.high),
              },
            ]}
            rows={bars}
            rowKey={({ id }) => id}
            chart={(width) => <CompareBars bars={bars} width={width} label={words.compare.bars} />}
          />
          {lines.length > 0 && (
            <Figure
              title={words.compare.paths}
              description={lines.map(({ title, model }) => `${title}: ${model ?? ''}`).join('; ')}
              basis={{
                ...basis,
                unit: words.answer.perDay(first?.unit ?? currency),
                model: [...new Set(lines.flatMap(({ model }) => model ?? []))].join('; '),
              }}
              fileName="comparison-days"
              columns={[
                { id: 'day', head: words.answer.day, align: 'right' as const, value: (at: number) => at },
                ...lines.map(({ id, title, daily }) => ({
                  id,
                  head: title,
                  unit: words.answer.million(first?.unit ?? currency),
                  align: 'right' as const,
                  value: (at: number) => daily[at] ?? 0,
                  cell: (at: number) => formatMoney((daily[at] ?? 0) * MILLION, currency, language),
                })),
              ]}
              rows={Array.from({ length: days }, (_, at) => at)}
              rowKey={String}
              chart={(width) => (
                <DaysChart
                  width={width}
                  label={words.compare.paths}
                  day={day}
                  view={{
                    days,
                    lines: lines.map(({ title, daily, tone }) => ({
                      name: title,
                      daily,
                      tone,
                      told: '',
                      model: 'ario',
                    })),
                    outage: [],
                    bands: [],
                    bandTone: 'accent',
                    top,
                    topWords: formatMoney(top * MILLION, currency, language),
                    halfWords: formatMoney((top / 2) * MILLION, currency, language),
                  }}
                  read={(at) => ({
                    name: day(at),
                    value: lines
                      .map(
                        ({ title, daily }) =>
                          `${title} ${formatMoney((daily[at] ?? 0) * MILLION, currency, language)}`,
                      )
                      .join(' · '),
                  })}
                />
              )}
            />
          )}
        </div>
      )}
    </>
  );
}
