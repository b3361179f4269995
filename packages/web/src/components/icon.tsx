import type { ReactNode } from 'react';

/** Drawn on a grid of 20, in lines of 1.5. */
const SHAPES = {
  situation: <path d="M3 10a7 7 0 1 1 14 0M10 10l3.5-3.5M3 14.5h14" />,
  scenarios: <path d="M4 4h7M4 10h12M4 16h9M15 2.5v3M8 8.5v3M16.5 14.5v3" />,
  economy: <path d="M3.5 3.5h7v13h-7zM10.5 3.5h6v6h-6zM10.5 9.5h6v7h-6" />,
  exposure: <path d="M6 6h8v8H6zM8.5 3v3M11.5 3v3M8.5 14v3M11.5 14v3M3 8.5h3M3 11.5h3M14 8.5h3M14 11.5h3" />,
  cases: <path d="M4 6.5h12V16H4zM7.5 6.5V4h5v2.5M4 10.5h12" />,
  forecast: <path d="M3 16.5h14M3 13c4 0 6-1.5 13-7M16 6v4M16 6l-3.8.6M4 9.5c3 0 4.5-1.5 6-3" />,
  governance: <path d="M3 7.5 10 3.5l7 4zM4.5 7.5v7M8.2 7.5v7M11.8 7.5v7M15.5 7.5v7M3 16.5h14" />,
  settings: <path d="M3 6h8M15 6h2M13 4v4M3 14h2M9 14h8M7 12v4" />,
  search: <path d="M9 3.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM13 13l4 4" />,
  help: (
    <path d="M7.5 7.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M10 14.3v.2M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15z" />
  ),
  sun: (
    <path d="M10 6.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M4.3 15.7l1.1-1.1M14.6 5.4l1.1-1.1" />
  ),
  moon: <path d="M16.5 12.2A7 7 0 0 1 7.8 3.5a7 7 0 1 0 8.7 8.7z" />,
  person: <path d="M10 3.5a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM4 16.5c.6-3.2 2.8-4.5 6-4.5s5.4 1.3 6 4.5" />,
  down: <path d="M5.5 8l4.5 4.5L14.5 8" />,
  up: <path d="M5.5 12l4.5-4.5 4.5 4.5" />,
  right: <path d="M8 5.5l4.5 4.5L8 14.5" />,
  close: <path d="M5 5l10 10M15 5L5 15" />,
  more: <path d="M4 10h.1M10 10h.1M16 10h.1" strokeWidth={2.5} />,
  download: <path d="M10 3.5v9M6 9l4 4 4-4M4 16.5h12" />,
  table: <path d="M3.5 4.5h13v11h-13zM3.5 8.5h13M8.5 8.5v7" />,
  chart: <path d="M3.5 16.5h13M5.5 13.5v-4M10 13.5v-8M14.5 13.5v-6" />,
  plus: <path d="M10 4v12M4 10h12" />,
  warning: <path d="M10 3.5l7.5 13h-15zM10 8.5v4M10 14.3v.2" />,
  lock: <path d="M5 9h10v7.5H5zM7 9V6.5a3 3 0 0 1 6 0V9" />,
  view: <path d="M4 5.5h12M6.5 10h7M8.5 14.5h3" />,
} satisfies Readonly<Record<string, ReactNode>>;

export type IconName = keyof typeof SHAPES;

/** A drawing beside a word, never instead of one. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {SHAPES[name]}
    </svg>
  );
}
