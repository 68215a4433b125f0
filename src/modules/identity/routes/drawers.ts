import { may, withProblems, type App } from '../../../platform/http/index.ts';
import { DepartmentDrawers, DrawerParams, DrawersParams, LetDraw } from '../contract/drawers.ts';
import { Done } from '../contract/shared.ts';
import type { Deps } from '../deps.ts';
import { allowDrawing, findDrawers, heads, withdrawDrawing } from '../officers/letting-draw.ts';
import { actingOf, answerDone, personOf, refuse } from './asking.ts';

const CHANGE = [403, 404, 409, 422];

/** Which officers of a department draw its processes: seen, given and taken back by who heads it. */
export function drawerRoutes(app: App, deps: Deps): void {
  app.get(
    '/identity/departments/:department/drawers',
    {
      ...may('process:letDraw'),
      schema: withProblems({ params: DrawersParams, response: { 200: DepartmentDrawers } }, [403]),
    },
    async ({ caller, params: { department } }, reply) =>
      heads(deps, caller, department)
        ? findDrawers(deps, department)
        : refuse(reply, { code: 'notYourDepartment', department }),
  );
  for (const [act, change] of [
    ['let', allowDrawing],
    ['take-back', withdrawDrawing],
  ] as const) {
    app.post(
      `/identity/departments/:department/drawers/:officer/${act}`,
      {
        ...may('process:letDraw'),
        schema: withProblems({ params: DrawerParams, body: LetDraw, response: { 204: Done } }, CHANGE),
      },
      async (request, reply) => {
        const { caller, params, body } = request;
        const heading = { caller, person: personOf(request), once: actingOf(request).once };
        return answerDone(reply, await change(deps, { ...heading, ...params, ...body }));
      },
    );
  }
}
