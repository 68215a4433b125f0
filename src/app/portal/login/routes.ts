import type { App } from '../../../platform/http/index.ts';
import { capacityRoutes } from './capacity.tsx';
import { enrolRoutes } from './enrol.tsx';
import { interactionRoutes } from './interaction.tsx';
import { leavingRoutes, resumeRoutes } from './leaving.tsx';
import { registerRoutes } from './register.tsx';
import { secondFactorRoutes } from './second-factor.tsx';
import type { SignInSetting } from './setting.ts';
import { signInRoutes } from './sign-in.tsx';

/** Every page around signing in. */
export function loginRoutes(app: App, setting: SignInSetting): void {
  signInRoutes(app, setting);
  // With another issuer people register and give their password there.
  if (setting.provider) {
    interactionRoutes(app, setting, setting.provider);
    registerRoutes(app, setting);
  }
  secondFactorRoutes(app, setting);
  enrolRoutes(app, setting);
  capacityRoutes(app, setting);
  leavingRoutes(app, setting);
  resumeRoutes(app, setting);
}
