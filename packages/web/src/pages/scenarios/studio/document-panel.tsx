import { Button } from '@mantine/core';
import { parseScenario, type Scenario, writeScenario } from '@spillway/core/scenarios';
import type { Finding } from '@spillway/core/shared';
import { useEffect, useId, useState } from 'react';
import { useWords } from '../../../app/language.tsx';
import { FindingsList } from '../../../components/findings-list.tsx';
import { SCENARIO_WORDS } from '../scenario-words.ts';
import styles from './document-panel.module.css';
import type { ScenarioDraft } from './draft-of.ts';
import { useParts } from './studio-context.ts';

/** Reads a document handed over; a draft that lacks something is written as it is. */
export const documentText = (draft: ScenarioDraft): string => writeScenario(draft as unknown as Scenario);

/** The scenario as YAML: to read, to change, to paste another one into. */
export function DocumentPanel() {
  const words = useWords(SCENARIO_WORDS).studio;
  const { draft, replace } = useParts();
  const now = documentText(draft);
  const [text, setText] = useState(now);
  const [touched, setTouched] = useState(false);
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const id = useId();
  useEffect(() => {
    if (!touched) setText(now);
  }, [now, touched]);
  const apply = (): void => {
    const parsed = parseScenario(text, 'scenario');
    setFindings(parsed.findings);
    if (parsed.scenario === null) return;
    replace(parsed.scenario);
    setTouched(false);
  };
  return (
    <section className={styles['panel']} aria-labelledby={id}>
      <h2 id={id}>{words.document}</h2>
      <p>{words.documentNote}</p>
      <textarea
        aria-labelledby={id}
        spellCheck={false}
        lang="en"
        value={text}
        onChange={(event) => {
          setTouched(true);
          setText(event.currentTarget.value);
        }}
      />
      {findings.length > 0 && <FindingsList findings={findings} />}
      <div className={styles['actions']}>
        <Button size="compact-md" disabled={!touched} onClick={apply}>
          {words.documentApply}
        </Button>
        <Button
          size="compact-md"
          variant="default"
          disabled={!touched}
          onClick={() => {
            setTouched(false);
            setFindings([]);
          }}
        >
          {words.documentBack}
        </Button>
      </div>
    </section>
  );
}
