import type { ModelId } from '@spillway/core/scenarios';

interface Tone {
  readonly light: string;
  readonly dark: string;
}

/** Every colour a chart may use, on a light and on a dark ground. Values are distinct, so that a style sheet can tell them apart. */
export const PALETTE = {
  ink: { light: '#1c2228', dark: '#e9ebed' },
  quiet: { light: '#49525b', dark: '#b9c0c7' },
  axis: { light: '#aab2ba', dark: '#5d6770' },
  paper: { light: '#fffffe', dark: '#15191d' },
  accent: { light: '#1d3f72', dark: '#9dbfee' },
  direct: { light: '#c24d0a', dark: '#f08a4b' },
  indirect: { light: '#efbb98', dark: '#7d4a2b' },
  gain: { light: '#0e6e66', dark: '#4fb8ac' },
  gainIndirect: { light: '#93cbc4', dark: '#245c56' },
  band: { light: '#d3dae2', dark: '#39434d' },
  bandOther: { light: '#e6e9ec', dark: '#2b3239' },
  blue: { light: '#0072b2', dark: '#4aa8e0' },
  sky: { light: '#56b4e9', dark: '#8ccbf0' },
  orange: { light: '#e69f00', dark: '#f2b632' },
  purple: { light: '#cc79a7', dark: '#dd9cc0' },
  green: { light: '#009e73', dark: '#2fc49a' },
  vermilion: { light: '#d55e00', dark: '#ef8437' },
  grey: { light: '#6b747d', dark: '#9aa3ab' },
  // Three of Tol's muted scheme, since Okabe and Ito's eight are taken or too pale on white.
  indigo: { light: '#332288', dark: '#9c94ea' },
  olive: { light: '#8f8f26', dark: '#c9c75c' },
  wine: { light: '#882255', dark: '#d0588f' },
} as const satisfies Record<string, Tone>;

export type ToneName = keyof typeof PALETTE;

/** The colour of a tone as charts are drawn: the light one, which the style sheet exchanges on dark screens. */
export const tone = (name: ToneName): string => PALETTE[name].light;

/** Direct is solid and indirect lighter; a gain (negative) has a hue of its own. */
export const effectTone = (direct: boolean, loss: number): ToneName =>
  loss < 0 ? (direct ? 'gain' : 'gainIndirect') : direct ? 'direct' : 'indirect';

const PLUS = 'path://M3,0L7,0L7,3L10,3L10,7L7,7L7,10L3,10L3,7L0,7L0,3L3,3Z';
const DOWN = 'path://M0,1L10,1L5,10Z';
const HEXAGON = 'path://M2.5,0.7L7.5,0.7L10,5L7.5,9.3L2.5,9.3L0,5Z';
const STAR = 'path://M5,0L6.5,3.4L10,3.8L7.4,6.3L8.1,10L5,8.2L1.9,10L2.6,6.3L0,3.8L3.5,3.4Z';
const CROSS = 'path://M0,2L2,0L5,3L8,0L10,2L7,5L10,8L8,10L5,7L2,10L0,8L3,5Z';

/** The colour and the mark a model keeps in every chart (colours of Okabe and Ito, then of Tol). */
export const MODEL_MARKS: Readonly<Record<ModelId, { readonly tone: ToneName; readonly symbol: string }>> = {
  leontief: { tone: 'blue', symbol: 'circle' },
  'leontief-households': { tone: 'sky', symbol: 'roundRect' },
  'iim-demand': { tone: 'orange', symbol: 'rect' },
  'iim-supply': { tone: 'purple', symbol: PLUS },
  pinned: { tone: 'green', symbol: 'diamond' },
  ghosh: { tone: 'vermilion', symbol: 'triangle' },
  extraction: { tone: 'grey', symbol: CROSS },
  'dynamic-inoperability': { tone: 'olive', symbol: DOWN },
  'pinned-dynamic': { tone: 'wine', symbol: HEXAGON },
  ario: { tone: 'indigo', symbol: STAR },
};
