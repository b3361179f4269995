import { svg } from './dom.ts';

/** The forms of model marks, on a field of 10 × 10; those of the reports that are paths are taken as they are. */
const FORMS: Readonly<Record<string, string>> = {
  circle: 'M5,0A5,5 0 1 1 5,10A5,5 0 1 1 5,0Z',
  rect: 'M0.5,0.5H9.5V9.5H0.5Z',
  roundRect:
    'M2.5,0.5H7.5A2,2 0 0 1 9.5,2.5V7.5A2,2 0 0 1 7.5,9.5H2.5A2,2 0 0 1 0.5,7.5V2.5A2,2 0 0 1 2.5,0.5Z',
  diamond: 'M5,-0.6L10.6,5L5,10.6L-0.6,5Z',
  triangle: 'M5,0L10,9.5H0Z',
};

/** The mark a model keeps in every figure; hollow for total coefficients. */
export function modelMark({
  tone,
  symbol,
  hollow,
}: {
  tone: string;
  symbol: string;
  hollow: boolean;
}): SVGSVGElement {
  return svg(
    'svg',
    {
      class: `mark tone-${tone}${hollow ? ' hollow' : ''}`,
      viewBox: '-1.5 -1.5 13 13',
      'aria-hidden': 'true',
    },
    svg('path', { d: FORMS[symbol] ?? symbol.replace(/^path:\/\//, '') }),
  );
}
