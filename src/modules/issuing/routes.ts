import { Readable } from 'node:stream';
import { caseId as idOf } from '../../kernel/id.ts';
import { sendFile, statusOfFile } from '../../platform/files/index.ts';
import { may, onceOf, problem, withProblems, type App } from '../../platform/http/index.ts';
import { Type } from 'typebox';
import { printOnSheet } from './blanks/commands.ts';
import {
  Acted,
  AtHall,
  CaseParams,
  FileParams,
  FindResults,
  HallList,
  HallQuery,
  HandOver,
  IssueOutside,
  KeptFile,
  Print,
  ResultList,
  ResultView,
  Share,
  Shelve,
} from './contract.ts';
import { listHalls } from './days/read.ts';
import type { IssuingDeps } from './deps.ts';
import { statusOf } from './refusals.ts';
import { answer, REFUSALS } from './routes/answer.ts';
import { handOverResult } from './results/hand-over.ts';
import { addFile, findPlace, openFile } from './results/papers.ts';
import { findResults, openResult } from './results/read.ts';
import { readShare } from './results/share.ts';
import { issueOutside, postResult, shelveResult } from './results/window.ts';
import { hallRoutes } from './routes/hall.ts';
import { themeResultRoutes } from './routes/theme.ts';

const OF_RESULT = '/issuing/results/:caseId';

/** The issuing window: what lies there, and whatever is done with it. */
export async function issuingRoutes(app: App, deps: IssuingDeps): Promise<void> {
  app.get('/issuing/halls', { ...may('issuing:handle'), schema: { response: { 200: HallList } } }, ({ caller }) =>
    listHalls(deps, caller),
  );
  app.get('/issuing/share', { ...may('issuing:see'), schema: { response: { 200: Share } } }, ({ caller }) =>
    readShare(deps, caller),
  );
  app.post(
    '/issuing/find',
    {
      ...may('issuing:handle'),
      schema: withProblems({ body: FindResults, response: { 200: ResultList } }, [403, 422]),
    },
    ({ caller, body }) => findResults(deps, { caller, asked: body }),
  );
  app.get(
    OF_RESULT,
    {
      ...may('issuing:handle'),
      schema: withProblems({ params: CaseParams, querystring: HallQuery, response: { 200: ResultView } }, [403, 404]),
    },
    async ({ caller, params, query }, reply) =>
      answer(reply, await openResult(deps, { caller, id: idOf(params.caseId), hall: query.hall })),
  );
  actRoutes(app, deps);
  hallRoutes(app, deps);
  themeResultRoutes(app, deps);
  await fileRoutes(app, deps);
}

function actRoutes(app: App, deps: IssuingDeps): void {
  const acting = <Body extends Parameters<typeof withProblems>[0]['body']>(body: Body) => ({
    ...may('issuing:handle'),
    schema: withProblems({ params: CaseParams, body, response: { 200: Acted } }, REFUSALS),
  });
  const at = (request: Parameters<typeof onceOf>[0], caseId: string, hall: string) => ({
    ...{ asking: { caller: request.caller, once: onceOf(request) }, id: idOf(caseId), hall },
  });
  app.post(`${OF_RESULT}/shelve`, acting(Shelve), async (request, reply) => {
    const { params, body } = request;
    return answer(reply, await shelveResult(deps, at(request, params.caseId, body.hall), body));
  });
  app.post(`${OF_RESULT}/print`, acting(Print), async (request, reply) => {
    const { params, body } = request;
    return answer(reply, await printOnSheet(deps, at(request, params.caseId, body.hall), body));
  });
  app.post(`${OF_RESULT}/hand-over`, acting(HandOver), async (request, reply) => {
    const { params, body } = request;
    return answer(reply, await handOverResult(deps, at(request, params.caseId, body.hall), body));
  });
  app.post(`${OF_RESULT}/post`, acting(AtHall), async (request, reply) => {
    const { params, body } = request;
    return answer(reply, await postResult(deps, at(request, params.caseId, body.hall)));
  });
  app.post(`${OF_RESULT}/outside`, acting(IssueOutside), async (request, reply) => {
    const { params, body } = request;
    return answer(reply, await issueOutside(deps, at(request, params.caseId, body.hall), body));
  });
}

const BYTES = 'application/octet-stream';
const isStream = (body: unknown): body is Readable =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body;

/** Signatures and papers of authority: one request each, judged by their content. */
async function fileRoutes(app: App, deps: IssuingDeps): Promise<void> {
  app.get(
    `${OF_RESULT}/files/:file`,
    {
      ...may('issuing:handle'),
      schema: withProblems({ params: FileParams, response: { 200: Type.Any() } }, [403, 404]),
    },
    async ({ caller, params }, reply) => {
      const opened = await openFile(deps, { asking: { caller }, id: idOf(params.caseId) }, params.file);
      if (!opened.ok) return problem(reply, statusOf(opened.error), opened.error);
      return sendFile(reply, opened.value);
    },
  );
  await app.register(async (scope: App) => {
    scope.addContentTypeParser(BYTES, (_request, payload, done) => done(null, payload));
    scope.post(
      `${OF_RESULT}/files`,
      {
        ...may('issuing:handle'),
        schema: withProblems({ params: CaseParams, response: { 200: KeptFile } }, [403, 404, 413, 415, 422]),
      },
      async ({ caller, params, body }, reply) => {
        if (!isStream(body)) return problem(reply, 422, { code: 'uploadUnannounced' });
        const of = { asking: { caller }, id: idOf(params.caseId) };
        const place = await findPlace(deps, of);
        if (!place.ok) return problem(reply, statusOf(place.error), place.error);
        const incoming = { name: 'issuing', content: body, accept: ['png', 'jpeg', 'pdf'] as const };
        const received = await deps.files.receive(caller.scope.area, incoming);
        if (!received.ok) return problem(reply, statusOfFile(received.error), received.error);
        return answer(reply, await addFile(deps, of, received.value));
      },
    );
  });
}
