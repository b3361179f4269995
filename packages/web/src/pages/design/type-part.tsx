import { APP_WORDS, type PageName } from '../../app/app-words.ts';
import { useWords } from '../../app/language.tsx';
import { Icon } from '../../components/icon.tsx';
import { Section } from '../../components/section.tsx';
import { SPACE, TYPE_SCALE } from '../../tokens/tokens.ts';
import { DESIGN_WORDS } from './design-words.ts';
import styles from './design.module.css';

export function TypePart() {
  const words = useWords(DESIGN_WORDS);
  const { pages } = useWords(APP_WORDS);
  return (
    <Section title={words.type} note={words.typeNote}>
      <div className={styles['type']}>
        {TYPE_SCALE.map(({ name, size, line }) => (
          <div key={name}>
            <small>
              {name} {size}/{line}
            </small>
            <span style={{ fontSize: size, lineHeight: `${line}px` }}>{words.sample}</span>
          </div>
        ))}
      </div>
      <div className={styles['space']}>
        <span>{words.space}</span>
        {SPACE.map((size) => (
          <span key={size}>
            <i style={{ width: size, height: size }} />
            {size}
          </span>
        ))}
      </div>
      <h3 className={styles['sub']}>{words.icons}</h3>
      <div className={styles['icons']}>
        {(Object.entries(pages) as [PageName, string][]).map(([name, called]) => (
          <span key={name}>
            <Icon name={name} /> {called}
          </span>
        ))}
      </div>
    </Section>
  );
}
