import { useQuery } from '@tanstack/react-query';
import { movableNumbers, readDocumentLink, type Wanted, writeDocumentLink } from '@spillway/studio';
import type { Scenario } from '@spillway/core/scenarios';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLanguage, useWords } from '../../../app/language.tsx';
import { useView } from '../../../app/view.ts';
import { SHIPPED_ECONOMIES } from '../../../engine/live/shipped.ts';
import { readTable } from '../../../engine/live/load-table.ts';
import { useLiveAnswer } from '../../../engine/live/use-live-answer.ts';
import { AnswerColumn } from '../answer/answer-column.tsx';
import { SCENARIO_WORDS } from '../scenario-words.ts';
import { fileName } from '../save-file.ts';
import { StudioBar } from './studio-bar.tsx';
import { DocumentPanel } from './document-panel.tsx';
import { asDraft, type ScenarioDraft, textIn } from './draft-of.ts';
import { HeavyDraws, liveScenario } from './heavy-draws.tsx';
import { faultOf } from './field-findings.ts';
import { StoryColumn } from './story-column.tsx';
import { StudioProvider } from './studio-context.ts';
import styles from './studio-view.module.css';
import { useIndustries } from './use-industries.ts';
import { useStudio } from './use-studio.ts';
import type { StoredScenario } from '../store/scenario-store.ts';

/** How long nothing must change before the address is written. */
const SETTLED = 400;

interface StudioViewProps {
  /** What the address opens, before any change. */
  readonly base: ScenarioDraft;
  /** The scenario at the centre it is, if it is one. */
  readonly stored: StoredScenario | null;
  /** The scenario the address itself holds. */
  readonly linked: string | undefined;
}

const HOME: Readonly<Record<string, string>> = { KOR: 'KRW', JPN: 'JPY', USA: 'USD', GBR: 'GBP', DEU: 'EUR' };

/** The studio: left the story and its shocks, right the answer as it moves. */
export function StudioView({ base, stored, linked }: StudioViewProps) {
  const language = useLanguage();
  const words = useWords(SCENARIO_WORDS);
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { readonly economy?: string };
  const shared = useView();
  const [first] = useState(() => {
    const read = linked === undefined ? null : asDraft(readDocumentLink(linked));
    return { draft: read ?? base, unread: linked !== undefined && read === null };
  });
  const own = typeof first.draft['economy'] === 'string' ? first.draft['economy'] : null;
  const economy = search.economy ?? own ?? shared.economy?.id ?? 'kor-2014';
  useEffect(() => {
    // What the studio answers with stands in the address, so that the bar above shows it.
    if (search.economy === undefined)
      void navigate({ to: '.', search: (before) => ({ ...before, economy }), replace: true });
  }, [search.economy, economy, navigate]);
  const studio = useStudio(first.draft, economy);
  const { draft, scenario } = studio;
  const [open, setOpen] = useState<string | null>(null);
  const [shown, setShown] = useState(false);
  const [again, setAgain] = useState(0);
  const { industries, regions } = useIndustries(economy, language);
  const known = shared.economies.find(({ id }) => id === economy);
  const shipped = SHIPPED_ECONOMIES.find(({ id }) => id === economy);
  const economyTitle = (known?.title ?? shipped?.title)?.[language] ?? economy;
  const table = useQuery({
    queryKey: ['table', economy],
    queryFn: () => readTable(economy),
    staleTime: Infinity,
    retry: false,
  });
  const home = HOME[known?.country ?? shipped?.country ?? ''] ?? 'KRW';
  const currency = known !== undefined && shared.economy?.id === economy ? shared.currency : home;
  const measure = shared.measure;
  const wanted = useMemo(
    (): Wanted | null =>
      scenario === null ? null : { scenario: liveScenario(scenario), economy, currency, measure, language },
    [scenario, economy, currency, measure, language],
  );
  const answer = useLiveAnswer(wanted, again);

  // What is saved comes back as another object of the same content.
  const changed = useMemo(
    () => draft !== base && JSON.stringify(draft) !== JSON.stringify(base),
    [draft, base],
  );
  const link = useRef(linked);
  useEffect(() => {
    const timer = setTimeout(() => {
      const next = changed ? writeDocumentLink(draft) : undefined;
      if (next === link.current) return;
      link.current = next;
      void navigate({ to: '.', search: (before) => ({ ...before, d: next }), replace: true });
    }, SETTLED);
    return () => clearTimeout(timer);
  }, [draft, changed, navigate]);

  const { undo, redo } = studio;
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return;
      const key = event.key.toLowerCase();
      const back = key === 'z' && !event.shiftKey;
      const forth = (key === 'z' && event.shiftKey) || key === 'y';
      if (!back && !forth) return;
      // A text that is being written, as the document, has an undo of its own.
      if (event.target instanceof HTMLTextAreaElement && event.target.closest('[data-own-undo]') !== null)
        return;
      event.preventDefault();
      if (back) undo();
      else redo();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [undo, redo]);

  const title = textIn(draft['title'], language) || words.studio.untitled;
  useEffect(() => {
    document.title = `${title} · Spillway`;
  }, [title]);
  const numbers = useMemo(
    () => new Map(movableNumbers(draft as unknown as Scenario).map((each) => [each.pointer, each])),
    [draft],
  );
  const titles = JSON.stringify([
    ...shared.economies.map(({ id, title }) => [id, title[language]]),
    ...SHIPPED_ECONOMIES.filter(({ id }) => !shared.economies.some((each) => each.id === id)).map(
      ({ id, title }) => [id, title[language]],
    ),
  ]);
  const economyOptions = useMemo(
    () => (JSON.parse(titles) as [string, string][]).map(([value, label]) => ({ value, label })),
    [titles],
  );
  const parts = useMemo(
    () => ({
      ...studio,
      numbers,
      industries,
      regions,
      currency,
      economyTitle,
      economies: economyOptions,
      chooseEconomy: (id: string) => {
        studio.set('/economy', id);
        shared.set({ economy: id, currency: undefined });
      },
      open,
      setOpen,
    }),
    // The studio itself is made anew on each render; what of it matters is its draft and its findings.
    [
      studio.draft,
      studio.findings,
      studio.scenario,
      numbers,
      industries,
      regions,
      currency,
      economyTitle,
      economyOptions,
      open,
    ],
  );
  const written = typeof draft['economy'] === 'string' ? draft['economy'] : null;
  const ofOther = written !== null && written !== economy;
  const titleOf = (id: string): string =>
    (shared.economies.find((each) => each.id === id)?.title ??
      SHIPPED_ECONOMIES.find((each) => each.id === id)?.title)?.[language] ?? id;
  const file = fileName(title);
  return (
    <StudioProvider value={parts}>
      <h1 className="sw-unseen">{title}</h1>
      <StudioBar
        studio={studio}
        stored={stored}
        changed={changed}
        title={title}
        file={file}
        answer={answer}
        documentShown={shown}
        onDocument={() => setShown(!shown)}
      />
      {first.unread && <p className={styles['unread']}>{words.studio.unreadLink}</p>}
      <div className={styles['studio']}>
        <div className={styles['left']}>
          <StoryColumn view={answer.view}>
            {shown && (
              <div data-own-undo="">
                <DocumentPanel />
              </div>
            )}
          </StoryColumn>
        </div>
        <AnswerColumn
          answer={answer}
          empty={draft.shocks.length === 0}
          faults={[
            ...new Set(studio.findings.map((finding) => faultOf(finding, language, economyTitle).words)),
          ]}
          file={file}
          onRetry={() => {
            void table.refetch();
            setAgain(again + 1);
          }}
        >
          {ofOther && (
            <p className={styles['other']}>
              {words.studio.writtenFor(titleOf(written), economyTitle)}{' '}
              <button type="button" onClick={() => studio.set('/economy', economy)}>
                {words.studio.makeOwn}
              </button>{' '}
              <button type="button" onClick={() => shared.set({ economy: written, currency: undefined })}>
                {words.studio.useOwn}
              </button>
            </p>
          )}
          {scenario !== null && (
            <HeavyDraws scenario={scenario} draft={draft} economy={economy} currency={currency} />
          )}
        </AnswerColumn>
      </div>
    </StudioProvider>
  );
}
