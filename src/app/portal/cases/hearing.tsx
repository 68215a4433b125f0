import { Type } from 'typebox';
import { caseId } from '../../../kernel/id.ts';
import { listOwn, objectToPresider, requestHearing, statusOfCase } from '../../../modules/intake/index.ts';
import { may, problem, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { AskHearingPage, ObjectPage } from '../../../web/portal/pages/cases/HearingPages.tsx';
import { askingOf, newOnce, type PortalDeps } from '../deps.ts';
import { frameOf } from '../frame.ts';
import { sendPage } from '../page.ts';
import { CaseParams } from '../params.ts';
import { caseUnseen } from './unseen.ts';

const Said = Type.Object({ reason: Type.String({ maxLength: 2_000 }), _once: Type.Optional(Type.String()) });

const PLACES = [
  { place: to.hearing, Page: AskHearingPage, act: requestHearing },
  { place: to.presider, Page: ObjectPage, act: objectToPresider },
] as const;

/** The applicant's part in a hearing: asking for it, and for somebody else to preside. */
export function hearingPageRoutes(app: App, deps: PortalDeps): void {
  const { intake } = deps;
  for (const { place, Page, act } of PLACES) {
    app.get(place(':caseId'), { ...may('case:askHearing'), schema: { params: CaseParams } }, async (request, reply) => {
      const own = await intake.db.within(request.caller.scope, (tx) => listOwn(tx, intake));
      const row = own.find(({ id }) => id === request.params.caseId);
      if (!row) return caseUnseen(deps, { request, reply }, request.params.caseId);
      const frame = { ...frameOf(request, deps), acting: row.acting };
      return sendPage(reply, <Page frame={frame} row={row} once={newOnce()} />);
    });
    app.post(
      place(':caseId'),
      { ...may('case:askHearing'), schema: { params: CaseParams, body: Said } },
      async (request, reply) => {
        const target = { asking: askingOf(request), id: caseId(request.params.caseId) };
        const asked = await act(intake, target, { reason: request.body.reason });
        if (asked.ok) return reply.redirect(to.case(request.params.caseId), 303);
        if (asked.error.code === 'caseNotFound') return caseUnseen(deps, { request, reply }, request.params.caseId);
        return problem(reply, statusOfCase(asked.error), asked.error);
      },
    );
  }
}
