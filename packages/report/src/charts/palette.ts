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
} as const satisfies Record<string, Tone>;

export type ToneName = keyof typeof PALETTE;

/** The colour of a tone as charts are drawn: the light one, which the style sheet exchanges on dark screens. */
export const tone = (name: ToneName): string => PALETTE[name].light;

/** Direct is solid and indirect lighter; a gain (negative) has a hue of its own. */
export const effectTone = (direct: boolean, loss: number): ToneName =>
  loss < 0 ? (direct ? 'gain' : 'gainIndirect') : direct ? 'direct' : 'indirect';

const PLUS = 'path://M3,0L7,0L7,3L10,3L10,7L7,7L7,10L3,10L3,7L0,7L0,3L3,3Z';
const CROSS = 'path://M0,2L2,0L5,3L8,0L10,2L7,5L10,8L8,10L5,7L2,10L0,8L3,5Z';

/** The colour and the mark a model keeps in every chart (colours of Okabe and Ito). */
export const MODEL_MARKS: Readonly<Record<ModelId, { readonly tone: ToneName; readonly symbol: string }>> = {
  leontief: { tone: 'blue', symbol: 'circle' },
  'leontief-households': { tone: 'sky', symbol: 'roundRect' },
  'iim-demand': { tone: 'orange', symbol: 'rect' },
  'iim-supply': { tone: 'purple', symbol: PLUS },
  pinned: { tone: 'green', symbol: 'diamond' },
  ghosh: { tone: 'vermilion', symbol: 'triangle' },
  extraction: { tone: 'grey', symbol: CROSS },
};
