import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  MOST_ROWS,
  countingAnswers,
  isRequired,
  validatePage,
  wordError,
  type Answers,
  type Field,
  type FieldError,
  type Page,
} from '../../../modules/forms/index.ts';
import { isLocked, lostThrough, placeOn, saidOf, wayOf, type AnswerSource } from '../../../modules/intake/index.ts';
import { languageOf, may, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import type { AskedField } from '../../../web/portal/pages/draft/Question.tsx';
import { plain, type Language } from '../../../web/ui/index.ts';
import { QuestionPage } from '../../../web/portal/pages/draft/QuestionPage.tsx';
import { TablePage } from '../../../web/portal/pages/draft/TablePage.tsx';
import { newOnce, type PortalDeps } from '../deps.ts';
import { sendPage } from '../page.ts';
import { AskedQuery, fromOf, FormBody, PageParams, type From } from '../params.ts';
import { actsOn, refuseDraft } from './acts.ts';
import { checkedForm } from './checked-form.ts';
import { placeAfter, placeBefore } from './flow.ts';
import { frameOfDraft, openDraft, type OpenDraft } from './opening.ts';
import { shownRows, tableOn } from './table.tsx';
import { textOf, typedAnswers, wasAsked } from './typed.ts';

/** The questions of a draft, one page at a time. Whatever is sent is saved, right or wrong, before it is judged. */
export function questionRoutes(app: App, deps: PortalDeps): void {
  app.get(
    to.question(':draftId', ':pageId'),
    { ...may('draft:edit'), schema: { params: PageParams, querystring: AskedQuery } },
    async (request, reply) => {
      const { draftId, pageId } = request.params;
      const found = await openDraft(deps, { request, reply }, draftId);
      if ('answer' in found) return found.answer;
      const page = wayOf(found.open).find(({ id }) => id === pageId);
      if (!page) return reply.redirect(to.draft(draftId), 303);
      const { from, gone, change } = request.query;
      const shown = { open: found.open, page, from, asking: change !== undefined };
      return show(deps, { request, reply }, { ...shown, gone: gone !== undefined });
    },
  );
  app.post(
    to.question(':draftId', ':pageId'),
    { ...may('draft:edit'), schema: { params: PageParams, body: FormBody } },
    (request, reply) => answer(deps, { request, reply }, { ...request.params, body: request.body }),
  );
}

type Exchange = { request: FastifyRequest; reply: FastifyReply };
type Sent = { draftId: string; pageId: string; body: FormBody };

async function answer(deps: PortalDeps, exchange: Exchange, { draftId, pageId, body }: Sent): Promise<FastifyReply> {
  const { request, reply } = exchange;
  const found = await openDraft(deps, exchange, draftId);
  if ('answer' in found) return found.answer;
  const page = wayOf(found.open).find(({ id }) => id === pageId);
  if (!page) return reply.redirect(to.draft(draftId), 303);

  const typed = typedAnswers(
    page.fields.filter(
      (field) =>
        field.type !== 'table' &&
        !isLocked(found.open.draft, field) &&
        (wasAsked(field, body) || sourceOf(found.open, field.id) === undefined),
    ),
    body,
  );
  const saved = await actsOn(deps, request, found.open).save(typed);
  if (!saved.ok) return refuseDraft(reply, saved.error);
  if (textOf(body['_later']) !== '') return reply.redirect(`${to.draft(draftId)}?saved=later`, 303);

  const open = withAnswers(found.open, typed);
  const shown = { open, page, from: fromOf(body), asking: false };
  return judge(deps, exchange, { ...shown, sure: textOf(body['_sure']) !== '' });
}

const withAnswers = (open: OpenDraft, typed: Answers): OpenDraft => ({
  ...open,
  draft: {
    ...open.draft,
    answers: { ...open.draft.answers, ...typed },
    sources: Object.fromEntries(Object.entries(open.draft.sources).filter(([element]) => !(element in typed))),
  },
});

/** `asking`: what is known is asked after all, to be corrected. */
type Shown = { open: OpenDraft; page: Page; from: From; asking: boolean };

/** On to the next page; or the same again, with what is wrong with it or what its change makes superfluous. */
async function judge(deps: PortalDeps, exchange: Exchange, { sure, ...shown }: Shown & { sure: boolean }) {
  const { open, page, from } = shown;
  const { answers } = open.draft;
  const valid = validatePage(open.form, page.id, answers);
  if (!valid.ok) return show(deps, exchange, { ...shown, errors: valid.error });
  const lost = sure ? [] : lostThrough(open.form, page, answers);
  if (lost.length > 0) return show(deps, exchange, { ...shown, lost: lost.map(({ label }) => label) });
  const onward = from === 'check' ? to.check(open.draft.id) : placeAfter(open, page.id);
  return exchange.reply.redirect(onward, 303);
}

type Showing = Shown & { errors?: readonly FieldError[]; lost?: readonly Page['question'][]; gone?: boolean };

function show(deps: PortalDeps, { request, reply }: Exchange, showing: Showing): FastifyReply {
  const { open, page, from, errors = [], lost = [], gone = false } = showing;
  const { draft } = open;
  const language = languageOf(request);
  const common = {
    frame: frameOfDraft(request, deps, open),
    draft: { id: draft.id, item: draft.item.name },
    page,
    errors: errors.flatMap((error) => {
      const field = page.fields.find(({ id }) => id === error.field);
      return field ? [{ field: error.field, message: wordError(error, field, language) }] : [];
    }),
    place: placeOn(open, page.id),
    back: backOf(open, page, from),
    from,
    once: newOnce(),
  };
  const table = tableOn(page);
  const element = table ? (
    <TablePage {...common} {...tableOf(open, table)} gone={gone} />
  ) : (
    <QuestionPage {...common} {...questionsOf(showing, language)} lost={lost} />
  );
  return sendPage(reply, element, errors.length > 0 ? 422 : 200);
}

const tableOf = ({ draft }: OpenDraft, table: Field) => ({
  table,
  rows: shownRows(table, draft),
  most: MOST_ROWS,
  locked: isLocked(draft, table),
  officer: saidOf(draft, table.id),
});

function questionsOf({ open, page, asking }: Shown, language: Language) {
  const asked = askedOf(open, page, asking);
  const fields = asked
    .filter((one) => one.known === undefined && one.locked !== true)
    .map(({ field, optional }) => ({ ...field, required: !optional }));
  const counting = countingAnswers(open.form, open.draft.answers);
  return { asked, rules: checkedForm({ title: plain(page.question, language), fields, counting, language }) };
}

function backOf(open: OpenDraft, page: Page, from: From): string {
  if (from === 'check') return to.check(open.draft.id);
  return from === 'list' ? to.draft(open.draft.id) : placeBefore(open, page.id);
}

function askedOf(open: OpenDraft, { fields }: Page, asking: boolean): AskedField[] {
  const { form, draft } = open;
  const counting = countingAnswers(form, draft.answers);
  return fields.map((field) => ({
    field,
    value: draft.answers[field.id] ?? '',
    optional: !isRequired(field, counting),
    known: asking ? undefined : sourceOf(open, field.id),
    officer: saidOf(draft, field.id),
    locked: isLocked(draft, field),
  }));
}

/** Where an answer comes from that is not asked; what the office asks to be corrected is asked. */
const sourceOf = ({ draft }: Pick<OpenDraft, 'draft'>, id: string): AnswerSource | undefined =>
  saidOf(draft, id) === undefined ? draft.sources[id] : undefined;
