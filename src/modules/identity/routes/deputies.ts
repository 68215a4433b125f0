import { may, problem, withProblems, type App } from '../../../platform/http/index.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import {
  ArrangeLeave,
  DepartmentLeaveParams,
  DepartmentLeaves,
  DepartmentParams,
  LeaveParams,
  MyLeaves,
  NamedDeputy,
  TakeLeave,
} from '../contract/deputies.ts';
import { Done } from '../contract/shared.ts';
import type { Deps } from '../deps.ts';
import { mayIn, nameDeputy, takeLeaveBack, type Arranging } from '../deputies/naming.ts';
import { findDepartmentLeaves, findMyLeaves, type DepartmentNames } from '../deputies/views.ts';
import { actingOf, answer, answerDone, refuse, type Request } from './asking.ts';

const CHANGE = [403, 404, 409, 422];

/** Who is away and who stands in for him: an officer's own leaves, and those of a department for its heads. */
export function deputyRoutes(app: App, deps: Deps, namesOf: DepartmentNames): void {
  app.get(
    '/identity/me/leaves',
    { ...may('person:seeSelf'), schema: withProblems({ response: { 200: MyLeaves } }, [404]) },
    async ({ caller }, reply) =>
      (await findMyLeaves({ ...deps, namesOf }, caller)) ?? problem(reply, 404, { code: 'officerUnknown' }),
  );
  app.post(
    '/identity/me/leaves',
    { ...may('leave:take'), schema: withProblems({ body: TakeLeave, response: { 200: NamedDeputy } }, CHANGE) },
    async (request, reply) => {
      const { deputy, ...asked } = request.body;
      const officer = request.caller.actor.id;
      const naming = { ...arrangingOf(request, 'leave:take'), officer, deputy, asked: { ...asked, ...daysOf(asked) } };
      return answer(reply, await nameDeputy(deps, naming));
    },
  );
  app.post(
    '/identity/me/leaves/:leave/take-back',
    { ...may('person:correctSelf'), schema: withProblems({ params: LeaveParams, response: { 204: Done } }, CHANGE) },
    async (request, reply) => {
      const { leave } = request.params;
      return answerDone(reply, await takeLeaveBack(deps, { ...arrangingOf(request, 'leave:take'), leave }));
    },
  );
  departmentRoutes(app, deps, namesOf);
}

function departmentRoutes(app: App, deps: Deps, namesOf: DepartmentNames): void {
  app.get(
    '/identity/departments/:department/leaves',
    {
      ...may('leave:see'),
      schema: withProblems({ params: DepartmentParams, response: { 200: DepartmentLeaves } }, [403]),
    },
    async ({ caller, params: { department } }, reply) =>
      mayIn(deps, { caller, permission: 'leave:see' }, department)
        ? findDepartmentLeaves({ ...deps, namesOf }, caller, department)
        : refuse(reply, { code: 'notYourDepartment', department }),
  );
  app.post(
    '/identity/departments/:department/leaves',
    {
      ...may('leave:arrange'),
      schema: withProblems({ params: DepartmentParams, body: ArrangeLeave, response: { 200: NamedDeputy } }, CHANGE),
    },
    async (request, reply) => {
      const { department } = request.params;
      const { officer, deputy, ...rest } = request.body;
      const asked = { ...rest, ...daysOf(rest), department };
      return answer(
        reply,
        await nameDeputy(deps, { ...arrangingOf(request, 'leave:arrange'), officer, deputy, asked }),
      );
    },
  );
  app.post(
    '/identity/departments/:department/leaves/:leave/take-back',
    {
      ...may('leave:arrange'),
      schema: withProblems({ params: DepartmentLeaveParams, response: { 204: Done } }, CHANGE),
    },
    async (request, reply) => {
      const { leave } = request.params;
      return answerDone(reply, await takeLeaveBack(deps, { ...arrangingOf(request, 'leave:arrange'), leave }));
    },
  );
}

const daysOf = ({ from, until }: { from: string; until: string }) => ({
  from: civilDate(from),
  until: civilDate(until),
});

const arrangingOf = (request: Request, permission: Arranging['permission']): Arranging => ({
  caller: request.caller,
  permission,
  once: actingOf(request).once,
});
