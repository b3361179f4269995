import { type KeyboardEvent, useState } from 'react';
import { type Reading, useReading } from '../components/reading.ts';

/**
 * Which mark of a chart is read: pointed at, or reached by the arrow keys once the chart has the focus. Home and End
 * go to the first and the last, Escape leaves.
 *
 * @param count marks, in the order in which the arrow keys pass them.
 * @param tell what the mark says.
 */
export function useCursor(count: number, tell: (mark: number) => Reading) {
  const read = useReading();
  const [mark, setMark] = useState<number | null>(null);
  const go = (next: number | null): void => {
    setMark(next);
    read(next === null ? null : tell(next));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = mark ?? -1;
    const steps: Readonly<Record<string, number | null>> = {
      ArrowRight: Math.min(count - 1, at + 1),
      ArrowDown: Math.min(count - 1, at + 1),
      ArrowLeft: Math.max(0, at - 1),
      ArrowUp: Math.max(0, at - 1),
      Home: 0,
      End: count - 1,
      Escape: null,
    };
    if (!Object.hasOwn(steps, event.key) || count === 0) return;
    event.preventDefault();
    go(steps[event.key]);
  };
  return {
    mark,
    go,
    keys: { tabIndex: 0, onKeyDown, onBlur: () => go(null), onPointerLeave: () => go(null) },
  } as const;
}
