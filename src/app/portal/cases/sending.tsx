import type { FastifyReply, FastifyRequest } from 'fastify';
import { caseId as idOf, type CaseId } from '../../../kernel/id.ts';
import { fetchPapers, statusOfDelivery, type AddressFault } from '../../../modules/delivery/index.ts';
import { openCaseFile } from '../../../modules/intake/index.ts';
import { may, problem, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { SendPapersPage } from '../../../web/portal/pages/cases/SendPapersPage.tsx';
import { portalWording } from '../../../web/portal/wording/wording.ts';
import { askingOf, newOnce, type PortalDeps } from '../deps.ts';
import { frameOf } from '../frame.ts';
import { sendPage } from '../page.ts';
import { CaseParams, FormBody, textsIn } from '../params.ts';
import { caseUnseen } from './unseen.ts';

/** A courier is sent for the papers of a case. */
export function sendingRoutes(app: App, deps: PortalDeps): void {
  app.get(to.sendPapers(':caseId'), { ...may('case:seeOwn'), schema: { params: CaseParams } }, (request, reply) =>
    show(deps, { request, reply, id: idOf(request.params.caseId) }),
  );
  app.post(
    to.sendPapers(':caseId'),
    { ...may('case:seeOwn'), schema: { params: CaseParams, body: FormBody } },
    async (request, reply) => {
      const exchange = { request, reply, id: idOf(request.params.caseId) };
      const typed = textsIn(request.body);
      const { name = '', phone = '', address = '' } = typed;
      const asked = { asking: askingOf(request), id: exchange.id };
      const fetched = await fetchPapers(deps.papers, asked, { name, phone, address });
      if (fetched.ok) return reply.redirect(to.case(exchange.id), 303);
      if (fetched.error.code === 'caseNotFound') return caseUnseen(deps, exchange, exchange.id);
      if (fetched.error.code === 'addressUnfit') return show(deps, exchange, { typed, wrong: fetched.error.fields });
      return problem(reply, statusOfDelivery(fetched.error), fetched.error);
    },
  );
}

type Exchange = { request: FastifyRequest; reply: FastifyReply; id: CaseId };
type Mistaken = { typed: Readonly<Record<string, string>>; wrong: readonly AddressFault[] };

async function show(deps: PortalDeps, { request, reply, id }: Exchange, mistaken?: Mistaken): Promise<FastifyReply> {
  const { intake, papers } = deps;
  const { caller } = request;
  const file = await intake.db.within(
    caller.scope,
    async (tx) => (await papers.ownMatter(tx, { caller, id })) && openCaseFile(tx, intake, { caller, id, why: 'own' }),
  );
  if (!file) return caseUnseen(deps, { request, reply }, id);
  if (!papers.delivery.courier) return problem(reply, statusOfDelivery({ code: 'noCourier' }), { code: 'noCourier' });
  const frame = { ...frameOf(request, deps), acting: file.acting };
  const say = portalWording[frame.language].sending.errors;
  const errors = mistaken?.wrong.map((field) => ({ field, message: say[field] })) ?? [];
  const page = (
    <SendPapersPage
      {...{ frame, file, errors }}
      payer={papers.delivery.payer}
      typed={mistaken?.typed ?? {}}
      once={newOnce()}
    />
  );
  return sendPage(errors.length > 0 ? reply.code(422) : reply, page);
}
