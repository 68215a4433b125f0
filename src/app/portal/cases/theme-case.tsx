import { Type } from 'typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { caseId } from '../../../kernel/id.ts';
import {
  findGathered,
  findOwnVisitsOf,
  findProgress,
  statusOfPart,
  withdrawPart,
  type ThemeProgress,
} from '../../../modules/intake/index.ts';
import { listServices } from '../../../modules/ratings/index.ts';
import { ownJoint, ownResult } from '../../../modules/issuing/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { may, problem, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { TakeBackPage } from '../../../web/portal/pages/theme-cases/TakeBackPage.tsx';
import { ThemeCasePage, type ThemeCasePageProps } from '../../../web/portal/pages/theme-cases/ThemeCasePage.tsx';
import { askingOf, newOnce, type PortalDeps } from '../deps.ts';
import { frameOf } from '../frame.ts';
import { sendPage } from '../page.ts';
import { FormBody, ThemeCaseParams, ThemePartParams } from '../params.ts';

const DONE = ['takenBack', 'corrected', 'chosen', 'otherTime', 'calledOff', 'revisit'] as const;
const Done = Type.Object({ done: Type.Optional(Type.Enum([...DONE])) });

/** A theme case as its applicant sees it, and taking a part of it back. */
export function themeCasePages(app: App, deps: PortalDeps): void {
  const params = ThemePartParams;
  app.get(
    to.themeCase(':themeCaseId'),
    { ...may('case:seeOwn'), schema: { params: ThemeCaseParams, querystring: Done } },
    (request, reply) =>
      showThemeCase(deps, { request, reply }, { id: request.params.themeCaseId, done: request.query.done }),
  );
  app.get(to.takeBackPart(':themeCaseId', ':item'), { ...may('case:withdraw'), schema: { params } }, (request, reply) =>
    confirm(deps, { request, reply }, request.params),
  );
  app.post(
    to.takeBackPart(':themeCaseId', ':item'),
    { ...may('case:withdraw'), schema: { params, body: FormBody } },
    async (request, reply) => {
      const { themeCaseId: theme, item } = request.params;
      const taken = await withdrawPart(deps.intake, askingOf(request), { theme, item });
      if (!taken.ok) return problem(reply, statusOfPart(taken.error), taken.error);
      return reply.redirect(to.themeCase(theme, { done: 'takenBack' }), 303);
    },
  );
}

type Exchange = { request: FastifyRequest; reply: FastifyReply };

/** `trouble`: what could not be done about a visit a moment ago. */
type Showing = { id: string; done: ThemeCasePageProps['done']; trouble?: string };

export async function showThemeCase(
  deps: PortalDeps,
  { request, reply }: Exchange,
  { id, done, trouble }: Showing,
): Promise<FastifyReply> {
  const { caller } = request;
  const found = await deps.intake.db.within(caller.scope, async (tx) => {
    const progress = await findProgress(tx, deps.intake, { caller, id });
    if (!progress) return undefined;
    const asked = await findGathered(tx, deps.intake, { asking: askingOf(request), theme: id });
    const correction = asked.ok ? asked.value.view : undefined;
    const visits = await findOwnVisitsOf(tx, deps.intake, { caller, theme: id });
    const [whole] = await listServices(tx, deps.ratings, { caller, id: caseId(id) });
    const isRatable = whole?.state === 'open';
    const joint = await ownJoint(tx, deps.issuing, { caller, id });
    const results = await resultsOf(tx, deps, { request, progress });
    return { progress, correction, visits, isRatable, joint, results };
  });
  if (!found) return problem(reply, 404, { code: 'themeCaseNotFound' });
  const frame = { ...frameOf(request, deps), acting: found.progress.acting };
  const page = <ThemeCasePage {...{ frame, done, trouble, once: newOnce(), ...found }} />;
  return trouble === undefined ? sendPage(reply, page) : sendPage(reply, page, 409);
}

type Own = { request: FastifyRequest; progress: ThemeProgress };

/** How the result of each part comes, where one comes to this reader. */
async function resultsOf(tx: Tx, { papers, issuing }: PortalDeps, { request: { caller }, progress }: Own) {
  const results = new Map<string, NonNullable<Awaited<ReturnType<typeof ownResult>>>>();
  for (const { case: row } of progress.parts) {
    const id = row === null ? undefined : caseId(row.id);
    const result = id && (await papers.ownMatter(tx, { caller, id })) && (await ownResult(tx, issuing, id));
    if (id && result) results.set(id, result);
  }
  return results;
}

type Wish = { themeCaseId: string; item: string };

async function confirm(
  deps: PortalDeps,
  { request, reply }: Exchange,
  { themeCaseId: id, item }: Wish,
): Promise<FastifyReply> {
  const { caller } = request;
  const progress = await deps.intake.db.within(caller.scope, (tx) => findProgress(tx, deps.intake, { caller, id }));
  const part = progress?.parts.find((one) => one.item === item);
  if (!progress) return problem(reply, 404, { code: 'themeCaseNotFound' });
  if (!part) return problem(reply, 404, { code: 'partNotInTheme' });
  if (!part.mayTakeBack) return reply.redirect(to.themeCase(id), 303);
  const frame = { ...frameOf(request, deps), acting: progress.acting };
  return sendPage(reply, <TakeBackPage frame={frame} themeCase={id} part={part} once={newOnce()} />);
}
