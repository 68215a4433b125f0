import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import {
  rowsOf,
  validateRow,
  wordAnswer,
  wordError,
  type Answers,
  type Field,
  type FieldError,
  type Page,
} from '../../../modules/forms/index.ts';
import { isLocked, rowMark, wayOf, type ThemeDraftRefusal } from '../../../modules/intake/index.ts';
import { SavedAnswers, SaveAnswers } from '../../../modules/intake/drafts/contract/drafts.ts';
import { languageOf, may, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { rowTitle, RowPage } from '../../../web/portal/pages/draft/RowPage.tsx';
import type { ShownRow } from '../../../web/portal/pages/draft/TablePage.tsx';
import { newOnce, type PortalDeps } from '../deps.ts';
import { sendPage } from '../page.ts';
import { AskedQuery, fromOf, FormBody, PageParams, type From } from '../params.ts';
import { actsOn, refuseDraft } from './acts.ts';
import { checkedForm } from './checked-form.ts';
import { frameOfDraft, openDraft, type OpenDraft } from './opening.ts';
import { typedAnswers } from './typed.ts';

const RowParams = Type.Object({
  ...PageParams.properties,
  row: Type.String({ pattern: '^[1-9][0-9]{0,2}$' }),
});
const PLACE = { draft: ':draftId', page: ':pageId', row: ':row' };
const Removal = Type.Object({ mark: Type.String({ pattern: '^[\\w-]{22}$' }), _once: Type.Optional(Type.String()) });

/** The rows of a table, one a page. Whatever is sent is saved, right or wrong, before it is judged. */
export function tableRoutes(app: App, deps: PortalDeps): void {
  app.get(
    to.row(PLACE),
    { ...may('draft:edit'), schema: { params: RowParams, querystring: AskedQuery } },
    async (request, reply) => {
      const found = await findTable(deps, { request, reply }, request.params);
      if ('answer' in found) return found.answer;
      return show(deps, { request, reply }, { ...found, from: request.query.from });
    },
  );
  app.post(to.row(PLACE), { ...may('draft:edit'), schema: { params: RowParams, body: FormBody } }, (request, reply) =>
    keep(deps, { request, reply }, { ...request.params, body: request.body }),
  );
  app.patch(
    to.cells(PLACE),
    { ...may('draft:edit'), schema: { params: RowParams, body: SaveAnswers, response: { 200: SavedAnswers } } },
    async (request, reply) => {
      const found = await findTable(deps, { request, reply }, request.params);
      if ('answer' in found) return found.answer;
      const cells = unprefixed(request.body.answers);
      const saved = await actsOn(deps, request, found.open).saveRow({ ...placeOf(found), cells });
      return saved.ok ? saved.value : refuseDraft(reply, saved.error);
    },
  );
  app.post(
    to.rowRemoval(PLACE),
    { ...may('draft:edit'), schema: { params: RowParams, body: Removal } },
    async (request, reply) => {
      const found = await findTable(deps, { request, reply }, request.params);
      if ('answer' in found) return found.answer;
      const { mark } = request.body;
      const removed = await actsOn(deps, request, found.open).removeRow({ ...placeOf(found), mark });
      return removed.ok ? backToTable(reply, found) : refuse(reply, found, removed.error);
    },
  );
}

type Exchange = { request: FastifyRequest; reply: FastifyReply };
type Wanted = { draftId: string; pageId: string; row: string };
type Found = { open: OpenDraft; page: Page; table: Field; row: number };

/** The table on this page of the way; another address leads to the list of all pages. */
async function findTable(
  deps: PortalDeps,
  exchange: Exchange,
  { draftId, pageId, row }: Wanted,
): Promise<Found | { answer: FastifyReply }> {
  const found = await openDraft(deps, exchange, draftId);
  if ('answer' in found) return found;
  const page = wayOf(found.open).find(({ id }) => id === pageId);
  const table = tableOn(page);
  if (!page || !table || isLocked(found.open.draft, table))
    return { answer: exchange.reply.redirect(to.draft(draftId), 303) };
  return { open: found.open, page, table, row: Number(row) };
}

/** The table that a page consists of, if it does. */
export const tableOn = (page: Page | undefined): Field | undefined => page?.fields.find(({ type }) => type === 'table');

const placeOf = ({ table, row }: Found) => ({ element: table.id, row });

const rowAt = ({ open, table, row }: Found): Answers =>
  (rowsOf(open.draft.answers[table.id] ?? '') ?? [])[row - 1] ?? {};

async function keep(deps: PortalDeps, exchange: Exchange, sent: Wanted & { body: FormBody }): Promise<FastifyReply> {
  const { request, reply } = exchange;
  const found = await findTable(deps, exchange, sent);
  if ('answer' in found) return found.answer;
  const cells = unprefixed(typedAnswers(prefixed(found.table), sent.body));
  const saved = await actsOn(deps, request, found.open).saveRow({ ...placeOf(found), cells });
  if (!saved.ok) return refuse(reply, found, saved.error);
  const from = fromOf(sent.body);
  const valid = validateRow(found.table, cells);
  if (valid.ok) return backToTable(reply, found, from);
  return show(deps, exchange, { ...found, from, typed: cells, errors: valid.error });
}

function backToTable(reply: FastifyReply, { open, page }: Found, from?: From): FastifyReply {
  return reply.redirect(to.question(open.draft.id, page.id, from === undefined ? {} : { from }), 303);
}

/** A row that is no longer what it was: the table says so and shows what there is. */
function refuse(reply: FastifyReply, { open, page }: Found, refusal: ThemeDraftRefusal): FastifyReply {
  return refusal.code === 'rowNotFound'
    ? reply.redirect(`${to.question(open.draft.id, page.id)}?gone=1`, 303)
    : refuseDraft(reply, refusal);
}

type Showing = Found & { from: From; typed?: Answers; errors?: readonly FieldError[] };

function show(deps: PortalDeps, { request, reply }: Exchange, showing: Showing): FastifyReply {
  const { open, page, table, row, from, typed = rowAt(showing), errors = [] } = showing;
  const language = languageOf(request);
  const fields = prefixed(table);
  const element = (
    <RowPage
      frame={frameOfDraft(request, deps, open)}
      draft={{ id: open.draft.id, item: open.draft.item.name }}
      page={page}
      table={table}
      row={row}
      asked={fields.map((field) => ({ field, value: typed[columnOf(field.id)] ?? '', optional: !field.required }))}
      errors={errors.flatMap((error) => {
        const field = fields.find(({ id }) => columnOf(id) === error.field);
        return field ? [{ field: field.id, message: wordError(error, field, language) }] : [];
      })}
      from={from}
      rules={checkedForm({ title: rowTitle(table, row, language), fields, counting: {}, language })}
      once={newOnce()}
    />
  );
  return sendPage(reply, element, errors.length > 0 ? 422 : 200);
}

/** Cells travel under names like those of answers, so that the script saves them as it saves those. */
const PREFIX = 'row.';
const prefixed = ({ columns = [] }: Field): Field[] =>
  columns.map(({ id, idType, ...column }) => ({
    ...column,
    id: PREFIX + id,
    ...(idType !== undefined && { idType: PREFIX + idType }),
  }));
const columnOf = (name: string) => name.slice(PREFIX.length);
const unprefixed = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).map(([name, cell]) => [columnOf(name), cell]));

/** The rows of a table as its page shows them. */
export function shownRows(table: Field, { id, answers }: OpenDraft['draft']): ShownRow[] {
  const columns = table.columns ?? [];
  return (rowsOf(answers[table.id] ?? '') ?? []).map((row) => ({
    cells: columns.map((column) => ({ column, words: wordAnswer(row[column.id] ?? '', column) })),
    wrong: !validateRow(table, row).ok,
    mark: rowMark(id, row, columns),
  }));
}
