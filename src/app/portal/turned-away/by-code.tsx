import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { askByPaper, findByPaper, statusOfCase, statusOfTurnedAway } from '../../../modules/intake/index.ts';
import { languageOf, may, problem, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { ByCodeAnswerPage, ByCodePage } from '../../../web/portal/pages/turned-away/ByCodePages.tsx';
import { portalWording } from '../../../web/portal/wording/wording.ts';
import { newOnce, type PortalDeps } from '../deps.ts';
import { frameOf } from '../frame.ts';
import { sendPage } from '../page.ts';

const SEE = 'turnedAway:seeByCode';
const OFTEN = { limit: { most: 60, seconds: 60 } };
const Text = Type.Optional(Type.String({ maxLength: 200 }));
const Question = Type.Object({ number: Text, code: Text });
const Asked = Type.Object({
  ...Question.properties,
  words: Type.Optional(Type.String({ maxLength: 1_000 })),
  _once: Type.Optional(Type.String()),
});

/** The same for whoever has nothing but the paper. */
export function turnedAwayByCodeRoutes(app: App, deps: PortalDeps): void {
  app.get(to.turnedAwayByCode, may(SEE), (request, reply) =>
    sendPage(reply, <ByCodePage frame={frameOf(request, deps)} />),
  );
  app.post(to.turnedAwayByCode, { ...may(SEE, OFTEN), schema: { body: Question } }, (request, reply) => {
    const { number = '', code = '' } = request.body;
    return answered(deps, { request, reply }, { number, code });
  });
  app.post(to.turnedAwayReview, { ...may(SEE, OFTEN), schema: { body: Asked } }, async (request, reply) => {
    const { number = '', code = '', words = '' } = request.body;
    const paper = { number, code };
    const asked = await askByPaper(deps.turnedAway, { caller: request.caller, paper, words });
    if (asked.ok) return answered(deps, { request, reply, done: true }, paper);
    const { error } = asked;
    if (error.code === 'unknownCase' || error.code === 'tooManyAttempts')
      return answered(deps, { request, reply }, paper);
    return problem(reply, statusOfTurnedAway(error), error);
  });
}

type Exchange = { request: FastifyRequest; reply: FastifyReply };
type Paper = { number: string; code: string };

async function answered(
  deps: PortalDeps,
  { request, reply, done = false }: Exchange & { done?: boolean },
  paper: Paper,
) {
  const frame = frameOf(request, deps);
  const say = portalWording[languageOf(request)].turnedAway.byCode;
  const missing = [
    ...(paper.number.trim() === '' ? [{ field: 'number', message: say.numberMissing }] : []),
    ...(paper.code.trim() === '' ? [{ field: 'code', message: say.codeMissing }] : []),
  ];
  if (missing.length > 0)
    return sendPage(reply, <ByCodePage frame={frame} number={paper.number} errors={missing} />, 422);
  const found = await findByPaper(deps.turnedAway, { caller: request.caller, paper });
  if (found.ok) {
    const page = { turnedAway: found.value, paper, once: newOnce(), done };
    return sendPage(reply, <ByCodeAnswerPage frame={frame} {...page} />);
  }
  const { error } = found;
  const message = error.code === 'tooManyAttempts' ? say.locked(String(error.minutes)) : say.unknown;
  const page = <ByCodePage frame={frame} number={paper.number} errors={[{ field: 'number', message }]} />;
  return sendPage(reply, page, statusOfCase(error));
}
