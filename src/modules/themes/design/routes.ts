import { may, onceOf, problem, withProblems, type App } from '../../../platform/http/index.ts';
import { discardDesign, saveDesign, submitDesign, type DesignRefusal } from './commands.ts';
import { ThemeParams } from '../library/params.ts';
import {
  DesignDiscarded,
  DesignList,
  DesignPalette,
  DesignSaved,
  DesignSubmitted,
  DesignView,
  DiscardDesign,
  SaveDesign,
  SubmitDesign,
} from './contract/keeping.ts';
import { AskOutlook, DesignOutlook } from './contract/outlook.ts';
import type { DesignDeps } from './deps.ts';
import { outlookOf } from './outlook.ts';
import { listDesigns, viewDesign } from './queries.ts';
import { findPalette, lookingAt } from './sources.ts';

const STATUS = {
  themeOfOtherDepartment: 403,
  themeDraftChanged: 409,
  themeDraftMissing: 409,
  themeSubmittedBefore: 409,
  themeUnchanged: 409,
  keyDiffers: 422,
  themeFaulty: 422,
  draftTooLong: 422,
  reasonMissing: 422,
  publishedInPast: 422,
  keyReused: 422,
} as const satisfies Record<DesignRefusal['code'], number>;

/** For who draws 一件事: the working copy of a theme, what follows from it, and its submission as the next version. */
export function themeDesignRoutes(app: App, deps: DesignDeps): void {
  readingRoutes(app, deps);
  const at = '/theme-designs/:key';
  app.post(
    `${at}/draft`,
    {
      ...may('theme:design'),
      schema: withProblems({ params: ThemeParams, body: SaveDesign, response: { 200: DesignSaved } }, [403, 409, 422]),
    },
    async (request, reply) => {
      const { caller, params, body } = request;
      const saved = await saveDesign(deps, { caller, once: onceOf(request) }, { key: params.key, wish: body });
      return saved.ok ? saved.value : problem(reply, STATUS[saved.error.code], saved.error);
    },
  );
  app.post(
    `${at}/discarding`,
    {
      ...may('theme:design'),
      schema: withProblems(
        { params: ThemeParams, body: DiscardDesign, response: { 200: DesignDiscarded } },
        [403, 409, 422],
      ),
    },
    async (request, reply) => {
      const { caller, params, body } = request;
      const gone = await discardDesign(deps, { caller, once: onceOf(request) }, { key: params.key, wish: body });
      return gone.ok ? gone.value : problem(reply, STATUS[gone.error.code], gone.error);
    },
  );
  app.post(
    `${at}/versions`,
    {
      ...may('theme:design'),
      schema: withProblems(
        { params: ThemeParams, body: SubmitDesign, response: { 200: DesignSubmitted } },
        [403, 409, 422],
      ),
    },
    async (request, reply) => {
      const { caller, params, body } = request;
      const submitted = await submitDesign(deps, { caller, once: onceOf(request) }, { key: params.key, wish: body });
      return submitted.ok ? submitted.value : problem(reply, STATUS[submitted.error.code], submitted.error);
    },
  );
}

function readingRoutes(app: App, deps: DesignDeps): void {
  app.get(
    '/theme-designs',
    { ...may('theme:design'), schema: { response: { 200: DesignList } } },
    async ({ caller }) => ({
      themes: await deps.db.within(caller.scope, (tx) => listDesigns(tx, deps, caller)),
    }),
  );
  app.get(
    '/theme-designs/:key',
    { ...may('theme:design'), schema: { params: ThemeParams, response: { 200: DesignView } } },
    ({ caller, params: { key } }) => deps.db.within(caller.scope, (tx) => viewDesign(tx, key)),
  );
  app.get('/theme-palette', { ...may('theme:design'), schema: { response: { 200: DesignPalette } } }, ({ caller }) =>
    deps.db.within(caller.scope, (tx) => findPalette(tx, deps)),
  );
  app.post(
    '/theme-outlook',
    {
      ...may('theme:design'),
      schema: withProblems({ body: AskOutlook, response: { 200: DesignOutlook } }, [422]),
    },
    ({ caller, body: { theme, told } }) =>
      deps.db.within(caller.scope, async (tx) => outlookOf(theme, told, await lookingAt(tx, deps, theme))),
  );
}
