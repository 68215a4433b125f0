import { may, onceOf, problem, withProblems, type App } from '../../../platform/http/index.ts';
import { ModelParams } from '../library/contract.ts';
import {
  findPlan,
  preview,
  startMigration,
  stopMigration,
  type MigrationDeps,
  type MigrationRefusal,
} from './commands.ts';
import {
  MigrationList,
  MigrationParams,
  MigrationPlan,
  MigrationPreview,
  MigrationStarted,
  MigrationWish,
  PlanQuery,
  StartMigration,
} from './contract.ts';
import { listMigrations } from './store.ts';

const STATUS = {
  versionUnknown: 404,
  sameVersion: 422,
  migrationRunning: 409,
  migrationOver: 409,
  reasonMissing: 422,
  keyReused: 422,
} as const satisfies Record<MigrationRefusal['code'], number>;

/** Running cases go over to another version of their model: planned, looked at case by case, ordered, watched, stopped. */
export function migrationRoutes(app: App, deps: MigrationDeps): void {
  lookingRoutes(app, deps);
  app.post(
    '/process-models/:item/migrations',
    {
      ...may('catalogue:publish'),
      schema: withProblems(
        { params: ModelParams, body: StartMigration, response: { 200: MigrationStarted } },
        [404, 409, 422],
      ),
    },
    async (request, reply) => {
      const { caller, params, body } = request;
      const started = await startMigration(deps, { caller, once: onceOf(request) }, { item: params.item, wish: body });
      return started.ok ? started.value : problem(reply, STATUS[started.error.code], started.error);
    },
  );
  app.post(
    '/process-models/:item/migrations/:id/stop',
    {
      ...may('catalogue:publish'),
      schema: withProblems({ params: MigrationParams, response: { 200: MigrationStarted } }, [409, 422]),
    },
    async (request, reply) => {
      const { caller, params } = request;
      const stopped = await stopMigration(deps, { caller, once: onceOf(request) }, params.id);
      return stopped.ok ? stopped.value : problem(reply, STATUS[stopped.error.code], stopped.error);
    },
  );
}

function lookingRoutes(app: App, deps: MigrationDeps): void {
  app.get(
    '/process-models/:item/migrations',
    { ...may('process:draw'), schema: withProblems({ params: ModelParams, response: { 200: MigrationList } }, [422]) },
    ({ caller, params }) =>
      deps.db.within(caller.scope, async (tx) => ({ migrations: await listMigrations(tx, params.item) })),
  );
  app.get(
    '/process-models/:item/migration-plan',
    {
      ...may('process:draw'),
      schema: withProblems(
        { params: ModelParams, querystring: PlanQuery, response: { 200: MigrationPlan } },
        [404, 422],
      ),
    },
    async ({ caller, params, query }, reply) => {
      const versions = { item: params.item, from: Number(query.from), to: Number(query.to) };
      const plan = await deps.db.within(caller.scope, (tx) => findPlan(tx, deps, versions));
      return plan ?? problem(reply, 404, { code: 'notFound' });
    },
  );
  app.post(
    '/process-models/:item/migration-preview',
    {
      ...may('process:draw'),
      schema: withProblems(
        { params: ModelParams, body: MigrationWish, response: { 200: MigrationPreview } },
        [404, 422],
      ),
    },
    async ({ caller, params, body }, reply) => {
      const seen = await deps.db.within(caller.scope, (tx) =>
        preview(tx, deps, { item: params.item, wish: body, caller }),
      );
      return seen.ok ? seen.value : problem(reply, STATUS[seen.error.code], seen.error);
    },
  );
}
