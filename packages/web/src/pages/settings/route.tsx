import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shell-route.ts';
import { SETTING_PARTS, type SettingPart } from './parts.ts';

export const settingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings',
  validateSearch: (raw: Record<string, unknown>): { part?: SettingPart } => {
    const part = SETTING_PARTS.find((each) => each === raw['part']);
    return part === undefined ? {} : { part };
  },
  component: lazyRouteComponent(() => import('./settings-page.tsx'), 'SettingsPage'),
});
