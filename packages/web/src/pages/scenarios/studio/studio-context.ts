import type { MovableNumber } from '@spillway/studio';
import { createContext, useContext } from 'react';
import type { IndustryOption } from './use-industries.ts';
import type { Studio } from './use-studio.ts';

/** What every part of the studio's left third needs. */
export interface StudioParts extends Studio {
  readonly numbers: ReadonlyMap<string, MovableNumber>;
  readonly industries: readonly IndustryOption[];
  readonly regions: readonly { readonly value: string; readonly label: string }[];
  /** Money begins in it. */
  readonly currency: string;
  readonly economyTitle: string;
  readonly economies: readonly { readonly value: string; readonly label: string }[];
  /** Writes the scenario for a table, and answers with it. */
  readonly chooseEconomy: (id: string) => void;
  /** The number whose slider is open, by its JSON Pointer. */
  readonly open: string | null;
  readonly setOpen: (pointer: string | null) => void;
}

const StudioContext = createContext<StudioParts | null>(null);
export const StudioProvider = StudioContext.Provider;

export function useParts(): StudioParts {
  const parts = useContext(StudioContext);
  if (parts === null) throw new Error('useParts is asked outside of the studio');
  return parts;
}
