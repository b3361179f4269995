import { useComputedColorScheme } from '@mantine/core';
import { useWords } from '../../app/language.tsx';
import { Section } from '../../components/section.tsx';
import { TlpLabel } from '../../components/tlp-label.tsx';
import { TLP_NAMES } from '../../data/objects.ts';
import { ACCENT, CATEGORIES, LOSS, NEUTRAL, PROTECTION, type Tone, TREE } from '../../tokens/tokens.ts';
import { DESIGN_WORDS } from './design-words.ts';
import styles from './design.module.css';

const FAMILIES = [
  ['neutral', NEUTRAL],
  ['accent', ACCENT],
  ['loss', LOSS],
  ['protection', PROTECTION],
  ['category', CATEGORIES],
  ['tree', TREE],
] as const satisfies readonly (readonly [string, Readonly<Record<string, Tone>>])[];

/** Colours of the appearance that is chosen, and the labels, which have the same in both. */
export function ColourPart() {
  const words = useWords(DESIGN_WORDS);
  const scheme = useComputedColorScheme('light');
  return (
    <>
      <Section title={words.colour} note={words.colourNote}>
        {FAMILIES.map(([family, tones]) => (
          <div key={family}>
            <h3 className={styles['sub']}>{words.colours[family]}</h3>
            <div className={styles['swatches']}>
              {Object.entries(tones).map(([name, tone]) => (
                <div key={name} className={styles['swatch']}>
                  <i style={{ background: tone[scheme] }} />
                  {name}
                  <code>{tone[scheme]}</code>
                </div>
              ))}
            </div>
          </div>
        ))}
      </Section>
      <Section title={words.tlp} note={words.tlpNote}>
        <div className={styles['row']}>
          {TLP_NAMES.map((tlp) => (
            <TlpLabel key={tlp} tlp={tlp} explain />
          ))}
        </div>
      </Section>
    </>
  );
}
