import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.tsx';

/** A path within this site to go to after signing in; any other address is left out. */
const pathWithin = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\/(?![/\\])/.test(value) && !value.startsWith('/sign-in')
    ? value
    : undefined;

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: ({ next: to, error }: Record<string, unknown>): { next?: string; error?: string } => {
    // The error is what a provider of identities was refused for.
    const next = pathWithin(to);
    return { ...(next === undefined ? {} : { next }), ...(typeof error === 'string' ? { error } : {}) };
  },
  component: lazyRouteComponent(() => import('./sign-in-page.tsx'), 'SignInPage'),
});
const first = createRoute({
  getParentRoute: () => rootRoute,
  path: '/first/$token',
  component: lazyRouteComponent(() => import('./first-page.tsx'), 'FirstPage'),
});
const invitation = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitation/$token',
  component: lazyRouteComponent(() => import('./invitation-page.tsx'), 'InvitationPage'),
});

const resetPassword = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reset-password/$token',
  component: lazyRouteComponent(() => import('./reset-password-page.tsx'), 'ResetPasswordPage'),
});

/** Pages for those who are not signed in. */
export const accessRoutes = [signIn, first, invitation, resetPassword] as const;
