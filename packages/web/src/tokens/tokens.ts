import { PALETTE } from '@spillway/report/parts';

/** A colour on a light and on a dark ground: both are chosen, neither is computed from the other. */
export interface Tone {
  readonly light: string;
  readonly dark: string;
}

const tones = <T extends Readonly<Record<string, Tone>>>(given: T): T => given;

/** Grounds, lines and text: neutral greys. `ink` and `quiet` reach 7:1 on every ground, `faint` 4.5:1. */
export const NEUTRAL = tones({
  ground: { light: '#f6f7f8', dark: '#0f1215' },
  paper: { light: '#ffffff', dark: '#15191d' },
  sunken: { light: '#eceef1', dark: '#1e2429' },
  line: { light: '#d9dde2', dark: '#2e363d' },
  edge: { light: '#7f8890', dark: '#747e87' },
  faint: { light: '#626b74', dark: '#98a1a9' },
  quiet: { light: '#434c55', dark: '#b9c0c7' },
  ink: PALETTE.ink,
});

/** What can be acted on: one ink-blue. */
export const ACCENT = tones({
  accent: PALETTE.accent,
  accentStrong: { light: '#142f58', dark: '#bfd6f5' },
  accentSoft: { light: '#e6edf6', dark: '#1b2838' },
  onAccent: { light: '#ffffff', dark: '#0f1a2a' },
  focus: { light: '#2563b8', dark: '#9dbfee' },
});

/** Loss from little to much, and what was averted. */
export const LOSS = tones({
  sand: { light: '#ecd9b8', dark: '#4d3f2a' },
  amber: { light: '#e0972f', dark: '#c98a2e' },
  vermilion: PALETTE.direct,
  lossText: { light: '#8f3806', dark: '#f6a978' },
  lossSoft: { light: '#fdf1e6', dark: '#2c2017' },
});

export const PROTECTION = tones({
  teal: PALETTE.gain,
  tealLight: PALETTE.gainIndirect,
  tealText: { light: '#0a524c', dark: '#7fd0c6' },
  tealSoft: { light: '#e3f2f0', dark: '#14272a' },
});

/** Okabe and Ito's set, in the order categories take them; from the eighth on, grey. */
export const CATEGORIES = tones({
  category1: PALETTE.blue,
  category2: PALETTE.orange,
  category3: PALETTE.green,
  category4: PALETTE.vermilion,
  category5: PALETTE.sky,
  category6: PALETTE.purple,
  category7: { light: '#b8a200', dark: '#f0e442' },
  categoryRest: PALETTE.grey,
});

/** Shades of the accent for parts of a whole, from the largest to the rest, each with the words that stand on it. */
export const TREE = tones({
  tree1: { light: '#1d3f72', dark: '#9dbfee' },
  treeInk1: { light: '#ffffff', dark: '#0f1a2a' },
  tree2: { light: '#40679c', dark: '#5f8bc6' },
  treeInk2: { light: '#ffffff', dark: '#0a121d' },
  tree3: { light: '#a9c1de', dark: '#2c4a72' },
  treeInk3: { light: '#14202e', dark: '#f0f4f9' },
  tree4: { light: '#dbe5f1', dark: '#1e2f47' },
  treeInk4: { light: '#1c2228', dark: '#e3ebf5' },
});

/** FIRST, Traffic Light Protocol 2.0: the label's text in its colour on black, in every appearance. */
export const TLP_COLOURS = {
  RED: '#FF2B2B',
  'AMBER+STRICT': '#FFC000',
  AMBER: '#FFC000',
  GREEN: '#33FF00',
  CLEAR: '#FFFFFF',
} as const;

/** Sizes of type in pixels with their line heights. */
export const TYPE_SCALE = [
  { name: 'small', size: 13, line: 20 },
  { name: 'text', size: 15, line: 24 },
  { name: 'lead', size: 18, line: 27 },
  { name: 'title', size: 24, line: 32 },
  { name: 'answer', size: 34, line: 44 },
] as const;

export const SPACE = [4, 8, 12, 16, 24, 32, 48, 64] as const;

const kebab = (name: string): string =>
  name.replaceAll(/[A-Z0-9]/g, (letter) => `-${letter.toLowerCase()}`).replaceAll(/-+/g, '-');

/** Custom properties of every colour, `--sw-<name>`, and of the reports' palette, `--tone-<name>`. */
export function colourVariables(ground: keyof Tone): Record<string, string> {
  const named = { ...NEUTRAL, ...ACCENT, ...LOSS, ...PROTECTION, ...CATEGORIES, ...TREE };
  return Object.fromEntries([
    ...Object.entries(named).map(([name, tone]) => [`--sw-${kebab(name)}`, tone[ground]]),
    ...Object.entries(PALETTE).map(([name, tone]) => [`--tone-${kebab(name)}`, tone[ground]]),
  ]);
}

/** A tone of the reports' palette as a style value that follows the appearance. */
export const toneVariable = (name: keyof typeof PALETTE): string => `var(--tone-${kebab(name)})`;
