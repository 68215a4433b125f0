import { findDepartmentNames } from '../../modules/catalogue/index.ts';
import type { Config } from '../../platform/config/index.ts';
import { systemScope } from '../../platform/database/index.ts';
import type { App, RenderProblem } from '../../platform/http/index.ts';
import { readPortalAssets } from '../assets/places.ts';
import { frameOf, portalProblems, portalRoutes, readCounty } from '../portal/index.ts';
import { hostRoutes } from '../portal/host/routes.tsx';
import { kioskRoutes } from '../portal/kiosk/routes.tsx';
import { openSignIn, type IssuerChoice } from '../portal/login/open.tsx';
import { loginRoutes } from '../portal/login/routes.ts';
import type { SignInSetting } from '../portal/login/setting.ts';
import { sendToSignIn } from '../portal/login/signed-out.ts';
import type { Foundation } from './foundation.ts';
import { hostAppOf, ticketExchangeOf } from './host-app.ts';
import type { Modules } from './modules.ts';
import { personalData } from './personal-data.ts';

/** What people open in a browser: the portal and its sign-in. The server is told of refusals before there are routes. */
export type Portal = { renderProblem: RenderProblem; mount: (app: App) => Promise<void> };

export async function openPortal({ config, databases, installation }: Foundation, modules: Modules): Promise<Portal> {
  const { identity, intake, messages, search, themeSearch, issuing, papers, ratings, turnedAway, credit } = modules;
  const { checklists, correctionPaper } = modules;
  const { area, hallHours: hours } = config;
  const demonstration = installation.mode === 'demo';
  const names = await databases.app.within(systemScope(area), findDepartmentNames);
  const setting = {
    assets: await readPortalAssets(),
    county: await readCounty({ db: databases.app, area, hours, demonstration }),
    host: hostAppOf(config),
    kiosk: { idle: config.kioskIdle, notice: config.kioskNotice, refresh: config.kioskRefresh },
  };
  let signIn: SignInSetting | undefined;
  const toSignIn: Parameters<typeof portalProblems>[0]['toSignIn'] = async (request, reply) => {
    if (!signIn) throw new Error('somebody was sent to a sign-in that is not mounted');
    return sendToSignIn(signIn, request, reply);
  };
  return {
    renderProblem: portalProblems({ ...setting, toSignIn }),
    mount: async (app) => {
      signIn = await openSignIn(app, {
        deps: identity,
        issuer: issuerOf(config),
        frameOf: (request) => frameOf(request, setting),
        departmentName: (key) => names.get(key) ?? key,
      });
      loginRoutes(app, signIn);
      const { publicUrl } = identity;
      const deps = {
        identity,
        intake,
        messages,
        search,
        themeSearch,
        issuing,
        papers,
        credit,
        ratings,
        turnedAway,
        checklists,
        correctionPaper,
        personalData: personalData(modules),
        publicUrl,
      };
      await portalRoutes(app, { ...setting, ...deps });
      if (setting.host) hostRoutes(app, { signIn, app: setting.host, exchange: ticketExchangeOf(config) });
      kioskRoutes(app, { signIn, noticeSeconds: config.kioskNotice });
    },
  };
}

/** The issuer that is configured, else our own. Its settings come all three or not at all. */
function issuerOf({ issuer, clientId, clientSecret }: Config): IssuerChoice {
  if (!issuer || clientId === undefined || clientSecret === undefined) return { kind: 'embedded' };
  return { kind: 'openid', issuer: issuer.href, clientId, clientSecret };
}
