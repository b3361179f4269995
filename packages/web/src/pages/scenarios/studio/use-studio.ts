import { checkScenarioAgainst, type Scenario } from '@spillway/core/scenarios';
import type { Finding } from '@spillway/core/shared';
import { edited, type History, openHistory, redone, rested, undone, withValue } from '@spillway/studio';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { readTable } from '../../../engine/live/load-table.ts';
import { checkDraft, type ScenarioDraft } from './draft-of.ts';

/** How long nothing must move before the next move is a step of its own. */
const RESTED = 600;

export interface Studio {
  readonly draft: ScenarioDraft;
  /** The scenario, where nothing is missing or wrong. */
  readonly scenario: Scenario | null;
  /** Paths are JSON Pointers. */
  readonly findings: readonly Finding[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Puts a value at a JSON Pointer; undefined takes it away. A name for an edit that goes on makes its moves one step. */
  readonly set: (pointer: string, value: unknown, going?: string) => void;
  readonly change: (next: (draft: ScenarioDraft) => ScenarioDraft) => void;
  readonly replace: (draft: ScenarioDraft) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** The scenario as it is edited, with its undo and what is wrong with it in the table it is answered with. */
export function useStudio(first: ScenarioDraft, economy: string | null): Studio {
  const [history, setHistory] = useState<History<ScenarioDraft>>(() => openHistory(first));
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const draft = history.now;
  const { scenario: whole, findings: own } = useMemo(() => checkDraft(draft), [draft]);
  const table = useQuery({
    queryKey: ['table', economy],
    queryFn: () => readTable(economy!),
    enabled: economy !== null,
    staleTime: Infinity,
    retry: false,
  }).data;
  const misfits = useMemo(
    () => (whole === null || table === undefined ? [] : checkScenarioAgainst(whole, table)),
    [whole, table],
  );
  const settle = useCallback(() => {
    clearTimeout(resting.current);
    resting.current = setTimeout(() => setHistory(rested), RESTED);
  }, []);
  useEffect(() => () => clearTimeout(resting.current), []);
  const change = useCallback(
    (next: (draft: ScenarioDraft) => ScenarioDraft, going: string | null = null) => {
      setHistory((before) => edited(before, next(before.now), going));
      if (going !== null) settle();
    },
    [settle],
  );
  return {
    draft,
    scenario: misfits.length === 0 ? whole : null,
    findings: misfits.length === 0 ? own : misfits,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    set: useCallback(
      (pointer, value, going) =>
        change((before) => withValue(before, pointer, value) as ScenarioDraft, going ?? null),
      [change],
    ),
    change: useCallback((next) => change(next), [change]),
    replace: useCallback((next) => change(() => next), [change]),
    undo: useCallback(() => setHistory(undone), []),
    redo: useCallback(() => setHistory(redone), []),
  };
}
