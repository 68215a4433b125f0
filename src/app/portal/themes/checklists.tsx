import type { FastifyReply, FastifyRequest } from 'fastify';
import QRCode from 'qrcode';
import { Type } from 'typebox';
import {
  findThemeInService,
  OPENED_OFTEN,
  openChecklist,
  readCode,
  saveChecklist,
  SAVED_OFTEN,
  scenarioOf,
  shownCode,
  statusOfChecklist,
  themeWording,
  type Checklist,
} from '../../../modules/themes/index.ts';
import { servingHeaders } from '../../../platform/files/index.ts';
import { languageOf, may, problem, type App } from '../../../platform/http/index.ts';
import { checkPrintable } from '../../../platform/pdf/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { ChecklistAsksMorePage, OpenChecklistPage } from '../../../web/portal/pages/themes/ChecklistPages.tsx';
import type { KeptChecklist } from '../../../web/portal/pages/themes/KeepChecklist.tsx';
import { ThemeResultPage } from '../../../web/portal/pages/themes/ThemeResultPage.tsx';
import { toldOf } from '../../../web/portal/pages/themes/told.ts';
import { dayOfYearText } from '../../../web/ui/index.ts';
import { askingOf, todayOf, type PortalDeps } from '../deps.ts';
import { frameOf } from '../frame.ts';
import { sendPage } from '../page.ts';
import { FormBody, ItemParams, textsIn } from '../params.ts';
import { qrPicture } from '../qr-picture.ts';
import { sheetOf } from './checklist-sheet.ts';
import { resultOf } from './result.ts';

const Code = Type.Object({ code: Type.String({ maxLength: 40 }) });
const Typed = Type.Object({ code: Type.Optional(Type.String({ maxLength: 40 })) });
const Done = Type.Object({ done: Type.Optional(Type.Literal('kept')) });
const Size = Type.Object({ size: Type.Optional(Type.Enum(['usual', 'large'])) });

/** Checklists that are kept under a code: to open, print and share without an account and without a script. */
export function checklistPages(app: App, deps: PortalDeps): void {
  app.post(
    to.keepChecklist(':key'),
    { ...may('checklist:save', SAVED_OFTEN), schema: { params: ItemParams, body: FormBody } },
    async (request, reply) => keep(deps, { request, reply }, { key: request.params.key, body: request.body }),
  );
  const reading = may('public:read', OPENED_OFTEN);
  app.get(to.checklists, { ...reading, schema: { querystring: Typed } }, async (request, reply) => {
    const { code: typed } = request.query;
    if (typed === undefined) return sendPage(reply, <OpenChecklistPage frame={frameOf(request, deps)} />);
    const code = readCode(typed);
    const opened = await openChecklist(deps.checklists, request.caller.scope, typed);
    if (opened.ok && code !== undefined) return reply.redirect(to.checklist(code), 303);
    const message = themeWording[languageOf(request)].refusals.checklistNotFound;
    const page = { frame: frameOf(request, deps), typed, errors: [{ field: 'code', message }] };
    return sendPage(reply, <OpenChecklistPage {...page} />, 422);
  });
  app.get(to.checklist(':code'), { ...reading, schema: { params: Code, querystring: Done } }, (request, reply) =>
    show(deps, { request, reply }, { code: request.params.code, isNew: request.query.done === 'kept' }),
  );
  app.get(
    '/checklists/:code/paper',
    { ...reading, schema: { params: Code, querystring: Size } },
    async (request, reply) =>
      print(deps, { request, reply }, { code: request.params.code, large: request.query.size === 'large' }),
  );
}

type Exchange = { request: FastifyRequest; reply: FastifyReply };

async function keep(deps: PortalDeps, { request, reply }: Exchange, { key, body }: { key: string; body: FormBody }) {
  const found = await deps.intake.db.within(request.caller.scope, (tx) => findThemeInService(tx, key, todayOf(deps)));
  if (!found) return problem(reply, 404, { code: 'themeNotFound' });
  const { once } = askingOf(request);
  const saving = { theme: key, told: toldOf(found.theme, textsIn(body)) };
  const saved = await saveChecklist(deps.checklists, { scope: request.caller.scope, once }, saving);
  if (!saved.ok) return problem(reply, statusOfChecklist(saved.error), saved.error);
  return reply.redirect(to.checklist(saved.value.code, { done: 'kept' }), 303);
}

type Opening = { code: string; isNew: boolean };

async function show(deps: PortalDeps, { request, reply }: Exchange, { code, isNew }: Opening): Promise<FastifyReply> {
  const opened = await openChecklist(deps.checklists, request.caller.scope, code);
  if (!opened.ok) return problem(reply, 404, opened.error);
  const checklist = opened.value;
  const { theme, told, savedOn } = checklist;
  const scenario = scenarioOf(theme, told);
  if (!scenario.ok) throw new Error(`a kept answer of theme ${theme.key} is none: ${scenario.error.code}`);
  const frame = frameOf(request, deps);
  const language = languageOf(request);
  if (scenario.value.questions.length > 0) {
    const page = { frame, theme, told, savedOn: dayOfYearText(savedOn, language) };
    return sendPage(reply, <ChecklistAsksMorePage {...page} />);
  }
  const result = await resultOf(deps, request, { theme, told, scenario: scenario.value });
  const kept = keptOf(deps, checklist, { isNew, day: (on) => dayOfYearText(on, language) });
  return sendPage(reply, <ThemeResultPage frame={frame} {...result} keep={{ kept }} />);
}

type Showing = { isNew: boolean; day: (on: Checklist['until']) => string };

function keptOf({ publicUrl }: PortalDeps, checklist: Checklist, { isNew, day }: Showing): KeptChecklist {
  const { code, until, savedOn, renewed, dropped } = checklist;
  const address = new URL(to.checklist(code), publicUrl).href;
  return {
    ...{ code, shown: shownCode(code), until: day(until), savedOn: day(savedOn), renewed, dropped: dropped.length },
    ...{ address, picture: qrPicture(address), isNew },
  };
}

async function print(
  deps: PortalDeps,
  { request, reply }: Exchange,
  { code, large }: { code: string; large: boolean },
) {
  const { printer, template, now } = deps.checklists;
  const opened = await openChecklist(deps.checklists, request.caller.scope, code);
  if (!opened.ok) return problem(reply, 404, opened.error);
  const checklist = opened.value;
  const scenario = scenarioOf(checklist.theme, checklist.told);
  // Where more is asked by now, its page says so.
  if (!scenario.ok || scenario.value.questions.length > 0) return reply.redirect(to.checklist(checklist.code), 303);
  const result = await resultOf(deps, request, { ...checklist, scenario: scenario.value });
  const address = new URL(to.checklist(checklist.code), deps.publicUrl).href;
  const qr = await QRCode.toString(address, { type: 'svg', margin: 1 });
  const sheet = sheetOf({ checklist, result, on: todayOf(deps), qr, large, language: languageOf(request) });
  const printable = checkPrintable(printer, sheet);
  if (!printable.ok) return problem(reply, printable.error.code === 'fontMissing' ? 503 : 422, printable.error);
  const pdf = await printer.print({ template, data: sheet, at: now() });
  const file = { name: `checklist-${checklist.code}.pdf`, kind: 'pdf', size: pdf.length, show: 'inline' } as const;
  return reply.headers({ ...servingHeaders(file), 'cache-control': 'no-store' }).send(Buffer.from(pdf));
}
