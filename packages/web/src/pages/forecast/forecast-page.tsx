import { KIET_SHARE } from '@spillway/core/forecast';
import { areaName, formatMoney, FORECAST_WORDS } from '@spillway/report/parts';
import { getRouteApi } from '@tanstack/react-router';
import { APP_WORDS } from '../../app/app-words.ts';
import { useLanguage, useWords } from '../../app/language.tsx';
import { useView } from '../../app/view.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Section } from '../../components/section.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { useForecast, useForecastFacts } from '../../data/forecasts.ts';
import { ForecastFigure } from './forecast-figure.tsx';
import { FORECAST_PAGE_WORDS } from './forecast-page-words.ts';
import { ForecastSentence } from './forecast-sentence.tsx';
import styles from './forecast.module.css';
import { LineBasis } from './line-basis.tsx';
import { PublishedPath } from './published-path.tsx';
import { linesOf } from './forecast-lines.ts';

const route = getRouteApi('/shell/forecast');
const TO = 2035;

/** National damage year by year, as three lines that are never blended. */
export function ForecastPage() {
  const title = useWords(APP_WORDS).pages.forecast;
  const words = useWords(FORECAST_PAGE_WORDS);
  const reportWords = useWords(FORECAST_WORDS);
  const language = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { economy, economies } = useView();
  const facts = useForecastFacts(economy);
  const country = economy?.country ?? null;
  const to = search.to ?? TO;
  const forecast = useForecast(
    country === null
      ? null
      : {
          country,
          to,
          inputs: { share: search.share ?? KIET_SHARE, secondary: search.secondary ?? 0 },
          growth: search.growth ?? null,
          facts: facts.data ?? null,
        },
  );
  if (economies.length > 0 && country === null)
    return (
      <>
        <PageHead title={title} />
        <EmptyState shows={words.noCountry} because={words.noCountryBecause} />
      </>
    );
  if (forecast.error !== null && forecast.data === undefined)
    return (
      <>
        <PageHead title={title} />
        <ErrorState error={forecast.error} what={words.failed} onRetry={() => void forecast.refetch()} />
      </>
    );
  if (forecast.data === undefined)
    return (
      <>
        <PageHead title={title} answer={<Waiting height={88} lines={2} />} />
        <Waiting height={520} />
      </>
    );
  const { data } = forecast;
  const lines = linesOf(data);
  const ends = lines.map(({ points }) => points.at(-1)!.centre);
  const money = (value: number): string => formatMoney(value, data.currency, language);
  const area = areaName(data.area, language);
  const last = data.gdp.points.at(-1)!.year;
  return (
    <>
      <PageHead
        title={title}
        answer={
          lines.length > 1
            ? words.answer(area, last, money(Math.min(...ends)), money(Math.max(...ends)))
            : words.answerOne(area, last, money(ends[0] ?? 0))
        }
      />
      <ForecastSentence
        given={search}
        to={to}
        growth={data.gdp.growth.rate}
        onChange={(next) => void navigate({ search: (before) => ({ ...before, ...next }), replace: true })}
      />
      {facts.error !== null && (
        <ErrorState error={facts.error} what={words.factsFailed} onRetry={() => void facts.refetch()} />
      )}
      <p className={styles['note']} role="status">
        {facts.isFetching &&
          `${words.computing}${facts.progress === null || facts.progress.total === null ? '' : ` ${facts.progress.done} / ${facts.progress.total}`}`}
        {!facts.isFetching &&
          data.lines
            .flatMap((line) =>
              line.status === 'ok' ? [] : [`${words.lines[line.id]}: ${words.absent[line.reason]}`],
            )
            .join(' ')}
      </p>
      <ForecastFigure forecast={data} lines={lines} />
      <Section title={words.rests}>
        {lines.map((line) => (
          <LineBasis key={line.id} line={line} forecast={data} />
        ))}
      </Section>
      {data.anchors !== null && <PublishedPath forecast={data} anchors={data.anchors} />}
      <Section title={words.secondaryTitle}>
        {data.secondary.factor === 0 ? (
          <p>{words.noSecondary}</p>
        ) : (
          <ul>
            {lines.map((line) => (
              <li key={line.id}>
                {words.secondaryIs(money(line.points.at(-1)!.secondary), last, words.lines[line.id])}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={words.caveats}>
        <ul>
          {[reportWords.fanNote, ...reportWords.caveats].map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Section>
    </>
  );
}
