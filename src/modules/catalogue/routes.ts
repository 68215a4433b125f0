import { Type } from 'typebox';
import { addDays, civilDate, civilDateOf } from '../../kernel/civil-date.ts';
import type { Db } from '../../platform/database/index.ts';
import { may, problem, withProblems, type App } from '../../platform/http/index.ts';
import { retireItem } from './commands.ts';
import {
  ItemKeyParams,
  ItemPage,
  ItemRow,
  ItemVersion,
  ListQuery,
  Misses,
  MissesQuery,
  SearchQuery,
  ToleranceCoverage,
} from './contract/answers.ts';
import { RetireItem, Retired } from './contract/requests.ts';
import { findPublishedItem, findToleranceCoverage, listItems } from './queries/items.ts';
import { statusOf } from './refusals.ts';
import { searchItems } from './search/ask.ts';
import { findMisses } from './search/queries.ts';
import type { ItemSearch } from './search/open.ts';

/** Shown unless another day is asked for. */
const DAYS_OF_MISSES = 90;

export type CatalogueDeps = { db: Db; now: () => Date; search: ItemSearch };

export function catalogueRoutes(app: App, { db, now, search }: CatalogueDeps): void {
  const today = () => civilDateOf(now());
  app.get(
    '/items',
    { ...may('public:read'), schema: { querystring: ListQuery, response: { 200: ItemPage } } },
    ({ caller, query }) => db.within(caller.scope, (tx) => listItems(tx, query, today())),
  );
  app.get(
    '/items/search',
    { ...may('public:read'), schema: { querystring: SearchQuery, response: { 200: Type.Array(ItemRow) } } },
    async ({ caller, query: { words } }) => {
      const { items } = await db.within(caller.scope, (tx) => searchItems(search, tx, { words, on: today() }));
      return [...items];
    },
  );
  app.get(
    '/items/:key',
    { ...may('public:read'), schema: withProblems({ params: ItemKeyParams, response: { 200: ItemVersion } }, [404]) },
    async ({ caller, params }, reply) => {
      const found = await db.within(caller.scope, (tx) => findPublishedItem(tx, params.key, today()));
      return found ?? problem(reply, 404, { code: 'notFound' });
    },
  );
  countingRoutes(app, { db, now });
  app.post(
    '/items/:key/retire',
    {
      ...may('catalogue:publish'),
      schema: withProblems({ params: ItemKeyParams, body: RetireItem, response: { 200: Retired } }, [409, 422]),
    },
    async ({ caller, params, body }, reply) => {
      const retirement = { key: params.key, on: civilDate(body.on), today: today() };
      const stamp = { actor: caller.actor, at: now(), reason: body.reason };
      const result = await db.within(caller.scope, (tx) => retireItem(tx, retirement, stamp));
      return result.ok ? { retiredOn: body.on } : problem(reply, statusOf(result.error), result.error);
    },
  );
}

/** What of the catalogue is counted, for those who keep it. */
function countingRoutes(app: App, { db, now }: Pick<CatalogueDeps, 'db' | 'now'>): void {
  const today = () => civilDateOf(now());
  app.get(
    '/catalogue/tolerance-coverage',
    { ...may('catalogue:read'), schema: { response: { 200: ToleranceCoverage } } },
    ({ caller }) => db.within(caller.scope, (tx) => findToleranceCoverage(tx, today())),
  );
  app.get(
    '/catalogue/misses',
    {
      ...may('catalogue:seeMisses'),
      schema: withProblems({ querystring: MissesQuery, response: { 200: Misses } }, [422]),
    },
    async ({ caller, query }) => {
      const since = query.since === undefined ? addDays(today(), -DAYS_OF_MISSES) : civilDate(query.since);
      return { since, misses: await db.within(caller.scope, (tx) => findMisses(tx, since)) };
    },
  );
}
