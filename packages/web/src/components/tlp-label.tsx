import { useWords } from '../app/language.tsx';
import type { TlpName } from '../data/objects.ts';
import { TLP_COLOURS } from '../tokens/tokens.ts';
import { COMPONENT_WORDS } from '../words/component-words.ts';
import styles from './tlp-label.module.css';

/** A label of the Traffic Light Protocol 2.0 in its official colour on black, always with its word. */
export function TlpLabel({ tlp, explain = false }: { readonly tlp: TlpName; readonly explain?: boolean }) {
  const words = useWords(COMPONENT_WORDS).tlp;
  return (
    <span className={styles['tlp']}>
      <b style={{ color: TLP_COLOURS[tlp] }} title={words[tlp]}>
        TLP:{tlp}
      </b>
      {explain && <span>{words[tlp]}</span>}
    </span>
  );
}
