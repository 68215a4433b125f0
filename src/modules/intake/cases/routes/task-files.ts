import { Type } from 'typebox';
import { may, problem, withProblems, type App } from '../../../../platform/http/index.ts';
import type { CommandRefusal } from '../commands.ts';
import { StepFile, TaskFileParams, TaskFiles } from '../contract/task-files.ts';
import { TaskParams } from '../contract/tasks.ts';
import type { CaseDeps } from '../deps.ts';
import { statusOf } from '../refusals.ts';
import { addTaskFile, dropTaskFile, findTaskFilePlace, findTaskFiles } from '../task-files.ts';
import { readBytes, takeFile } from './taking-file.ts';
import { targetOf } from './task-target.ts';

type Reply = Parameters<typeof problem>[0];

const REFUSALS = [403, 404, 409, 413, 415, 422];
const FILES = '/cases/:caseId/tasks/:task/files';

const refuse = (reply: Reply, error: CommandRefusal) => problem(reply, statusOf(error), error);

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
    readBytes(scope);
    scope.post(
      FILES,
      { ...may('case:read'), schema: withProblems({ params: TaskParams, response: { 200: StepFile } }, REFUSALS) },
      async (request, reply) => {
        const target = targetOf(request, request.params);
        return takeFile(
          deps,
          { request, reply },
          {
            ...{ place: () => findTaskFilePlace(deps, target), refuse },
            add: (received) => addTaskFile(deps, target, received),
          },
        );
      },
    );
  });
}
