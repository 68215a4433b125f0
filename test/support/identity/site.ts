import { createServer as createSocket } from 'node:net';
import { pino } from 'pino';
import { Type } from 'typebox';
import { openSignIn, type IssuerChoice } from '../../../src/app/portal/login/open.tsx';
import { loginRoutes } from '../../../src/app/portal/login/routes.ts';
import type { SignInSetting } from '../../../src/app/portal/login/setting.ts';
import { sendToSignIn } from '../../../src/app/portal/login/signed-out.ts';
import type { Deps } from '../../../src/modules/identity/deps.ts';
import { createGatekeeper } from '../../../src/modules/identity/index.ts';
import { closeServer, createServer, languageOf, may, type App } from '../../../src/platform/http/index.ts';
import type { Assets } from '../../../src/web/portal/layout/frame.ts';
import { openTestHouse, type TestHouse } from './house.ts';

export type TestSite = { house: TestHouse; app: App; origin: string; setting: SignInSetting; close(): Promise<void> };

export async function freePort(): Promise<number> {
  const socket = createSocket();
  await new Promise<void>((resolve) => socket.listen(0, 'localhost', resolve));
  const address = socket.address();
  await new Promise((resolve) => socket.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return address.port;
}

type Wishes = {
  /** The issuer must know the way back before it exists. */
  issuer?: IssuerChoice | ((callback: string) => Promise<IssuerChoice>);
  choices?: Partial<Deps>;
  /** What the build made, where a real browser looks at the pages. */
  assets?: Assets;
  mount?: (app: App, setting: SignInSetting) => void;
};

/** A portal that has nothing but its sign-in pages, a page of one's own and a form; on a real socket. */
export async function openTestSite({
  issuer = { kind: 'embedded' },
  choices = {},
  assets = NO_ASSETS,
  mount,
}: Wishes = {}): Promise<TestSite> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const publicUrl = new URL(origin);
  const house = await openTestHouse({ publicUrl, now: () => new Date(), ...choices });
  const { deps } = house;
  const opened: { setting?: SignInSetting } = {};
  const app = await createServer({
    gatekeeper: createGatekeeper(deps),
    publicUrl: origin,
    // Silent, unless something is broken.
    logger: pino({ level: 'error' }),
    renderProblem: ({ status, code }, request, reply) => {
      if (status !== 401 || !opened.setting) return reply.type('text/html').send(`<h1>${code}</h1>`);
      void sendToSignIn(opened.setting, request, reply);
      return reply;
    },
  });
  const chosen = typeof issuer === 'function' ? await issuer(`${origin}/sign-in/callback`) : issuer;
  const setting = await openSignIn(app, {
    deps,
    issuer: chosen,
    frameOf: frameWith(assets),
    departmentName: (key) => key,
  });
  opened.setting = setting;
  loginRoutes(app, setting);
  ownPages(app);
  mount?.(app, setting);
  await app.listen({ port, host: 'localhost' });
  const close = async () => {
    await closeServer(app, 1_000);
    await house.close();
  };
  return { house, app, origin, setting, close };
}

const NO_ASSETS: Assets = {
  stylesheet: '/s.css',
  script: '/s.js',
  icon: '/i.svg',
  offlineScript: '/assets/offline.js',
  worker: '/assets/worker.js',
};

const frameWith =
  (assets: Assets): SignInSetting['frameOf'] =>
  (request) => ({
    language: languageOf(request),
    mode: 'normal',
    assets,
    county: {
      place: { zh: '金乡县政务服务' },
      helpLine: { number: '12345', hours: { zh: '24 小时' } },
      helpWindow: { address: { zh: '政务服务大厅' }, hours: { zh: '工作日' } },
      demonstration: true,
    },
    here: request.url,
    signedIn: request.caller.kind !== 'anonymous',
  });

/** Who one is, and a form that echoes what it was sent. */
function ownPages(app: App): void {
  app.get('/', may('public:read'), async ({ caller }, reply) =>
    reply.type('text/html').send(`<h1>home ${caller.kind}</h1>`),
  );
  app.get('/mine', may('person:seeSelf'), async ({ caller }, reply) =>
    reply.type('text/html').send(`<h1>${caller.scope.person ?? ''} ${caller.roles.join('+')}</h1>`),
  );
  app.post(
    '/apply',
    { ...may('draft:edit'), schema: { body: Type.Object({ answer: Type.String() }, { additionalProperties: true }) } },
    async ({ body }, reply) => reply.type('text/html').send(`<h1>received ${body.answer}</h1>`),
  );
}
