import { may, onceOf, problem, withProblems, type App } from '../../../platform/http/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { ItemTexts, PublishText, TextList, TextParams, TextPublished } from './contract.ts';
import { itemTexts, listTexts, publishText } from './publish.ts';
import { statusOf } from './refusals.ts';

const ONE = '/commitment-texts/:item';

/** For the catalogue officer: the texts of 告知承诺 in their versions. */
export function commitmentRoutes(app: App, deps: CaseDeps): void {
  app.get('/commitment-texts', { ...may('catalogue:read'), schema: { response: { 200: TextList } } }, ({ caller }) =>
    deps.db.within(caller.scope, (tx) => listTexts(tx, deps)),
  );
  app.get(
    ONE,
    { ...may('catalogue:read'), schema: withProblems({ params: TextParams, response: { 200: ItemTexts } }, [404]) },
    async ({ caller, params }, reply) =>
      (await deps.db.within(caller.scope, (tx) => itemTexts(tx, deps, params.item))) ??
      problem(reply, 404, { code: 'itemNotFound' }),
  );
  app.post(
    ONE,
    {
      ...may('catalogue:publish'),
      schema: withProblems(
        { params: TextParams, body: PublishText, response: { 200: TextPublished } },
        [403, 404, 409, 412, 422],
      ),
    },
    async (request, reply) => {
      const { caller, params, body } = request;
      const published = await publishText(deps, { caller, once: onceOf(request) }, { item: params.item, wish: body });
      return published.ok ? published.value : problem(reply, statusOf(published.error), published.error);
    },
  );
}
