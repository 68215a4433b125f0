import type { Readable } from 'node:stream';
import { Type } from 'typebox';
import type { Result } from '../../../../kernel/result.ts';
import { statusOfFile } from '../../../../platform/files/index.ts';
import { may, problem, withProblems, type App } from '../../../../platform/http/index.ts';
import { readMetadata } from '../../drafts/routes/tus-headers.ts';
import type { CommandRefusal } from '../commands.ts';
import { StepFile, TaskFileParams, TaskFiles } from '../contract/task-files.ts';
import { TaskParams } from '../contract/tasks.ts';
import type { CaseDeps } from '../deps.ts';
import { statusOf } from '../refusals.ts';
import { addTaskFile, dropTaskFile, findTaskFilePlace, findTaskFiles } from '../task-files.ts';
import { targetOf } from './task-target.ts';

type Reply = Parameters<typeof problem>[0];
type Request = Parameters<typeof targetOf>[0];

const BYTES = 'application/octet-stream';
const REFUSALS = [403, 404, 409, 413, 415, 422];
const FILES = '/cases/:caseId/tasks/:task/files';

const refuse = (reply: Reply, error: CommandRefusal) => problem(reply, statusOf(error), error);

const answer = <Value>(reply: Reply, result: Result<Value, CommandRefusal>) =>
  result.ok ? result.value : refuse(reply, result.error);

/** Files that an officer adds to a task before he finishes it: one request each, named as uploads are (`Upload-Metadata: filename <base64>`). */
export async function taskFileRoutes(app: App, deps: CaseDeps): Promise<void> {
  app.get(
    FILES,
    { ...may('case:read'), schema: withProblems({ params: TaskParams, response: { 200: TaskFiles } }, REFUSALS) },
    async (request, reply) => {
      const found = await findTaskFiles(deps, targetOf(request, request.params));
      return found.ok ? { files: found.value } : refuse(reply, found.error);
    },
  );
  app.delete(
    `${FILES}/:file`,
    {
      ...may('case:read'),
      schema: withProblems(
        { params: TaskFileParams, response: { 204: Type.Null({ description: 'Taken off' }) } },
        REFUSALS,
      ),
    },
    async (request, reply) => {
      const dropped = await dropTaskFile(deps, targetOf(request, request.params), request.params.file);
      return dropped.ok ? reply.code(204).send(null) : refuse(reply, dropped.error);
    },
  );
  await app.register(async (scope: App) => {
    scope.addContentTypeParser(BYTES, (_request, payload, done) => done(null, payload));
    scope.post(
      FILES,
      { ...may('case:read'), schema: withProblems({ params: TaskParams, response: { 200: StepFile } }, REFUSALS) },
      (request, reply) => add(deps, { request, reply }, request.params),
    );
  });
}

type Exchange = { request: Request & { body: unknown }; reply: Reply };

async function add(deps: CaseDeps, { request, reply }: Exchange, params: { caseId: string; task: string }) {
  const name = readMetadata(request.headers['upload-metadata']).get('filename') ?? '';
  const content = request.body;
  if (name === '' || !isStream(content)) return problem(reply, 422, { code: 'uploadUnannounced' });
  const target = targetOf(request, params);
  const place = await findTaskFilePlace(deps, target);
  if (!place.ok) return refuse(reply, place.error);
  const received = await deps.files.receive(request.caller.scope.area, { name, content });
  if (!received.ok) return problem(reply, statusOfFile(received.error), received.error);
  return answer(reply, await addTaskFile(deps, target, received.value));
}

const isStream = (body: unknown): body is Readable =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
