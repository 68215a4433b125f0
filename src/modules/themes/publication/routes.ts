import { may, onceOf, problem, withProblems, type App } from '../../../platform/http/index.ts';
import { publishTheme, tryAgain, withdrawTheme, type PublishingDeps, type PublishingRefusal } from './commands.ts';
import { ActOnTheme, ThemeActed, ThemeActs, ThemeParams, ThemeSheets, ThemeTried } from './contract.ts';
import { findThemeActs, findThemeSheets } from './views.ts';

const STATUS = {
  keyReused: 422,
  themeReasonMissing: 422,
  themeNotFound: 404,
  themeOfOtherDepartment: 403,
  themeChanged: 409,
  themeNotExecutable: 409,
  themeInService: 409,
  themeNotInService: 409,
} as const satisfies Record<PublishingRefusal['code'], number>;

/** 一件事 for who answers for them: which are in service, what the others lack, and the acts that put them into service or take them out. */
export function themePublicationRoutes(app: App, deps: PublishingDeps): void {
  app.get('/themes', { ...may('catalogue:read'), schema: { response: { 200: ThemeSheets } } }, ({ caller }) =>
    deps.db.within(caller.scope, (tx) => findThemeSheets(tx, deps, caller)),
  );
  app.get(
    '/themes/:key/acts',
    { ...may('catalogue:read'), schema: { params: ThemeParams, response: { 200: ThemeActs } } },
    ({ caller, params }) => deps.db.within(caller.scope, (tx) => findThemeActs(tx, params.key)),
  );
  app.post(
    '/themes/:key/trial',
    {
      ...may('theme:publish'),
      schema: withProblems({ params: ThemeParams, response: { 200: ThemeTried } }, [403, 404, 422]),
    },
    async (request, reply) => {
      const tried = await tryAgain(deps, { caller: request.caller, once: onceOf(request) }, request.params.key);
      return tried.ok ? tried.value : problem(reply, STATUS[tried.error.code], tried.error);
    },
  );
  actingRoutes(app, deps);
}

const ACTS = [
  { path: '/themes/:key/publication', act: publishTheme },
  { path: '/themes/:key/withdrawal', act: withdrawTheme },
] as const;

function actingRoutes(app: App, deps: PublishingDeps): void {
  for (const { path, act } of ACTS)
    app.post(
      path,
      {
        ...may('theme:publish'),
        schema: withProblems(
          { params: ThemeParams, body: ActOnTheme, response: { 200: ThemeActed } },
          [403, 404, 409, 422],
        ),
      },
      async (request, reply) => {
        const { caller, params, body } = request;
        const acted = await act(deps, { caller, once: onceOf(request) }, { key: params.key, wish: body });
        return acted.ok ? acted.value : problem(reply, STATUS[acted.error.code], acted.error);
      },
    );
}
