import type { ModelId } from '@spillway/core/scenarios';
import { MODEL_MARKS, MODEL_WORDS } from '@spillway/report/parts';
import { useLanguage, useWords } from '../../app/language.tsx';
import { ModelSign } from '../../charts/model-mark.tsx';
import { Section } from '../../components/section.tsx';
import { DESIGN_WORDS } from './design-words.ts';
import styles from './design.module.css';

const FORMS = ['direct', 'indirect', 'secondary', 'uncertain', 'transfer', 'averted'] as const;
const MODELS = Object.keys(MODEL_MARKS) as readonly ModelId[];

/** One meaning, one form; each model its colour and mark. */
export function GrammarPart() {
  const words = useWords(DESIGN_WORDS);
  const language = useLanguage();
  return (
    <Section title={words.grammar} note={words.grammarNote}>
      <div className={styles['forms']}>
        {FORMS.map((form) => (
          <div key={form}>
            <i className={styles[form]} />
            {words.forms[form]}
          </div>
        ))}
      </div>
      <h3 className={styles['sub']}>{words.models}</h3>
      <div className={styles['models']}>
        {MODELS.map((model) => (
          <div key={model}>
            <ModelSign model={model} />
            {MODEL_WORDS[model].name[language]}
          </div>
        ))}
      </div>
    </Section>
  );
}
