import type { View } from '@spillway/studio';
import { type RefObject, useEffect, useState } from 'react';
import styles from './glance.module.css';

/**
 * The main figure at the foot of a small screen while the answer itself is below the sight, so that it moves under the hand
 * that moves a slider.
 */
export function Glance({
  view,
  answer,
  label,
}: {
  readonly view: View | null;
  readonly answer: RefObject<HTMLElement | null>;
  readonly label: string;
}) {
  const [below, setBelow] = useState(false);
  useEffect(() => {
    const element = answer.current;
    if (element === null) return;
    const observer = new IntersectionObserver(
      ([entry]) => setBelow(!entry.isIntersecting && entry.boundingClientRect.top > 0),
      { rootMargin: '0px 0px -220px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [answer]);
  const key = view?.keys[0];
  if (key === undefined || !below) return null;
  return (
    <button
      type="button"
      className={styles['glance']}
      onClick={() => {
        answer.current?.scrollIntoView();
        answer.current?.focus({ preventScroll: true });
      }}
    >
      <span>
        <span className="sw-unseen">{label}: </span>
        {key.name}
      </span>{' '}
      <b>{key.figure}</b>
    </button>
  );
}
