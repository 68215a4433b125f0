import { may, onceOf, withProblems, type App } from '../../../platform/http/index.ts';
import { Met, MeetPerson } from '../contract/meetings.ts';
import type { Deps } from '../deps.ts';
import { meetAtCounter } from '../meetings/commands.ts';
import { answer } from './asking.ts';

/** A person at the counter, known by his card. More of them in an hour than anybody can serve is a search for people. */
export function meetingRoutes(app: App, deps: Deps): void {
  app.post(
    '/identity/meetings',
    {
      ...may('counter:take', { limit: { most: 120, seconds: 3_600 } }),
      schema: withProblems({ body: MeetPerson, response: { 200: Met } }, [403, 409, 422]),
    },
    async (request, reply) => {
      const asking = { caller: request.caller, once: onceOf(request) };
      return answer(reply, await meetAtCounter(deps, asking, request.body));
    },
  );
}
