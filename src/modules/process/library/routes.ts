import { Type } from 'typebox';
import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { Db, Tx } from '../../../platform/database/index.ts';
import { may, problem, withProblems, type App, type Caller } from '../../../platform/http/index.ts';
import { findComparison } from './comparison.ts';
import {
  ComparedVersions,
  ModelComparison,
  ModelListQuery,
  ModelPage,
  ModelParams,
  ModelSheet,
  ModelVersionParams,
} from './contract.ts';
import { findModelInForce, findModelVersion, listModels } from './queries.ts';
import { findSheet, nameModels, type ModelNames } from './sheet.ts';

export type ModelDeps = {
  db: Db;
  now: () => Date;
  names: ModelNames;
  /** Whether a caller may draw how an item goes. */
  mayDraw: (tx: Tx, asking: { caller: Caller; item: string }) => Promise<boolean>;
};

const XML = 'application/xml';
const modelFile = { description: 'A BPMN 2.0 file', content: { [XML]: { schema: Type.String() } } };

/** Officers read the models that cases run on; the files are what they are in any BPMN tool. */
export function modelRoutes(app: App, { db, now, names, mayDraw }: ModelDeps): void {
  const today = () => civilDateOf(now());
  app.get(
    '/process-models',
    {
      ...may('catalogue:read'),
      schema: withProblems({ querystring: ModelListQuery, response: { 200: ModelPage } }, [422]),
    },
    ({ caller, query }) =>
      db.within(caller.scope, async (tx) => {
        const { models, after } = await listModels(tx, { ...query, on: today() });
        return { models: await nameModels(tx, models, { names, on: today() }), after };
      }),
  );
  app.get(
    '/process-models/:item',
    { ...may('catalogue:read'), schema: withProblems({ params: ModelParams, response: { 200: modelFile } }, [404]) },
    async ({ caller, params }, reply) => {
      const model = await db.within(caller.scope, (tx) => findModelInForce(tx, params.item, today()));
      return model === undefined ? problem(reply, 404, { code: 'notFound' }) : reply.type(XML).send(model.xml);
    },
  );
  app.get(
    '/process-models/:item/steps',
    { ...may('catalogue:read'), schema: withProblems({ params: ModelParams, response: { 200: ModelSheet } }, [404]) },
    async ({ caller, params }, reply) => {
      const { item } = params;
      const sheet = await db.within(caller.scope, async (tx) => {
        const found = await findSheet(tx, item, { names, on: today() });
        return found && { ...found, mayDraw: await mayDraw(tx, { caller, item }) };
      });
      return sheet ?? problem(reply, 404, { code: 'notFound' });
    },
  );
  versionRoutes(app, { db, now, names });
}

/** What stands beside the model in force: what changed between two versions, and the file of one. */
function versionRoutes(app: App, { db, now, names }: Omit<ModelDeps, 'mayDraw'>): void {
  const today = () => civilDateOf(now());
  app.get(
    '/process-models/:item/changes',
    {
      ...may('catalogue:read'),
      schema: withProblems(
        { params: ModelParams, querystring: ComparedVersions, response: { 200: ModelComparison } },
        [404, 422],
      ),
    },
    async ({ caller, params: { item }, query: { before, after } }, reply) => {
      const wanted = { item, before: Number(before), after: Number(after), names, on: today() };
      const comparison = await db.within(caller.scope, (tx) => findComparison(tx, wanted));
      return comparison ?? problem(reply, 404, { code: 'notFound' });
    },
  );
  app.get(
    '/process-models/:item/versions/:version',
    {
      ...may('catalogue:read'),
      schema: withProblems({ params: ModelVersionParams, response: { 200: modelFile } }, [404]),
    },
    async ({ caller, params: { item, version } }, reply) => {
      const model = await db.within(caller.scope, (tx) => findModelVersion(tx, item, Number(version)));
      return model === undefined ? problem(reply, 404, { code: 'notFound' }) : reply.type(XML).send(model.xml);
    },
  );
}
