import { Type } from 'typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { caseId } from '../../../kernel/id.ts';
import {
  findOpenDraft,
  listOwn,
  startCorrection,
  statusOfCase,
  statusOfIntake,
  wasUnderMandate,
  withdrawCase,
} from '../../../modules/intake/index.ts';
import { may, problem, type App } from '../../../platform/http/index.ts';
import { PLACES } from '../../../web/portal/layout/places.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { WithdrawPage } from '../../../web/portal/pages/cases/WithdrawPage.tsx';
import { askingOf, newOnce, type PortalDeps } from '../deps.ts';
import { placeOfFirstUndone } from '../draft/flow.ts';
import { frameOf } from '../frame.ts';
import { sendPage } from '../page.ts';
import { caseUnseen } from './unseen.ts';
import { CaseParams, FormBody } from '../params.ts';

const Withdrawal = Type.Object({
  version: Type.String({ pattern: '^\\d{1,6}$' }),
  _once: Type.Optional(Type.String()),
});

/** What an applicant may still do to a case: correct it where the office asks, or take it back. */
export function actRoutes(app: App, deps: PortalDeps): void {
  // Where a sign-in in between leads back to: the page with the button.
  app.get(to.correct(':caseId'), { ...may('draft:edit'), schema: { params: CaseParams } }, (request, reply) =>
    reply.redirect(to.case(request.params.caseId), 303),
  );
  app.post(
    to.correct(':caseId'),
    { ...may('draft:edit'), schema: { params: CaseParams, body: FormBody } },
    (request, reply) => correct(deps, { request, reply }, request.params.caseId),
  );
  app.get(
    to.withdraw(':caseId'),
    { ...may('case:withdraw'), schema: { params: CaseParams } },
    async (request, reply) => {
      const { intake } = deps;
      const own = await intake.db.within(request.caller.scope, (tx) => listOwn(tx, intake));
      const row = own.find(({ id }) => id === request.params.caseId);
      if (!row) return caseUnseen(deps, { request, reply }, request.params.caseId);
      return sendPage(
        reply,
        <WithdrawPage frame={{ ...frameOf(request, deps), acting: row.acting }} row={row} once={newOnce()} />,
      );
    },
  );
  app.post(
    to.withdraw(':caseId'),
    { ...may('case:withdraw'), schema: { params: CaseParams, body: Withdrawal } },
    async (request, reply) => {
      const target = {
        asking: askingOf(request),
        id: caseId(request.params.caseId),
        version: Number(request.body.version),
      };
      const withdrawn = await withdrawCase(deps.intake, target);
      if (!withdrawn.ok && withdrawn.error.code === 'caseNotFound')
        return caseUnseen(deps, { request, reply }, request.params.caseId);
      if (!withdrawn.ok) return problem(reply, statusOfCase(withdrawn.error), withdrawn.error);
      return reply.redirect(`${PLACES.mine}?done=withdrawn`, 303);
    },
  );
}

type Exchange = { request: FastifyRequest; reply: FastifyReply };

/** Asked again, it is the same correction. */
async function correct(deps: PortalDeps, { request, reply }: Exchange, id: string): Promise<FastifyReply> {
  const { intake } = deps;
  const asking = askingOf(request);
  const started = await startCorrection(intake, asking, { caseId: caseId(id) });
  if (!started.ok && (await wasUnderMandate(intake, asking, caseId(id))))
    return caseUnseen(deps, { request, reply }, id);
  if (!started.ok) return problem(reply, statusOfIntake(started.error), started.error);
  const open = await findOpenDraft(intake, asking, started.value.id);
  return reply.redirect(open ? placeOfFirstUndone(open) : to.draft(started.value.id), 303);
}
