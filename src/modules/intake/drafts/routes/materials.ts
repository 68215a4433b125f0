import { Type } from 'typebox';
import type { Result } from '../../../../kernel/result.ts';
import { may, onceOf, problem, withProblems, type App } from '../../../../platform/http/index.ts';
import { removeFile } from '../attach.ts';
import {
  ChooseWay,
  DraftFileParams,
  DraftMaterial,
  DraftMaterialParams,
  EarlierFile,
  ReuseFile,
} from '../contract/drafts.ts';
import type { DraftDeps } from '../deps.ts';
import type { DraftRefusal } from '../model.ts';
import { statusOf } from '../refusals.ts';
import { findEarlierFiles, reuseFile } from '../reuse.ts';
import { chooseWay } from '../ways.ts';

type Reply = Parameters<typeof problem>[0];
type Request = Parameters<typeof onceOf>[0];

const REFUSALS = [403, 404, 409, 422];
const ONE = '/drafts/:draftId/materials/:material';

const askingOf = (request: Request) => ({ caller: request.caller });

const answer = <Value>(reply: Reply, result: Result<Value, DraftRefusal>) =>
  result.ok ? result.value : problem(reply, statusOf(result.error), result.error);

/** What is handed in beside the answers, besides uploading it. */
export function materialRoutes(app: App, deps: DraftDeps): void {
  reuseRoutes(app, deps);
  app.post(
    `${ONE}/way`,
    {
      ...may('draft:edit'),
      schema: withProblems(
        { params: DraftMaterialParams, body: ChooseWay, response: { 200: DraftMaterial } },
        REFUSALS,
      ),
    },
    async (request, reply) => {
      const { draftId: draft, material } = request.params;
      return answer(reply, await chooseWay(deps, askingOf(request), { draft, material, way: request.body.way }));
    },
  );
  app.delete(
    `${ONE}/files/:file`,
    {
      ...may('draft:edit'),
      schema: withProblems({ params: DraftFileParams, response: { 200: DraftMaterial } }, REFUSALS),
    },
    async (request, reply) => {
      const { draftId: draft, material, file } = request.params;
      return answer(reply, await removeFile(deps, askingOf(request), { draft, material, file }));
    },
  );
}

function reuseRoutes(app: App, deps: DraftDeps): void {
  app.get(
    `${ONE}/earlier`,
    {
      ...may('draft:edit'),
      schema: withProblems({ params: DraftMaterialParams, response: { 200: Type.Array(EarlierFile) } }, [404]),
    },
    async (request, reply) => {
      const { draftId: draft, material } = request.params;
      return answer(reply, await findEarlierFiles(deps, askingOf(request), { draft, material }));
    },
  );
  app.post(
    `${ONE}/reuse`,
    {
      ...may('draft:edit'),
      schema: withProblems(
        { params: DraftMaterialParams, body: ReuseFile, response: { 200: DraftMaterial } },
        REFUSALS,
      ),
    },
    async (request, reply) => {
      const { draftId: draft, material } = request.params;
      const { file } = request.body;
      return answer(reply, await reuseFile(deps, askingOf(request), { draft, material, file }));
    },
  );
}
