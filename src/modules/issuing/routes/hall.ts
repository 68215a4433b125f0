import { may, onceOf, withProblems, type App } from '../../../platform/http/index.ts';
import { receiveBook, voidSheet } from '../blanks/commands.ts';
import {
  AtHall,
  Balance,
  BookParams,
  CloseDay,
  DayState,
  Received,
  ReceiveBook,
  ReopenDay,
  Voided,
  VoidSheet,
} from '../contract.ts';
import { closeDay, reopenDay } from '../days/commands.ts';
import { readBalance } from '../days/read.ts';
import type { IssuingDeps } from '../deps.ts';
import { answer, REFUSALS } from './answer.ts';

/** A hall's blank forms, and its evening balance. */
export function hallRoutes(app: App, deps: IssuingDeps): void {
  app.get(
    '/issuing/balance',
    {
      ...may('issuing:balance'),
      schema: withProblems({ querystring: AtHall, response: { 200: Balance } }, [403, 404]),
    },
    async ({ caller, query }, reply) => answer(reply, await readBalance(deps, { caller, hall: query.hall })),
  );
  app.post(
    '/issuing/books',
    { ...may('issuing:balance'), schema: withProblems({ body: ReceiveBook, response: { 200: Received } }, REFUSALS) },
    async (request, reply) => {
      const { hall, ...range } = request.body;
      return answer(reply, await receiveBook(deps, { asking: askingOf(request), hall }, range));
    },
  );
  app.post(
    '/issuing/books/:book/void',
    {
      ...may('issuing:balance'),
      schema: withProblems({ params: BookParams, body: VoidSheet, response: { 200: Voided } }, REFUSALS),
    },
    async (request, reply) => {
      const { hall, ...sheet } = request.body;
      return answer(reply, await voidSheet(deps, { asking: askingOf(request), hall }, { ...request.params, ...sheet }));
    },
  );
  dayRoutes(app, deps);
}

function dayRoutes(app: App, deps: IssuingDeps): void {
  app.post(
    '/issuing/close-day',
    { ...may('issuing:balance'), schema: withProblems({ body: CloseDay, response: { 200: DayState } }, REFUSALS) },
    async (request, reply) => {
      const { hall, onShelf, books, explanation } = request.body;
      const at = { asking: askingOf(request), hall };
      return answer(reply, await closeDay(deps, at, { counted: { onShelf, books }, explanation }));
    },
  );
  app.post(
    '/issuing/reopen-day',
    { ...may('issuing:balance'), schema: withProblems({ body: ReopenDay, response: { 200: DayState } }, REFUSALS) },
    async (request, reply) => {
      const { hall, reason } = request.body;
      return answer(reply, await reopenDay(deps, { asking: askingOf(request), hall }, { reason }));
    },
  );
}

const askingOf = (request: Parameters<typeof onceOf>[0]) => ({ caller: request.caller, once: onceOf(request) });
