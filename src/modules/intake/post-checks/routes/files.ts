import { Type } from 'typebox';
import { may, problem, withProblems, type App } from '../../../../platform/http/index.ts';
import { StepFile, TaskFiles } from '../../cases/contract/task-files.ts';
import type { CaseDeps } from '../../cases/deps.ts';
import { readBytes, takeFile } from '../../cases/routes/taking-file.ts';
import { CHECK, type MoveRefusal } from '../commands.ts';
import { PostCheckFileParams, PostCheckParams } from '../contract.ts';
import { addCheckFile, dropCheckFile, findCheckFilePlace, findCheckFiles } from '../files.ts';
import { statusOf } from '../refusals.ts';

type Reply = Parameters<typeof problem>[0];

const FILES = '/post-checks/:postCheckId/files';
const REFUSALS = [403, 404, 409, 413, 415, 422];
const refuse = (reply: Reply, error: MoveRefusal) => problem(reply, statusOf(error), error);

/** Photographs and papers that the officer who checks adds before he says what he found. */
export async function postCheckFileRoutes(app: App, deps: CaseDeps): Promise<void> {
  app.get(
    FILES,
    { ...may(CHECK), schema: withProblems({ params: PostCheckParams, response: { 200: TaskFiles } }, REFUSALS) },
    async ({ caller, params }, reply) => {
      const found = await findCheckFiles(deps, { caller, id: params.postCheckId });
      return found.ok ? { files: found.value } : refuse(reply, found.error);
    },
  );
  app.delete(
    `${FILES}/:file`,
    {
      ...may(CHECK),
      schema: withProblems(
        { params: PostCheckFileParams, response: { 204: Type.Null({ description: 'Taken off' }) } },
        REFUSALS,
      ),
    },
    async ({ caller, params: { postCheckId, file } }, reply) => {
      const dropped = await dropCheckFile(deps, { caller, id: postCheckId }, file);
      return dropped.ok ? reply.code(204).send(null) : refuse(reply, dropped.error);
    },
  );
  await app.register(async (scope: App) => {
    readBytes(scope);
    scope.post(
      FILES,
      { ...may(CHECK), schema: withProblems({ params: PostCheckParams, response: { 200: StepFile } }, REFUSALS) },
      async (request, reply) => {
        const target = { caller: request.caller, id: request.params.postCheckId };
        return takeFile(
          deps,
          { request, reply },
          {
            ...{ place: () => findCheckFilePlace(deps, target), refuse },
            add: (received) => addCheckFile(deps, target, received),
          },
        );
      },
    );
  });
}
