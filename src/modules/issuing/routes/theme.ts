import { Type } from 'typebox';
import { sendFile } from '../../../platform/files/index.ts';
import { may, onceOf, withProblems, type App } from '../../../platform/http/index.ts';
import {
  AtHall,
  HandedTogether,
  HandOverTogether,
  PostedTogether,
  PostTogether,
  ThemeParams,
  ThemeReceiptParams,
  ThemeResults,
} from '../contract.ts';
import type { IssuingDeps } from '../deps.ts';
import { handOverTogether } from '../joint/hand-over.ts';
import { postTogether } from '../joint/post.ts';
import { openReceipt } from '../joint/open-receipt.ts';
import { openThemeResults } from '../joint/read.ts';
import { answer, REFUSALS } from './answer.ts';

const OF_THEME = '/issuing/themes/:themeCase';

/** 统一出件: the results of one theme, handed over or posted together. */
export function themeResultRoutes(app: App, deps: IssuingDeps): void {
  app.get(
    OF_THEME,
    {
      ...may('issuing:handle'),
      schema: withProblems({ params: ThemeParams, querystring: AtHall, response: { 200: ThemeResults } }, [403, 404]),
    },
    async ({ caller, params, query }, reply) =>
      answer(reply, await openThemeResults(deps, { caller, theme: params.themeCase, hall: query.hall })),
  );
  app.get(
    `${OF_THEME}/receipts/:receipt`,
    {
      ...may('issuing:handle'),
      schema: withProblems({ params: ThemeReceiptParams, response: { 200: Type.Any() } }, [403, 404]),
    },
    async ({ caller, params: { themeCase: theme, receipt } }, reply) => {
      const opened = await openReceipt(deps, { caller, theme, receipt });
      if (!opened.ok) return answer(reply, opened);
      return sendFile(reply, opened.value);
    },
  );
  app.post(
    `${OF_THEME}/hand-over`,
    {
      ...may('issuing:handle'),
      schema: withProblems(
        { params: ThemeParams, body: HandOverTogether, response: { 200: HandedTogether } },
        REFUSALS,
      ),
    },
    async (request, reply) => {
      const { hall, cases, ...taken } = request.body;
      return answer(reply, await handOverTogether(deps, { ...askedBy(request), hall, cases }, taken));
    },
  );
  app.post(
    `${OF_THEME}/post`,
    {
      ...may('issuing:handle'),
      schema: withProblems({ params: ThemeParams, body: PostTogether, response: { 200: PostedTogether } }, REFUSALS),
    },
    async (request, reply) => answer(reply, await postTogether(deps, { ...askedBy(request), ...request.body })),
  );
}

type OfTheme = Parameters<typeof onceOf>[0] & { params: { themeCase: string } };

const askedBy = (request: OfTheme) => ({
  asking: { caller: request.caller, once: onceOf(request) },
  theme: request.params.themeCase,
});
