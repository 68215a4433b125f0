import { Type } from 'typebox';
import { may, withProblems, type App } from '../../platform/http/index.ts';
import { CourierCall } from './contract.ts';
import type { DeliveryDeps } from './deps.ts';
import { hearCourier } from './follow.ts';

const OFTEN = { limit: { most: 600, seconds: 60 } };

/** Where the courier calls. Whatever it says, the answer is the same: nobody learns which waybills are ours. */
export function deliveryRoutes(app: App, deps: DeliveryDeps): void {
  app.post(
    '/delivery/calls',
    {
      ...may('delivery:call', OFTEN),
      schema: withProblems({ body: CourierCall, response: { 202: Type.Object({}) } }, [422, 429]),
    },
    async ({ body }, reply) => {
      await hearCourier(deps, body.waybill);
      return reply.code(202).send({});
    },
  );
}
