import type { FastifyReply, FastifyRequest } from 'fastify';
import { caseId as idOf, type CaseId } from '../../../kernel/id.ts';
import { openCaseFile } from '../../../modules/intake/index.ts';
import { chooseDelivery, ownResult, statusOfIssuing, type Choice } from '../../../modules/issuing/index.ts';
import { may, problem, type App } from '../../../platform/http/index.ts';
import type { FieldError } from '../../../web/ui/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { DeliveryPage } from '../../../web/portal/pages/cases/DeliveryPage.tsx';
import { portalWording } from '../../../web/portal/wording/wording.ts';
import { askingOf, newOnce, type PortalDeps } from '../deps.ts';
import { frameOf } from '../frame.ts';
import { sendPage } from '../page.ts';
import { CaseParams, FormBody, textsIn } from '../params.ts';
import { caseUnseen } from './unseen.ts';

/** How the result of a case is to come to its applicant. */
export function deliveryRoutes(app: App, deps: PortalDeps): void {
  app.get(to.delivery(':caseId'), { ...may('case:seeOwn'), schema: { params: CaseParams } }, (request, reply) =>
    show(deps, { request, reply, id: idOf(request.params.caseId) }),
  );
  app.post(
    to.delivery(':caseId'),
    { ...may('case:seeOwn'), schema: { params: CaseParams, body: FormBody } },
    async (request, reply) => {
      const exchange = { request, reply, id: idOf(request.params.caseId) };
      const typed = textsIn(request.body);
      const choice = choiceOf(typed);
      if (!choice) return show(deps, exchange, { typed, wrong: ['method'] });
      const chosen = await chooseDelivery(deps.issuing, { asking: askingOf(request), id: exchange.id }, choice);
      if (chosen.ok) return reply.redirect(to.case(exchange.id), 303);
      if (chosen.error.code === 'resultNotFound') return caseUnseen(deps, exchange, exchange.id);
      if (chosen.error.code === 'addressUnfit') return show(deps, exchange, { typed, wrong: chosen.error.fields });
      return problem(reply, statusOfIssuing(chosen.error), chosen.error);
    },
  );
}

type Exchange = { request: FastifyRequest; reply: FastifyReply; id: CaseId };
type Typed = Readonly<Record<string, string>>;
type Wrong = { typed: Typed; wrong: readonly (keyof (typeof portalWording)['zh']['delivery']['errors'])[] };

async function show(deps: PortalDeps, { request, reply, id }: Exchange, mistaken?: Wrong): Promise<FastifyReply> {
  const { intake, issuing } = deps;
  const { caller } = request;
  const found = await intake.db.within(caller.scope, async (tx) => {
    const owned = await issuing.ownMatter(tx, { caller, id });
    const file = owned && (await openCaseFile(tx, intake, { caller, id, why: 'own' }));
    return file && { file, result: await ownResult(tx, issuing, id) };
  });
  if (!found) return caseUnseen(deps, { request, reply }, id);
  const frame = { ...frameOf(request, deps), acting: found.file.acting };
  const say = portalWording[frame.language].delivery.errors;
  const errors: FieldError[] = mistaken?.wrong.map((field) => ({ field, message: say[field] })) ?? [];
  const page = (
    <DeliveryPage
      frame={frame}
      caseId={id}
      item={found.file.row.item.name}
      result={found.result}
      payer={issuing.delivery.payer}
      typed={mistaken?.typed ?? {}}
      errors={errors}
      once={newOnce()}
    />
  );
  return sendPage(errors.length > 0 ? reply.code(422) : reply, page);
}

/** What was chosen in the form; undefined where nothing was. */
export function choiceOf({ method, name = '', phone = '', address = '' }: Typed): Choice | undefined {
  if (method === 'counter' || method === 'electronic') return { method };
  return method === 'post' ? { method, address: { name, phone, address } } : undefined;
}
