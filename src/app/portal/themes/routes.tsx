import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  findPublishedKeys,
  findThemeInService,
  listThemes,
  placeChecks,
  scenarioOf,
  type Theme,
} from '../../../modules/themes/index.ts';
import { languageOf, may, problem, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { ThemeQuestionPage } from '../../../web/portal/pages/themes/ThemeQuestionPage.tsx';
import { ThemeResultPage } from '../../../web/portal/pages/themes/ThemeResultPage.tsx';
import { ThemesPage } from '../../../web/portal/pages/themes/ThemesPage.tsx';
import { nameOf, toldOf } from '../../../web/portal/pages/themes/told.ts';
import { portalWording } from '../../../web/portal/wording/wording.ts';
import { newOnce, todayOf, type PortalDeps } from '../deps.ts';
import { frameOf } from '../frame.ts';
import { Asked } from './asked.ts';
import { resultOf } from './result.ts';
import { sendPage } from '../page.ts';
import { ItemParams } from '../params.ts';

/** 一件事: which of them there are, and what one takes, by a few questions. All of it stands in the address; nothing is kept. */
export function themeRoutes(app: App, deps: PortalDeps): void {
  const { db } = deps.intake;
  app.get(to.themes, may('public:read'), async (request, reply) => {
    const listed = await db.within(request.caller.scope, async (tx) => ({
      themes: await listThemes(tx, todayOf(deps)),
      published: await findPublishedKeys(tx),
    }));
    return sendPage(reply, <ThemesPage frame={frameOf(request, deps)} {...listed} />);
  });
  app.get(
    to.theme(':key'),
    { ...may('public:read'), schema: { params: ItemParams, querystring: Asked } },
    async (request, reply) => {
      const today = todayOf(deps);
      const found = await db.within(request.caller.scope, (tx) => findThemeInService(tx, request.params.key, today));
      if (!found) return problem(reply, 404, { code: 'themeNotFound' });
      return showTheme(deps, { request, reply }, { theme: found.theme, asked: request.query });
    },
  );
}

type Exchange = { request: FastifyRequest; reply: FastifyReply };
type Asking = { theme: Theme; asked: Readonly<Record<string, string>> };

async function showTheme(deps: PortalDeps, { request, reply }: Exchange, { theme, asked }: Asking) {
  const told = toldOf(theme, asked);
  const reached = scenarioOf(theme, told);
  if (!reached.ok) throw new Error(`an answer of theme ${theme.key} was read that is none: ${reached.error.code}`);
  const frame = frameOf(request, deps);
  const [question] = reached.value.questions;
  if (question !== undefined) {
    // Whoever went on and is asked the same again left it open.
    const isLeft = asked['asked'] === question.id;
    const errors = isLeft
      ? [{ field: nameOf(question.id), message: portalWording[languageOf(request)].themes.missing }]
      : [];
    const left = reached.value.questions.length;
    const asksPlace = (await placeChecks()).has(theme.key);
    const page = { frame, theme, question, told, left, errors, asksPlace };
    return sendPage(reply, <ThemeQuestionPage {...page} />, errors.length > 0 ? 422 : 200);
  }
  const page = { frame, ...(await resultOf(deps, request, { theme, told, scenario: reached.value })) };
  return sendPage(reply, <ThemeResultPage {...page} keep={{ once: newOnce() }} />);
}
