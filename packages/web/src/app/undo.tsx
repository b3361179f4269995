import { Button, CloseButton } from '@mantine/core';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { APP_WORDS } from './app-words.ts';
import { useWords } from './language.tsx';
import styles from './undo.module.css';

export interface UndoOffer {
  /** What happened, as a sentence: "Scenario moved to the bin." */
  readonly message: string;
  readonly undo: () => void;
}

const UndoContext = createContext<((offer: UndoOffer) => void) | null>(null);
const STAYS_MS = 10_000;

/** Says what was done and offers to take it back, instead of asking before. It waits while someone points at it. */
export function UndoProvider({ children }: { readonly children: ReactNode }) {
  const words = useWords(APP_WORDS);
  const [offer, setOffer] = useState<UndoOffer | null>(null);
  const [held, setHeld] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (offer === null || held) return;
    timer.current = setTimeout(() => setOffer(null), STAYS_MS);
    return () => clearTimeout(timer.current);
  }, [offer, held]);
  const make = useCallback((next: UndoOffer) => setOffer(next), []);
  return (
    <UndoContext value={make}>
      {children}
      <div className={styles['place']} role="status" aria-live="polite">
        {offer !== null && (
          <div
            className={styles['toast']}
            onPointerEnter={() => setHeld(true)}
            onPointerLeave={() => setHeld(false)}
            onFocus={() => setHeld(true)}
            onBlur={() => setHeld(false)}
          >
            <span>{offer.message}</span>
            <Button
              size="compact-sm"
              variant="white"
              onClick={() => {
                offer.undo();
                setOffer(null);
              }}
            >
              {words.undo}
            </Button>
            <CloseButton
              aria-label={words.close}
              onClick={() => setOffer(null)}
              c="inherit"
              variant="transparent"
            />
          </div>
        )}
      </div>
    </UndoContext>
  );
}

export function useUndo(): (offer: UndoOffer) => void {
  const make = useContext(UndoContext);
  if (make === null) throw new Error('useUndo is asked outside of UndoProvider');
  return make;
}
