import { createContext, useContext } from 'react';

/** What a mark says when it is pointed at: its name, its value with range, and where that comes from. */
export interface Reading {
  readonly name: string;
  readonly value: string;
  readonly from?: string | undefined;
}

export const ReadingContext = createContext<(reading: Reading | null) => void>(() => undefined);

/** Tells the figure around a chart what is pointed at; null when nothing is. */
export const useReading = (): ((reading: Reading | null) => void) => useContext(ReadingContext);
