import { Type } from 'typebox';
import { no, type Result } from '../../../kernel/result.ts';
import { servingHeaders } from '../../../platform/files/index.ts';
import { languageOf, may, onceOf, problem, withProblems, type App } from '../../../platform/http/index.ts';
import { CounterSheet } from '../counter/contract.ts';
import type { CounterRefusal } from '../counter/model.ts';
import { openSheet } from '../counter/sheet.ts';
import { standAt } from '../counter/stand-at.ts';
import { TAKE } from '../counter/standing.ts';
import { DraftIdParams, SubmitDraft } from '../drafts/contract/drafts.ts';
import { acceptTheme, type AcceptThemeRefusal } from './accept.ts';
import { startThemeAtCounter } from './begin.ts';
import {
  AskGuide,
  CounterGuide,
  CounterThemeParams,
  CounterThemeReceipt,
  CounterThemeRow,
  StartThemeAtCounter,
  ThemeKeyParams,
  ThemeWords,
} from './contract/theme-counter.ts';
import type { ThemeCounterDeps } from './deps.ts';
import { findCounterGuide, findCounterThemes } from './guide.ts';
import { printSlip, type SlipRefusal } from './print.ts';
import { statusOf } from './refusals.ts';

type Reply = Parameters<typeof problem>[0];
type Request = Parameters<typeof onceOf>[0];

const REFUSALS = [403, 404, 409, 422];
const askingOf = (request: Request) => ({ caller: request.caller, once: onceOf(request) });

const answer = <Value>(reply: Reply, result: Result<Value, AcceptThemeRefusal | CounterRefusal>) =>
  result.ok ? result.value : problem(reply, statusOf(result.error), result.error);

/** 一件事 at the undifferentiated window: found, begun, handed in and accepted in one sitting; what is typed goes the way of any sheet. */
export function themeCounterRoutes(app: App, deps: ThemeCounterDeps): void {
  const { counter } = deps;
  guideRoutes(app, deps);
  app.post(
    '/counter/theme-drafts',
    {
      ...may(TAKE),
      schema: withProblems({ body: StartThemeAtCounter, response: { 200: CounterSheet } }, REFUSALS),
    },
    async (request, reply) => {
      const begun = await startThemeAtCounter(counter, askingOf(request), request.body);
      if (!begun.ok) return answer(reply, begun);
      const wanted = { draft: begun.value.id, language: languageOf(request) };
      return answer(reply, await openSheet(begun.value.standing, wanted));
    },
  );
  app.post(
    '/counter/drafts/:draftId/accept',
    {
      ...may(TAKE),
      schema: withProblems({ params: DraftIdParams, body: SubmitDraft, response: { 200: CounterThemeReceipt } }, [
        ...REFUSALS,
        503,
      ]),
    },
    async (request, reply) => {
      const { draftId: themeDraft } = request.params;
      const stood = await standAt(counter, askingOf(request), themeDraft);
      if (!stood.ok) return answer(reply, stood);
      if (!stood.value.isTheme) return answer(reply, no({ code: 'draftNotFound' }));
      return answer(reply, await acceptTheme(counter, stood.value, { themeDraft, ...request.body }));
    },
  );
  slipRoute(app, deps);
}

function guideRoutes(app: App, { counter, search }: ThemeCounterDeps): void {
  const { db } = counter.drafts;
  app.get(
    '/counter/themes',
    { ...may(TAKE), schema: { querystring: ThemeWords, response: { 200: Type.Array(CounterThemeRow) } } },
    ({ caller, query }) => db.within(caller.scope, (tx) => findCounterThemes(tx, { ...counter, search }, query.words)),
  );
  app.post(
    '/counter/themes/:key/guide',
    {
      ...may(TAKE),
      schema: withProblems({ params: ThemeKeyParams, body: AskGuide, response: { 200: CounterGuide } }, REFUSALS),
    },
    async ({ caller, params, body }, reply) => {
      const asked = { caller, key: params.key, told: body.told };
      return answer(reply, await db.within(caller.scope, (tx) => findCounterGuide(tx, counter, asked)));
    },
  );
}

const SLIP = { themeCaseNotFound: 404, glyphMissing: 422, fontMissing: 503 } as const satisfies Record<
  SlipRefusal['code'],
  number
>;

function slipRoute(app: App, deps: ThemeCounterDeps): void {
  app.get(
    '/counter/theme-cases/:themeCaseId/receipt',
    {
      ...may(TAKE),
      schema: withProblems({ params: CounterThemeParams, response: { 200: Type.Any() } }, [404, 422, 503]),
    },
    async ({ caller, params }, reply) => {
      const printed = await printSlip(deps, { caller, id: params.themeCaseId });
      if (!printed.ok) return problem(reply, SLIP[printed.error.code], printed.error);
      const file = { name: 'receipt.pdf', kind: 'pdf', size: printed.value.length, show: 'inline' } as const;
      return reply.headers({ ...servingHeaders(file), 'cache-control': 'no-store' }).send(Buffer.from(printed.value));
    },
  );
}
