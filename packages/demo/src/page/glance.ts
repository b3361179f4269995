import type { View } from '@spillway/studio';
import { el, setAttribute, setText } from './dom.ts';

/**
 * The main figure at the foot of a small screen while the answer itself is out of sight, so that it moves under the
 * hand that moves a slider.
 */
export function glance(answer: HTMLElement) {
  const name = el('span', { class: 'code' });
  const figure = el('strong');
  const element = el(
    'a',
    {
      class: 'glance',
      href: '#answer',
      hidden: true,
      onclick: (event) => {
        event.preventDefault();
        answer.scrollIntoView();
        answer.focus({ preventScroll: true });
      },
    },
    name,
    figure,
  );
  let seen = true;
  let told = false;
  const update = (): void => {
    element.hidden = seen || !told;
  };
  new IntersectionObserver(
    (entries) => {
      // Below the fold only: who has read past the answer knows it.
      seen = entries.some(
        ({ isIntersecting, boundingClientRect }) => isIntersecting || boundingClientRect.top < 0,
      );
      update();
    },
    { rootMargin: '0px 0px -160px' },
  ).observe(answer);
  return {
    element,
    show: (view: View, label: string): void => {
      const main = view.keys.at(0);
      told = main !== undefined;
      setText(name, main?.name ?? '');
      setText(figure, main?.figure ?? '');
      setAttribute(element, 'aria-label', `${label}: ${main?.name ?? ''} ${main?.figure ?? ''}`);
      update();
    },
  };
}
