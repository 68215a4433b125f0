import { Type } from 'typebox';
import type { Db } from '../../../platform/database/index.ts';
import { may, problem, withProblems, type App } from '../../../platform/http/index.ts';
import { comparisonOf } from '../difference/comparison.ts';
import { ComparedDecisions, DecisionComparison } from '../difference/contract.ts';
import {
  DecisionListQuery,
  DecisionPage,
  DecisionParams,
  DecisionSheet,
  DecisionVersionParams,
  DecisionVersions,
} from './contract.ts';
import { findVersion, listDecisions, listVersions, type VersionRow } from './queries.ts';

const XML = 'application/xml';
const modelFile = { description: 'A DMN file', content: { [XML]: { schema: Type.String() } } };

const rowOf = ({ effectiveAt, ...row }: VersionRow) => ({ ...row, effectiveAt: effectiveAt.toISOString() });

type LibraryDeps = { db: Db; now: () => Date };

/** Officers read what cases are decided by; the files are what they are in any DMN tool. */
export function decisionRoutes(app: App, deps: LibraryDeps): void {
  const { db } = deps;
  comparisonRoute(app, deps);
  app.get(
    '/decision-models',
    {
      ...may('catalogue:read'),
      schema: withProblems({ querystring: DecisionListQuery, response: { 200: DecisionPage } }, [422]),
    },
    ({ caller, query }) => db.within(caller.scope, (tx) => listDecisions(tx, query.after)),
  );
  app.get(
    '/decision-models/:key/versions',
    {
      ...may('catalogue:read'),
      schema: withProblems({ params: DecisionParams, response: { 200: DecisionVersions } }, [422]),
    },
    ({ caller, params }) =>
      db.within(caller.scope, async (tx) => ({ versions: (await listVersions(tx, params.key)).map(rowOf) })),
  );
  app.get(
    '/decision-models/:key/versions/:version',
    {
      ...may('catalogue:read'),
      schema: withProblems({ params: DecisionVersionParams, response: { 200: DecisionSheet } }, [404]),
    },
    async ({ caller, params: { key, version } }, reply) => {
      const found = await db.within(caller.scope, (tx) => findVersion(tx, key, Number(version)));
      return found === undefined ? problem(reply, 404, { code: 'notFound' }) : { ...found, ...rowOf(found) };
    },
  );
  app.get(
    '/decision-models/:key/versions/:version/file',
    {
      ...may('catalogue:read'),
      schema: withProblems({ params: DecisionVersionParams, response: { 200: modelFile } }, [404]),
    },
    async ({ caller, params: { key, version } }, reply) => {
      const found = await db.within(caller.scope, (tx) => findVersion(tx, key, Number(version)));
      return found === undefined ? problem(reply, 404, { code: 'notFound' }) : reply.type(XML).send(found.xml);
    },
  );
}

function comparisonRoute(app: App, { db, now }: LibraryDeps): void {
  app.get(
    '/decision-models/:key/changes',
    {
      ...may('catalogue:read'),
      schema: withProblems(
        { params: DecisionParams, querystring: ComparedDecisions, response: { 200: DecisionComparison } },
        [404, 422],
      ),
    },
    async ({ caller, params: { key }, query }, reply) => {
      const [before, after] = await db.within(caller.scope, async (tx) => [
        await findVersion(tx, key, Number(query.before)),
        await findVersion(tx, key, Number(query.after)),
      ]);
      const comparison = before && after && comparisonOf(key, [before, after], now());
      return comparison ?? problem(reply, 404, { code: 'notFound' });
    },
  );
}
