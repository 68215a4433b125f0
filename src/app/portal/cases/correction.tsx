import multipart from '@fastify/multipart';
import { Type } from 'typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  answerGathered,
  findGathered,
  findGatheredNotice,
  statusOfGathered,
  type AskedCorrection,
} from '../../../modules/intake/index.ts';
import { wordError } from '../../../modules/forms/index.ts';
import { languageOf, may, onceOf, problem, type App } from '../../../platform/http/index.ts';
import { servingHeaders } from '../../../platform/files/index.ts';
import { checkPrintable } from '../../../platform/pdf/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { CorrectionPage, whySentence } from '../../../web/portal/pages/theme-cases/CorrectionPage.tsx';
import type { FieldError, Language } from '../../../web/ui/index.ts';
import { askingOf, newOnce, type PortalDeps } from '../deps.ts';
import { noFilesAtKiosk } from '../file.ts';
import { frameOf } from '../frame.ts';
import { sendPage } from '../page.ts';
import { ThemeCaseParams } from '../params.ts';
import { MOST_BYTES, uploadLimits } from '../draft/upload-limits.ts';
import { readForm, saidIn, type SentForm } from './correction-form.ts';

const Done = Type.Object({ done: Type.Optional(Type.Enum(['saved', 'some'])) });
const Place = Type.String({ pattern: '^[1-9][0-9]{0,2}$' });
const Paper = Type.Object({
  ...ThemeCaseParams.properties,
  notice: Place,
  edition: Place,
});

/** So many files in one form: several materials, each with its pages. */
const MOST_FILES = 60;

/** 合并补正: the one list of what the departments of a theme ask, its form, and its paper. */
export async function gatheredCorrectionPages(app: App, deps: PortalDeps): Promise<void> {
  app.get(
    to.gatheredCorrection(':themeCaseId'),
    { ...may('case:seeOwn'), schema: { params: ThemeCaseParams, querystring: Done } },
    (request, reply) =>
      show(deps, { request, reply }, { theme: request.params.themeCaseId, done: request.query.done, errors: [] }),
  );
  app.get(
    '/my/themes/:themeCaseId/corrections/:notice/:edition',
    { ...may('case:seeOwn'), schema: { params: Paper }, preHandler: noFilesAtKiosk },
    (request, reply) => sendPaper(deps, { request, reply }, request.params),
  );
  await app.register(async (scope: App) => {
    const limits = { fileSize: MOST_BYTES + 1, files: MOST_FILES, parts: MOST_FILES + 1_000 };
    await scope.register(multipart, { limits, throwFileSizeLimit: false });
    scope.post(
      to.gatheredCorrection(':themeCaseId'),
      { ...may('case:submit'), schema: { params: ThemeCaseParams } },
      (request, reply) => answer(deps, { request, reply }, request.params.themeCaseId),
    );
  });
}

type Exchange = { request: FastifyRequest; reply: FastifyReply };

const find = (deps: PortalDeps, request: FastifyRequest, theme: string) =>
  deps.intake.db.within(request.caller.scope, (tx) =>
    findGathered(tx, deps.intake, { asking: askingOf(request), theme }),
  );

type Showing = { theme: string; done: 'saved' | 'some' | undefined; errors: readonly FieldError[] };

async function show(
  deps: PortalDeps,
  { request, reply }: Exchange,
  { theme, done, errors }: Showing,
): Promise<FastifyReply> {
  const found = await find(deps, request, theme);
  if (!found.ok && found.error.code === 'noCorrectionAsked') return reply.redirect(to.themeCase(theme), 303);
  if (!found.ok) return problem(reply, statusOfGathered(found.error), found.error);
  const { view, fields } = found.value;
  const frame = frameOf(request, deps);
  const page = (
    <CorrectionPage
      {...{ frame, fields, done, correction: view, once: newOnce() }}
      limits={uploadLimits(frame.language)}
      errors={[...errors, ...faultsIn(found.value, frame.language)]}
    />
  );
  return sendPage(reply, page, errors.length > 0 ? 422 : 200);
}

const faultsIn = ({ faults, fields }: AskedCorrection, language: Language): FieldError[] =>
  [...faults].flatMap(([id, fault]) => {
    const field = fields.get(id);
    return field ? [{ field: id, message: wordError(fault, field, language) }] : [];
  });

async function answer(deps: PortalDeps, exchange: Exchange, theme: string): Promise<FastifyReply> {
  const { request, reply } = exchange;
  const found = await find(deps, request, theme);
  if (!found.ok && found.error.code === 'noCorrectionAsked')
    return reply.redirect(to.themeCase(theme, { done: 'corrected' }), 303);
  if (!found.ok) return problem(reply, statusOfGathered(found.error), found.error);
  const sent = await readForm(deps, request);
  if (sent === 'broken') return problem(reply, 400, { code: 'malformed' });
  const asking = { caller: request.caller, once: onceOf(request, keptOf(sent)) };
  const answered = await answerGathered(deps.intake, asking, { theme, said: saidIn(sent, found.value) });
  if (!answered.ok && answered.error.code === 'noCorrectionAsked')
    return reply.redirect(to.themeCase(theme, { done: 'corrected' }), 303);
  if (!answered.ok) return problem(reply, statusOfGathered(answered.error), answered.error);
  const { open, answered: items } = answered.value;
  const language = languageOf(request);
  const lacksConsent = open.some(({ why }) => why === 'consentMissing');
  const errors = [
    ...sent.faults,
    ...(lacksConsent ? [{ field: 'consent', message: whySentence('consentMissing', language) }] : []),
  ];
  if (errors.length > 0) return show(deps, exchange, { theme, done: undefined, errors });
  if (open.length === 0) return reply.redirect(to.themeCase(theme, { done: 'corrected' }), 303);
  return reply.redirect(to.gatheredCorrection(theme, { done: items.length > 0 ? 'some' : 'saved' }), 303);
}

/** What makes two sendings the same: every field, and each file by its name and size. */
const keptOf = ({ fields, files }: SentForm) => ({
  ...fields,
  files: files.map(({ material, received }) => [material, received.name, received.size]),
});

type Wanted = { themeCaseId: string; notice: string; edition: string };

/** An edition as it was given, printed anew from what was said then. */
async function sendPaper(
  deps: PortalDeps,
  { request, reply }: Exchange,
  { themeCaseId: theme, ...place }: Wanted,
): Promise<FastifyReply> {
  const [notice, edition] = [Number(place.notice), Number(place.edition)];
  const { printer, template, demonstration } = deps.correctionPaper;
  const sheet = await deps.intake.db.within(request.caller.scope, (tx) =>
    findGatheredNotice(tx, deps.intake, { asking: askingOf(request), theme, notice, edition, demonstration }),
  );
  if (!sheet) return problem(reply, 404, { code: 'themeCaseNotFound' });
  const printable = checkPrintable(printer, sheet);
  if (!printable.ok) return problem(reply, printable.error.code === 'fontMissing' ? 503 : 422, printable.error);
  const pdf = await printer.print({ template, data: sheet, at: deps.intake.now() });
  const file = { name: `correction-${notice}-${edition}.pdf`, kind: 'pdf', size: pdf.length, show: 'inline' } as const;
  return reply.headers({ ...servingHeaders(file), 'cache-control': 'no-store' }).send(Buffer.from(pdf));
}
