import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import {
  askEarlyService,
  earlyServiceWording,
  findOwnEarlyService,
  statusOfEarlyService,
  withdrawEarlyService,
} from '../../../modules/intake/index.ts';
import { isCivilDate } from '../../../kernel/civil-date.ts';
import { may, problem, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { EarlyServicePage, type TypedQuestion } from '../../../web/portal/pages/early-service/EarlyServicePage.tsx';
import { dateText } from '../../../web/ui/index.ts';
import { askingOf, newOnce, type PortalDeps } from '../deps.ts';
import { sendPage } from '../page.ts';
import { DraftParams, FormBody, textsIn } from '../params.ts';
import { frameOfDraft, openDraft } from './opening.ts';

const Done = Type.Object({ done: Type.Optional(Type.Literal('asked')) });
const NOTHING: TypedQuestion = { missing: [], words: '', mayComeOn: '', showFiles: false };
const LONGEST = 2_000;

/** 提前服务: a question about a draft before everything that it needs is there. */
export function earlyServicePageRoutes(app: App, deps: PortalDeps): void {
  app.get(
    to.earlyService(':draftId'),
    { ...may('draft:edit'), schema: { params: DraftParams, querystring: Done } },
    (request, reply) => {
      const { params, query } = request;
      return show(deps, { request, reply, draft: params.draftId, done: query.done === 'asked' });
    },
  );
  app.post(
    to.earlyService(':draftId'),
    { ...may('draft:edit'), schema: { params: DraftParams, body: FormBody } },
    async (request, reply) => {
      const { draftId: draft } = request.params;
      const typed = typedIn(request.body);
      const { missing, words, mayComeOn, showFiles } = typed;
      if (mayComeOn !== '' && !isCivilDate(mayComeOn))
        return show(deps, { request, reply, draft, typed, trouble: 'preconditionDay' });
      const wish = { missing: [...missing], words, showFiles, ...(mayComeOn !== '' && { mayComeOn }) };
      const asked = await askEarlyService(deps.intake, askingOf(request), { draft, wish });
      if (asked.ok) return reply.redirect(`${to.earlyService(draft)}?done=asked`, 303);
      const { code } = asked.error;
      return code === 'preconditionMissing' || code === 'preconditionDay'
        ? show(deps, { request, reply, draft, typed, trouble: code })
        : problem(reply, statusOfEarlyService(asked.error), asked.error);
    },
  );
  app.post(
    to.earlyServiceWithdrawal(':draftId'),
    { ...may('draft:edit'), schema: { params: DraftParams, body: FormBody } },
    async (request, reply) => {
      const { draftId: draft } = request.params;
      const withdrawn = await withdrawEarlyService(deps.intake, askingOf(request), draft);
      return withdrawn.ok
        ? reply.redirect(to.earlyService(draft), 303)
        : problem(reply, statusOfEarlyService(withdrawn.error), withdrawn.error);
    },
  );
}

function typedIn(body: FormBody): TypedQuestion {
  const texts = textsIn(body);
  const part = (name: string) => texts[`mayComeOn.${name}`] ?? '';
  return {
    missing: [body['missing'] ?? []].flat(),
    words: (texts['words'] ?? '').slice(0, LONGEST),
    showFiles: texts['showFiles'] === 'yes',
    mayComeOn: dateText({ year: part('year'), month: part('month'), day: part('day') }),
  };
}

type Showing = {
  request: FastifyRequest;
  reply: FastifyReply;
  draft: string;
  typed?: TypedQuestion;
  trouble?: 'preconditionMissing' | 'preconditionDay';
  done?: boolean;
};

/** What was typed stays where it was not sent. */
async function show(deps: PortalDeps, { request, reply, draft: id, trouble, ...page }: Showing): Promise<FastifyReply> {
  const found = await openDraft(deps, { request, reply }, id);
  if ('answer' in found) return found.answer;
  const { draft } = found.open;
  const frame = frameOfDraft(request, deps, found.open);
  return sendPage(
    reply.code(trouble === undefined ? 200 : 422),
    <EarlyServicePage
      frame={frame}
      draft={{ id, item: draft.item.name, materials: draft.materials }}
      early={await findOwnEarlyService(deps.intake, { caller: request.caller, id })}
      typed={page.typed ?? NOTHING}
      trouble={trouble && earlyServiceWording[frame.language].refusals[trouble]}
      once={newOnce()}
      done={page.done ?? false}
    />,
  );
}
