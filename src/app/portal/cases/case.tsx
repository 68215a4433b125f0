import type { FastifyReply, FastifyRequest } from 'fastify';
import { caseId, type CaseId } from '../../../kernel/id.ts';
import { findTowns, getItemVersion, type ItemVersion } from '../../../modules/catalogue/index.ts';
import { ownSending } from '../../../modules/delivery/index.ts';
import { fieldsOf, formOf } from '../../../modules/forms/index.ts';
import {
  disputesOf,
  findDrafts,
  findForwarding,
  meetingsTold,
  opinionsAskedUntil,
  findOwnInstant,
  findOwnPostCheck,
  findService,
  openCaseFile,
  type CaseFile,
} from '../../../modules/intake/index.ts';
import { ownResult } from '../../../modules/issuing/index.ts';
import { listServices } from '../../../modules/ratings/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { may, type App, type Caller } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import type { SaidInCheck, SaidInInstant } from '../../../web/portal/pages/cases/case-page-props.ts';
import { CasePage } from '../../../web/portal/pages/cases/CasePage.tsx';
import { askingOf, newOnce, type PortalDeps } from '../deps.ts';
import { frameOf } from '../frame.ts';
import { sendPage } from '../page.ts';
import { caseUnseen } from './unseen.ts';
import { CaseParams } from '../params.ts';

/** A case as its applicant sees it. */
export function casePageRoutes(app: App, deps: PortalDeps): void {
  app.get(to.case(':caseId'), { ...may('case:seeOwn'), schema: { params: CaseParams } }, (request, reply) =>
    showCase(deps, { request, reply }, { id: caseId(request.params.caseId) }),
  );
}

type Exchange = { request: FastifyRequest; reply: FastifyReply };
type Showing = {
  id: CaseId;
  said?: SaidInCheck;
  saidInInstant?: SaidInInstant;
  urged?: { words: string; trouble: string };
  status?: number;
};

/** The page of a case; with what was said in its check and not taken. */
export async function showCase(
  deps: PortalDeps,
  { request, reply }: Exchange,
  { id, said, saidInInstant, urged, status }: Showing,
): Promise<FastifyReply> {
  const { intake } = deps;
  const { caller } = request;
  const found = await intake.db.within(caller.scope, (tx) => findCase(tx, deps, { caller, id }));
  if (!found) return caseUnseen(deps, { request, reply }, id);
  const correction = (await findDrafts(intake, askingOf(request))).find(({ corrects }) => corrects === id);
  const frame = { ...frameOf(request, deps), acting: found.file.acting };
  return sendPage(
    reply,
    <CasePage {...{ frame, said, saidInInstant, urged, once: newOnce() }} {...found} correction={correction?.id} />,
    status,
  );
}

type Seen = { caller: Caller; id: CaseId };

/** The file with the names of what it speaks of; undefined for a case that is not the caller's. */
async function findCase(tx: Tx, { intake, issuing, papers, ratings }: PortalDeps, { caller, id }: Seen) {
  const file = await openCaseFile(tx, intake, { caller, id, why: 'own' });
  if (!file) return undefined;
  const version = await getItemVersion(tx, file.row.item.key, file.row.item.version);
  const form = formOf(version, await findTowns(tx));
  const fields = form.ok ? fieldsOf(form.value) : [];
  const own = await papers.ownMatter(tx, { caller, id });
  return {
    file,
    forwarding: (await findForwarding(tx, intake, { caller, id }))?.forwarding ?? null,
    opinionsUntil: (await opinionsAskedUntil(tx, id)) ?? null,
    meetings: await meetingsTold(tx, id),
    disputes: await disputesOf(tx, intake, id),
    service: await findService(tx, intake, { id, mayServe: false }),
    postCheck: await findOwnPostCheck(tx, intake, id),
    instant: await findOwnInstant(tx, intake, id),
    services: await listServices(tx, ratings, { caller, id }),
    department: version.department.name,
    names: namesOf(version, file),
    sending: own && (await ownSending(tx, papers, { id, isOpen: own.isOpen })),
    result: own && (await ownResult(tx, issuing, id)),
    sensitive: new Set(fields.filter(({ sensitivity }) => sensitivity === 'sensitive').map((field) => field.id)),
  };
}

/** What a notice can name: the questions and the materials of the item. */
const namesOf = ({ elements }: ItemVersion, { materials }: CaseFile) =>
  Object.fromEntries([
    ...elements.map(({ id, name }) => [id, name] as const),
    ...materials.map(({ id, name }) => [id, { zh: name }] as const),
  ]);
