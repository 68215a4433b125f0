import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import {
  askSecondPerson,
  findSecondPersonsOf,
  resendLink,
  revokeLink,
  secondPersonWording,
  statusOfSecondPerson,
} from '../../../modules/intake/index.ts';
import { languageOf, may, problem, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { SecondPersonsPage, type TypedPerson } from '../../../web/portal/pages/second-person/SecondPersonsPage.tsx';
import type { FieldError } from '../../../web/ui/index.ts';
import { askingOf, newOnce, type PortalDeps } from '../deps.ts';
import { frameOfDraft, openDraft } from '../draft/opening.ts';
import { sendPage } from '../page.ts';
import { DraftParams, FormBody, textsIn } from '../params.ts';

const Params = Type.Object({
  ...DraftParams.properties,
  rule: Type.String({ pattern: '^[a-z0-9-]{1,80}\\.[a-zA-Z]{1,40}$' }),
});
const Done = Type.Object({ done: Type.Optional(Type.Enum(['sent', 'withdrawn'])) });

/** Whose word a draft needs beside the applicant's, and the ways to get it. */
export function secondPersonPages(app: App, deps: PortalDeps): void {
  app.get(
    to.secondPersons(':draftId'),
    { ...may('draft:edit'), schema: { params: DraftParams, querystring: Done } },
    (request, reply) => {
      const { params, query } = request;
      return show(deps, { request, reply, draft: params.draftId }, { done: query.done });
    },
  );
  const posting = { ...may('draft:edit'), schema: { params: Params, body: FormBody } };
  app.post(to.secondPerson(':draftId', ':rule'), posting, async (request, reply) => {
    const { draftId: draft, rule } = request.params;
    const { name = '', mobile = '' } = textsIn(request.body);
    const typed = { rule, name: name.slice(0, 50), mobile: mobile.slice(0, 30) };
    const asked = await askSecondPerson(deps.intake, askingOf(request), { draft, ...typed });
    if (asked.ok) return reply.redirect(`${to.secondPersons(draft)}?done=sent`, 303);
    const { error } = asked;
    const { code } = error;
    if (!isMended(code)) return problem(reply, statusOfSecondPerson(error), error);
    const message = secondPersonWording[languageOf(request)].refusals[code];
    return show(deps, { request, reply, draft }, { typed, errors: [{ field: FIELDS[code], message }] });
  });
  app.post(to.secondPersonLink(':draftId', ':rule'), posting, async (request, reply) => {
    const { draftId: draft, rule } = request.params;
    const isRevoked = textsIn(request.body)['act'] === 'revoke';
    const moved = await (isRevoked ? revokeLink : resendLink)(deps.intake, askingOf(request), { draft, rule });
    return moved.ok
      ? reply.redirect(`${to.secondPersons(draft)}?done=${isRevoked ? 'withdrawn' : 'sent'}`, 303)
      : problem(reply, statusOfSecondPerson(moved.error), moved.error);
  });
}

/** What can be mended in the form, and beside which question it stands. */
const FIELDS = {
  secondPersonUnnamed: 'name',
  secondPersonMobileUnfit: 'mobile',
  secondPersonOwnNumber: 'mobile',
  secondPersonAskedTooOften: 'mobile',
} as const;

const isMended = (code: string): code is keyof typeof FIELDS => Object.hasOwn(FIELDS, code);

type Exchange = { request: FastifyRequest; reply: FastifyReply; draft: string };
type Showing = { typed?: TypedPerson; errors?: readonly FieldError[]; done?: 'sent' | 'withdrawn' | undefined };

async function show(
  deps: PortalDeps,
  { request, reply, draft }: Exchange,
  { typed, errors = [], done }: Showing,
): Promise<FastifyReply> {
  const found = await openDraft(deps, { request, reply }, { part: draft });
  if ('answer' in found) return found.answer;
  const own = await findSecondPersonsOf(deps.intake, askingOf(request), draft);
  const page = {
    ...{ frame: frameOfDraft(request, deps, found.open), draft: { id: draft, item: found.open.draft.item.name } },
    whole: found.open.whole ?? draft,
    ...{ people: own?.people ?? [], typed, errors, done, once: newOnce() },
  };
  return sendPage(reply, <SecondPersonsPage {...page} />, errors.length > 0 ? 422 : 200);
}
