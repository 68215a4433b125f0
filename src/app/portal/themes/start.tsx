import type { FastifyReply, FastifyRequest } from 'fastify';
import { findItemRows } from '../../../modules/catalogue/index.ts';
import { findThemeDrafts, startThemeDraft } from '../../../modules/intake/index.ts';
import {
  findPublishedKeys,
  findThemeInService,
  scenarioOf,
  type Scenario,
  type Theme,
  type Told,
} from '../../../modules/themes/index.ts';
import { languageOf, may, problem, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { ThemeStartPage } from '../../../web/portal/pages/themes/ThemeStartPage.tsx';
import { queryOf, toldOf } from '../../../web/portal/pages/themes/told.ts';
import { portalWording } from '../../../web/portal/wording/wording.ts';
import { findName } from '../cases/mine.tsx';
import { askingOf, newOnce, todayOf, type PortalDeps } from '../deps.ts';
import { refuseDraft } from '../draft/acts.ts';
import { choose, findForWhom } from '../draft/for-whom.ts';
import { textOf } from '../draft/typed.ts';
import { frameOf } from '../frame.ts';
import { sendPage } from '../page.ts';
import { FormBody, ItemParams, textsIn } from '../params.ts';
import { Asked } from './asked.ts';

/** From the answers of the guide to one form for all. */
export function themeStartRoutes(app: App, deps: PortalDeps): void {
  app.get(
    to.startTheme(':key'),
    { ...may('draft:edit'), schema: { params: ItemParams, querystring: Asked } },
    (request, reply) => show(deps, { request, reply }, { key: request.params.key, asked: request.query }),
  );
  app.post(
    to.startTheme(':key'),
    { ...may('draft:edit'), schema: { params: ItemParams, body: FormBody } },
    (request, reply) => begin(deps, { request, reply }, { key: request.params.key, body: request.body }),
  );
}

type Exchange = { request: FastifyRequest; reply: FastifyReply };
type Guided = { theme: Theme; told: Told; scenario: Scenario };

async function findGuided(
  deps: PortalDeps,
  { caller }: FastifyRequest,
  { key, asked }: { key: string; asked: Readonly<Record<string, string>> },
): Promise<Guided | undefined> {
  const found = await deps.intake.db.within(caller.scope, (tx) => findThemeInService(tx, key, todayOf(deps)));
  if (!found) return undefined;
  const { theme } = found;
  const told = toldOf(theme, asked);
  const reached = scenarioOf(theme, told);
  return reached.ok ? { theme, told, scenario: reached.value } : undefined;
}

type Showing = { key: string; asked: Readonly<Record<string, string>>; error?: string };

async function show(deps: PortalDeps, { request, reply }: Exchange, showing: Showing): Promise<FastifyReply> {
  const guided = await findGuided(deps, request, showing);
  if (!guided) return problem(reply, 404, { code: 'themeNotFound' });
  const { theme, told, scenario } = guided;
  if (scenario.questions.length > 0) return reply.redirect(to.theme(theme.key, queryOf(theme, told)), 303);
  const inService = await deps.intake.db.within(request.caller.scope, findPublishedKeys);
  if (!inService.has(theme.key)) return refuseDraft(reply, { code: 'themeNotPublished' });
  const needed = scenario.needed.map(({ item }) => item);
  const items = await deps.intake.db.within(request.caller.scope, (tx) => findItemRows(tx, needed, todayOf(deps)));
  const themes = await findThemeDrafts(deps.intake, askingOf(request));
  const [first = ''] = needed;
  const page = (
    <ThemeStartPage
      frame={frameOf(request, deps)}
      theme={theme}
      told={told}
      items={needed.flatMap((item) => items.find(({ key }) => key === item) ?? [])}
      perhaps={scenario.perhaps.length}
      name={await findName(deps, request.caller)}
      begun={themes.filter((one) => one.theme.key === theme.key)}
      forWhom={{
        options: await findForWhom(deps, request, first),
        chosen: chosenIn(request),
        error: showing.error,
      }}
      once={newOnce()}
    />
  );
  return sendPage(reply, page, showing.error === undefined ? 200 : 422);
}

function chosenIn({ caller }: FastifyRequest): string | undefined {
  const [organisation] = caller.scope.organisations ?? [];
  return organisation === undefined ? undefined : `organisation/${organisation}`;
}

async function begin(
  deps: PortalDeps,
  exchange: Exchange,
  { key, body }: { key: string; body: FormBody },
): Promise<FastifyReply> {
  const { request, reply } = exchange;
  const asked = textsIn(body);
  const value = textOf(body['for']);
  if (value === '' && body['_asked'] !== undefined)
    return show(deps, exchange, { key, asked, error: portalWording[languageOf(request)].draft.start.forWhomMissing });
  const chosen = value === '' ? { asking: askingOf(request), for: undefined } : await choose(deps, request, value);
  if (!chosen) return problem(reply, 403, { code: 'notYourCapacity' });
  const guided = await findGuided(deps, request, { key, asked });
  if (!guided) return problem(reply, 404, { code: 'themeNotFound' });
  const starting = { theme: key, told: guided.told, for: chosen.for };
  const started = await startThemeDraft(deps.intake, chosen.asking, starting);
  if (!started.ok)
    return started.error.code === 'keyReused' ? problem(reply, 409, started.error) : refuseDraft(reply, started.error);
  return reply.redirect(to.draft(started.value.id), 303);
}
