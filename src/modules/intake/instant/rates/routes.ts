import { may, onceOf, problem, withProblems, type App } from '../../../../platform/http/index.ts';
import type { CaseDeps } from '../../cases/deps.ts';
import { READ } from '../reading.ts';
import { ROLL_BACK } from '../rolling-back.ts';
import { changeRate, findSampleRates, type ChangeRefusal } from './commands.ts';
import { ChangedRate, ChangeRate, RateParams, SampleRates } from './contract.ts';

const STATUS = {
  instantNotFound: 404,
  sampleRateRange: 422,
  sampleReasonMissing: 422,
  sampleRateSame: 409,
  stale: 412,
  keyReused: 422,
} as const satisfies Record<ChangeRefusal['code'], number>;

/** How many of a hundred grants of each item are looked at again, and a change of it. */
export function sampleRateRoutes(app: App, deps: CaseDeps): void {
  app.get('/instant-rates', { ...may(READ), schema: { response: { 200: SampleRates } } }, ({ caller }) =>
    findSampleRates(deps, caller),
  );
  app.post(
    '/instant-rates/:item',
    {
      ...may(ROLL_BACK),
      schema: withProblems(
        { params: RateParams, body: ChangeRate, response: { 200: ChangedRate } },
        [404, 409, 412, 422],
      ),
    },
    async (request, reply) => {
      const asking = { caller: request.caller, once: onceOf(request) };
      const changed = await changeRate(deps, { asking, id: request.params.item, wish: request.body });
      return changed.ok ? changed.value : problem(reply, STATUS[changed.error.code], changed.error);
    },
  );
}
