import type { App } from '../../platform/http/index.ts';
import type { Deps } from './deps.ts';
import type { DepartmentNames } from './deputies/views.ts';
import type { PersonalDataSource } from './people/export.ts';
import { accountRoutes } from './routes/accounts.ts';
import { deputyRoutes } from './routes/deputies.ts';
import { factorRoutes } from './routes/factors.ts';
import { interestRoutes } from './routes/interests.ts';
import { mandateRoutes } from './routes/mandates.ts';
import { meetingRoutes } from './routes/meetings.ts';
import { drawerRoutes } from './routes/drawers.ts';
import { officerRoutes } from './routes/officers.ts';
import { organisationRoutes } from './routes/organisations.ts';
import { relativeRoutes } from './routes/relatives.ts';
import { selfRoutes } from './routes/self.ts';
import { sessionRoutes } from './routes/session.ts';
import { wardRoutes } from './routes/wards.ts';

/** `sources`: other modules' parts of what is held about a person; `namesOf`: what departments are called, their keys where nobody says. */
export type IdentityPorts = { sources?: readonly PersonalDataSource[]; namesOf?: DepartmentNames };

/** The API of this module, below `/api`. */
export function identityRoutes(app: App, deps: Deps, { sources = [], namesOf = byKey }: IdentityPorts = {}): void {
  sessionRoutes(app, deps);
  selfRoutes(app, deps, sources);
  factorRoutes(app, deps);
  officerRoutes(app, deps);
  drawerRoutes(app, deps);
  relativeRoutes(app, deps);
  deputyRoutes(app, deps, namesOf);
  interestRoutes(app, deps);
  mandateRoutes(app, deps);
  wardRoutes(app, deps);
  organisationRoutes(app, deps);
  accountRoutes(app, deps);
  meetingRoutes(app, deps);
}

const byKey: DepartmentNames = (_tx, keys) => Promise.resolve(keys.map((key) => ({ key, name: { zh: key } })));
