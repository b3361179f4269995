import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorState } from './error-state.tsx';
import { Waiting } from './waiting.tsx';

interface LoadedProps<T> {
  readonly query: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>;
  readonly height: number;
  readonly lines?: number;
  /** What failed, where it fails. */
  readonly what?: string;
  readonly children: (data: T) => ReactNode;
}

/** Data that may still be on its way, or not come at all. Old data stay while newer ones are asked for. */
export function Loaded<T>({ query, height, lines, what, children }: LoadedProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error !== null)
    return (
      <ErrorState
        error={query.error}
        onRetry={() => void query.refetch()}
        {...(what === undefined ? {} : { what })}
      />
    );
  return <Waiting height={height} {...(lines === undefined ? {} : { lines })} />;
}
