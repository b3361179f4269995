import { useWords } from '../app/language.tsx';
import { COMPONENT_WORDS } from '../words/component-words.ts';
import styles from './states.module.css';

interface WaitingProps {
  /** Height of what will stand here, in pixels, so that nothing moves when it comes. */
  readonly height: number;
  readonly lines?: number;
}

const WIDTHS = ['92%', '78%', '85%', '64%', '88%', '71%'];

/** Keeps the room of what is on its way. It does not blink. */
export function Waiting({ height, lines = 1 }: WaitingProps) {
  const words = useWords(COMPONENT_WORDS);
  const each = Math.max(4, (height - (lines - 1) * 8) / lines);
  return (
    <div className={styles['waiting']} role="status" aria-busy="true" style={{ height }}>
      <span className="sw-unseen">{words.waiting}</span>
      {Array.from({ length: lines }, (_, k) => (
        <i key={k} style={{ height: each, width: lines === 1 ? '100%' : WIDTHS[k % WIDTHS.length] }} />
      ))}
    </div>
  );
}
