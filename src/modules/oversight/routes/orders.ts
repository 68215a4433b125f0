import { Type } from 'typebox';
import { servingHeaders } from '../../../platform/files/index.ts';
import { may, onceOf, problem, withProblems, type App } from '../../../platform/http/index.ts';
import type { OversightDeps } from '../deps.ts';
import { actOnOrder, draftOrder } from '../orders/acts.ts';
import {
  AnswerOrder,
  DraftOrder,
  LeadOrder,
  MovedOrder,
  OrderFile,
  OrderPage,
  OrderParams,
  OrderQuery,
} from '../orders/contract.ts';
import { openOrder } from '../orders/file.ts';
import { findOrders } from '../orders/list.ts';
import { printOrder } from '../orders/paper.ts';
import { statusOf } from '../refusals.ts';
import { answer } from './answer.ts';

const moving = [403, 404, 409, 412, 422];

/** 督办单: listed, read and printed by heads and leaders; issued and checked by leaders; answered by heads. */
export function orderRoutes(app: App, deps: OversightDeps): void {
  readingRoutes(app, deps);
  app.post(
    '/supervision-orders',
    {
      ...may('order:issue'),
      schema: withProblems({ body: DraftOrder, response: { 200: MovedOrder } }, [403, 404, 422]),
    },
    async (request, reply) => {
      const asking = { caller: request.caller, once: onceOf(request) };
      return answer(reply, await draftOrder(deps, asking, request.body));
    },
  );
  app.post(
    '/supervision-orders/:orderId/acts',
    {
      ...may('order:issue'),
      schema: withProblems({ params: OrderParams, body: LeadOrder, response: { 200: MovedOrder } }, moving),
    },
    async (request, reply) => {
      const asking = { caller: request.caller, once: onceOf(request) };
      return answer(reply, await actOnOrder(deps, asking, { id: request.params.orderId, ...request.body }));
    },
  );
  app.post(
    '/supervision-orders/:orderId/answers',
    {
      ...may('order:answer'),
      schema: withProblems({ params: OrderParams, body: AnswerOrder, response: { 200: MovedOrder } }, moving),
    },
    async (request, reply) => {
      const asking = { caller: request.caller, once: onceOf(request) };
      return answer(reply, await actOnOrder(deps, asking, { id: request.params.orderId, ...request.body }));
    },
  );
}

function readingRoutes(app: App, deps: OversightDeps): void {
  app.get(
    '/supervision-orders',
    { ...may('order:read'), schema: { querystring: OrderQuery, response: { 200: OrderPage } } },
    ({ caller, query }) => findOrders(deps, { caller, query }),
  );
  app.get(
    '/supervision-orders/:orderId',
    {
      ...may('order:read'),
      schema: withProblems({ params: OrderParams, response: { 200: OrderFile } }, [403, 404]),
    },
    async ({ caller, params }, reply) => answer(reply, await openOrder(deps, { caller, id: params.orderId })),
  );
  app.get(
    '/supervision-orders/:orderId/paper',
    {
      ...may('order:read'),
      schema: withProblems({ params: OrderParams, response: { 200: Type.Any() } }, [403, 404, 422, 503]),
    },
    async ({ caller, params }, reply) => {
      const printed = await printOrder(deps, { caller, id: params.orderId });
      if (!printed.ok) return problem(reply, statusOf(printed.error), printed.error);
      const name = `supervision-order-${params.orderId}.pdf`;
      const file = { name, kind: 'pdf', size: printed.value.length, show: 'inline' } as const;
      return reply.headers({ ...servingHeaders(file), 'cache-control': 'no-store' }).send(Buffer.from(printed.value));
    },
  );
}
