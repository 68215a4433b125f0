import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { ok } from '../../../kernel/result.ts';
import { findPublicStatus, findPublicTheme, readThemeNumber, statusOfCase } from '../../../modules/intake/index.ts';
import { languageOf, may, type App } from '../../../platform/http/index.ts';
import { PLACES } from '../../../web/portal/layout/places.ts';
import { StatusAnswerPage, StatusPage } from '../../../web/portal/pages/cases/StatusPage.tsx';
import { ThemeStatusPage } from '../../../web/portal/pages/theme-cases/ThemeStatusPage.tsx';
import { portalWording, type PortalWording } from '../../../web/portal/wording/wording.ts';
import type { FieldError } from '../../../web/ui/index.ts';
import type { PortalDeps } from '../deps.ts';
import { frameOf } from '../frame.ts';
import { sendPage } from '../page.ts';

/** The receipt's QR code leads here with the number, which is no secret; the query code is never in an address. */
const Numbered = Type.Object({ number: Type.Optional(Type.String({ maxLength: 60 })) });
const Question = Type.Object({
  number: Type.Optional(Type.String({ maxLength: 200 })),
  code: Type.Optional(Type.String({ maxLength: 200 })),
});

const OFTEN = { limit: { most: 60, seconds: 60 } };

/** How a case stands, for whoever holds its number and query code. */
export function statusRoutes(app: App, deps: PortalDeps): void {
  app.get(PLACES.status, { ...may('case:seeStatus'), schema: { querystring: Numbered } }, (request, reply) =>
    sendPage(reply, <StatusPage frame={frameOf(request, deps)} number={request.query.number} />),
  );
  app.post(PLACES.status, { ...may('case:seeStatus', OFTEN), schema: { body: Question } }, async (request, reply) => {
    const { number = '', code = '' } = request.body;
    const frame = frameOf(request, deps);
    const say = portalWording[languageOf(request)].cases.status;
    const missing = missingIn({ number, code }, say);
    if (missing.length > 0) return sendPage(reply, <StatusPage frame={frame} number={number} errors={missing} />, 422);
    const found = await findAnswer(deps, request, { number, code });
    if (found.ok) return sendPage(reply, found.value);
    const { error } = found;
    const message = error.code === 'tooManyAttempts' ? say.locked(String(error.minutes)) : say.unknown;
    const page = <StatusPage frame={frame} number={number} errors={[{ field: 'number', message }]} />;
    return sendPage(reply, page, statusOfCase(error));
  });
}

type Asked = { number: string; code: string };

/** Of a theme as of a case; the number says which of them is meant. */
async function findAnswer(deps: PortalDeps, request: FastifyRequest, asked: Asked) {
  const frame = frameOf(request, deps);
  if (readThemeNumber(asked.number) === undefined) {
    const found = await findPublicStatus(deps.intake, request.caller, asked);
    return found.ok ? ok(<StatusAnswerPage frame={frame} status={found.value} />) : found;
  }
  const found = await findPublicTheme(deps.intake, request.caller, asked);
  return found.ok ? ok(<ThemeStatusPage frame={frame} theme={found.value} />) : found;
}

function missingIn({ number, code }: Asked, say: PortalWording['cases']['status']): FieldError[] {
  return [
    ...(number.trim() === '' ? [{ field: 'number', message: say.numberMissing }] : []),
    ...(code.trim() === '' ? [{ field: 'code', message: say.codeMissing }] : []),
  ];
}
