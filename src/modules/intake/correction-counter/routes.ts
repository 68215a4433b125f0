import type { Result } from '../../../kernel/result.ts';
import { languageOf, may, onceOf, problem, withProblems, type App } from '../../../platform/http/index.ts';
import type { Asking } from '../cases/deps.ts';
import { CounterSheet } from '../counter/contract.ts';
import type { CounterDeps } from '../counter/deps.ts';
import { openSheet } from '../counter/sheet.ts';
import { statusOf as statusOfSheet } from '../counter/refusals.ts';
import { CORRECT } from '../counter/standing.ts';
import {
  AnswerAtCounter,
  CounterAnswered,
  CounterCorrection,
  OpenAtCounter,
  OpenThemeAtCounter,
} from './contract/correction-counter.ts';
import { answerThemeCorrection, openThemeCorrection } from './gathered.ts';
import { openCorrection } from './open.ts';
import { statusOf } from './refusals.ts';

type Reply = Parameters<typeof problem>[0];
type Request = Parameters<typeof onceOf>[0];

const REFUSALS = [403, 404, 409, 412, 422];
const askingOf = (request: Request): Asking => ({ caller: request.caller, once: onceOf(request) });

const answer = <Value>(reply: Reply, result: Result<Value, Parameters<typeof statusOf>[0]>): Value | Reply =>
  result.ok ? result.value : problem(reply, statusOf(result.error), result.error);

/** 补正 at the window: opened for whoever was seen. What one case asks is a sheet from here on and goes the way of any sheet. */
export function correctionCounterRoutes(app: App, counter: CounterDeps): void {
  app.post(
    '/counter/corrections',
    { ...may(CORRECT), schema: withProblems({ body: OpenAtCounter, response: { 200: CounterSheet } }, REFUSALS) },
    async (request, reply) => {
      const opened = await openCorrection(counter, askingOf(request), request.body);
      if (!opened.ok) return answer(reply, opened);
      const { draft, standing } = opened.value;
      const sheet = await openSheet(standing, { draft, language: languageOf(request) });
      return sheet.ok ? sheet.value : problem(reply, statusOfSheet(sheet.error), sheet.error);
    },
  );
  app.post(
    '/counter/theme-corrections',
    {
      ...may(CORRECT),
      schema: withProblems({ body: OpenThemeAtCounter, response: { 200: CounterCorrection } }, REFUSALS),
    },
    async (request, reply) => {
      const opening = { ...request.body, language: languageOf(request) };
      return answer(reply, await openThemeCorrection(counter, askingOf(request), opening));
    },
  );
  app.post(
    '/counter/theme-corrections/answer',
    {
      ...may(CORRECT),
      schema: withProblems({ body: AnswerAtCounter, response: { 200: CounterAnswered } }, [...REFUSALS, 503]),
    },
    async (request, reply) => answer(reply, await answerThemeCorrection(counter, askingOf(request), request.body)),
  );
}
