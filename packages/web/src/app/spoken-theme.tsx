import { MantineThemeProvider } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { APP_WORDS } from './app-words.ts';
import { useWords } from './language.tsx';

/** Gives the parts of Mantine that bring controls of their own the words for them, in the reader's language. */
export function SpokenTheme({ children }: { readonly children: ReactNode }) {
  const { close } = useWords(APP_WORDS);
  const theme = useMemo(
    () => ({
      components: { Modal: { defaultProps: { closeButtonProps: { 'aria-label': close } } } },
    }),
    [close],
  );
  return <MantineThemeProvider theme={theme}>{children}</MantineThemeProvider>;
}
