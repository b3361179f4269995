import {
  createTheme,
  type CSSVariablesResolver,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
} from '@mantine/core';
import { colourVariables } from './tokens.ts';

/** Ink-blue from a tint to near black; 8 is the accent on a light ground, 3 on a dark one. */
const INK: MantineColorsTuple = [
  '#eef3f9',
  '#dbe5f1',
  '#bfd6f5',
  '#9dbfee',
  '#7aa3dd',
  '#5583c4',
  '#3c69a8',
  '#2b5490',
  '#1d3f72',
  '#142f58',
];

/** Greys of a dark ground, from text to the deepest, as Mantine counts them. */
const DARK: MantineColorsTuple = [
  '#e9ebed',
  '#b9c0c7',
  '#98a1a9',
  '#747e87',
  '#47515a',
  '#2e363d',
  '#1e2429',
  '#15191d',
  '#0f1215',
  '#0a0c0e',
];

export const THEME = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 3 },
  colors: { ink: INK, dark: DARK },
  // The accent is dark on a light ground and light on a dark one: words on it follow.
  variantColorResolver: (input) => {
    const colours = defaultVariantColorsResolver(input);
    if (input.variant === 'filled') return { ...colours, color: 'var(--sw-on-accent)' };
    return input.variant === 'subtle' ? { ...colours, color: 'var(--sw-accent)' } : colours;
  },
  fontFamily: 'var(--sw-font)',
  fontSizes: { xs: '13px', sm: '15px', md: '15px', lg: '18px', xl: '24px' },
  lineHeights: { xs: '20px', sm: '24px', md: '24px', lg: '27px', xl: '32px' },
  headings: { fontFamily: 'var(--sw-font)', fontWeight: '600' },
  defaultRadius: 4,
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  breakpoints: { xs: '24.375em', sm: '45em', md: '62em', lg: '75em', xl: '90em' },
  components: {
    Modal: {
      defaultProps: { transitionProps: { duration: 120, transition: 'fade' }, centered: true, padding: 24 },
    },
    Menu: { defaultProps: { transitionProps: { duration: 100 }, shadow: 'md' } },
    Popover: { defaultProps: { transitionProps: { duration: 100 }, shadow: 'md' } },
    Button: { defaultProps: { size: 'sm' } },
    Checkbox: { defaultProps: { iconColor: 'var(--sw-on-accent)' } },
  },
});

/** Puts the tokens beside Mantine's own properties and lets those follow. */
export const cssVariables: CSSVariablesResolver = () => {
  const of = (ground: 'light' | 'dark'): Record<string, string> => ({
    ...colourVariables(ground),
    '--mantine-color-body': 'var(--sw-paper)',
    '--mantine-color-text': 'var(--sw-ink)',
    '--mantine-color-dimmed': 'var(--sw-quiet)',
    '--mantine-color-placeholder': 'var(--sw-faint)',
    '--mantine-color-anchor': 'var(--sw-accent)',
    '--mantine-color-default': 'var(--sw-paper)',
    '--mantine-color-default-hover': 'var(--sw-sunken)',
    '--mantine-color-default-color': 'var(--sw-ink)',
    '--mantine-color-default-border': 'var(--sw-edge)',
    '--mantine-color-error': 'var(--sw-loss-text)',
    '--mantine-primary-color-filled': 'var(--sw-accent)',
    '--mantine-primary-color-filled-hover': 'var(--sw-accent-strong)',
    '--mantine-primary-color-contrast': 'var(--sw-on-accent)',
  });
  return { variables: {}, light: of('light'), dark: of('dark') };
};
