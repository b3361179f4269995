import type { App, Centre } from './centre-context.ts';
import { economyRoutes } from './economies.ts';
import { estimateRoutes } from './estimates.ts';
import { groupRoutes } from './groups.ts';
import { holdRoutes } from './holds.ts';
import { invitationRoutes } from './invitations.ts';
import { jobRoutes } from './jobs.ts';
import { memberRoutes } from './members.ts';
import { organisationRoutes } from './organisations.ts';
import { peopleRoutes } from './people.ts';
import { scenarioRoutes } from './scenarios.ts';
import { settingRoutes } from './settings.ts';
import { stateRoutes } from './state.ts';
import { trailRoutes } from './trail.ts';

/** One file a resource, and one line here. */
export const ROUTES: readonly ((app: App, centre: Centre) => void)[] = [
  stateRoutes,
  peopleRoutes,
  organisationRoutes,
  memberRoutes,
  invitationRoutes,
  holdRoutes,
  groupRoutes,
  scenarioRoutes,
  economyRoutes,
  estimateRoutes,
  jobRoutes,
  trailRoutes,
  settingRoutes,
];
