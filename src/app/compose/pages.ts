import type { Config } from '../../platform/config/index.ts';
import { findDepartmentNames } from '../../modules/catalogue/index.ts';
import { systemScope } from '../../platform/database/index.ts';
import type { App, RenderProblem } from '../../platform/http/index.ts';
import { readPortalAssets } from '../assets/places.ts';
import { openSignIn, type IssuerChoice } from '../portal/login/open.tsx';
import { loginRoutes } from '../portal/login/routes.ts';
import type { SignInSetting } from '../portal/login/setting.ts';
import { sendToSignIn } from '../portal/login/signed-out.ts';
import { frameOf, portalProblems, portalRoutes, readCounty } from '../portal/index.ts';
import type { Foundation } from './foundation.ts';
import type { Modules } from './modules.ts';

/** What people open in a browser: the portal and its sign-in. The server is told of refusals before there are routes. */
export type Pages = { renderProblem: RenderProblem; mount: (app: App) => Promise<void> };

export async function preparePages(
  { config, databases, installation }: Foundation,
  { identity, intake }: Modules,
): Promise<Pages> {
  const { area, hallHours: hours } = config;
  const demonstration = installation.mode === 'demo';
  const names = await databases.app.within(systemScope(area), findDepartmentNames);
  const setting = {
    assets: await readPortalAssets(),
    county: await readCounty({ db: databases.app, area, hours, demonstration }),
  };
  const signIn: { setting?: SignInSetting } = {};
  const toSignIn: Parameters<typeof portalProblems>[0]['toSignIn'] = async (request, reply) => {
    if (!signIn.setting) throw new Error('somebody was sent to a sign-in that is not mounted');
    return sendToSignIn(signIn.setting, request, reply);
  };
  return {
    renderProblem: portalProblems({ ...setting, toSignIn }),
    mount: async (app) => {
      signIn.setting = await openSignIn(app, {
        deps: identity,
        issuer: issuerOf(config),
        frameOf: (request) => frameOf(request, setting),
        departmentName: (key) => names.get(key) ?? key,
      });
      loginRoutes(app, signIn.setting);
      await portalRoutes(app, { ...setting, intake, publicUrl: identity.publicUrl });
    },
  };
}

/** The issuer that is configured, else our own. */
function issuerOf({ issuer, clientId, clientSecret }: Config): IssuerChoice {
  if (!issuer || clientId === undefined || clientSecret === undefined) return { kind: 'embedded' };
  return { kind: 'openid', issuer: issuer.href, clientId, clientSecret };
}
