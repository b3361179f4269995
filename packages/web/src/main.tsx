import 'virtual:pretendard.css';
import './tokens/mantine.css';
import './tokens/base.css';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRouter, RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { KeysProvider } from './app/keys.tsx';
import { LanguageProvider } from './app/language.tsx';
import { PageError } from './app/page-error.tsx';
import { routeTree } from './app/routes.tsx';
import { SpokenTheme } from './app/spoken-theme.tsx';
import { UndoProvider } from './app/undo.tsx';
import { ApiProblem } from './data/http.ts';
import { cssVariables, THEME } from './tokens/theme.ts';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A refusal stays one; only what did not arrive is asked again.
      retry: (count, error) =>
        count < 2 && (!(error instanceof ApiProblem) || error.status === 0 || error.status >= 500),
    },
  },
});

const router = createRouter({
  routeTree,
  context: { queries },
  defaultPreload: 'intent',
  defaultErrorComponent: PageError,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

/** A chunk that is gone: the centre was updated while this page was open. The newer page is fetched, once a minute at most. */
addEventListener('vite:preloadError', (event) => {
  const last = Number(sessionStorage.getItem('spillway:reloaded') ?? 0);
  if (Date.now() - last < 60_000) return;
  event.preventDefault();
  sessionStorage.setItem('spillway:reloaded', String(Date.now()));
  location.reload();
});

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

// By this name the library that holds the page still behind a dialog asks for the nonce of its style.
Object.assign(globalThis, { __webpack_nonce__: nonce });

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider
      theme={THEME}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <LanguageProvider>
        <SpokenTheme>
          <QueryClientProvider client={queries}>
            <KeysProvider>
              <UndoProvider>
                <RouterProvider router={router} />
              </UndoProvider>
            </KeysProvider>
          </QueryClientProvider>
        </SpokenTheme>
      </LanguageProvider>
    </MantineProvider>
  </StrictMode>,
);
