import { caseId as idOf } from '../../../kernel/id.ts';
import type { Result } from '../../../kernel/result.ts';
import { may, onceOf, problem, withProblems, type App } from '../../../platform/http/index.ts';
import { CaseIdParams } from '../cases/contract.ts';
import { writeNote, type NoteRefusal } from './commands.ts';
import { CaseNotes, WriteNote, WrittenNote } from './contract.ts';
import type { NoteDeps } from './deps.ts';
import { auditNotes, readNotes } from './read.ts';
import { statusOf } from './refusals.ts';

type Reply = Parameters<typeof problem>[0];

const answer = <Value>(reply: Reply, result: Result<Value, NoteRefusal>) =>
  result.ok ? result.value : problem(reply, statusOf(result.error), result.error);

const reading = withProblems({ params: CaseIdParams, response: { 200: CaseNotes } }, [403, 404]);

export function noteRoutes(app: App, deps: NoteDeps): void {
  app.get('/cases/:caseId/notes', { ...may('note:read'), schema: reading }, async ({ caller, params }, reply) =>
    answer(reply, await readNotes(deps, { caller, id: idOf(params.caseId) })),
  );
  app.get('/audit/cases/:caseId/notes', { ...may('audit:read'), schema: reading }, async ({ caller, params }, reply) =>
    answer(reply, await auditNotes(deps, { caller, id: idOf(params.caseId) })),
  );
  app.post(
    '/cases/:caseId/notes',
    {
      ...may('note:write'),
      schema: withProblems(
        { params: CaseIdParams, body: WriteNote, response: { 200: WrittenNote } },
        [403, 404, 409, 412, 422],
      ),
    },
    async (request, reply) => {
      const asking = { caller: request.caller, once: onceOf(request) };
      return answer(reply, await writeNote(deps, { asking, id: idOf(request.params.caseId), note: request.body }));
    },
  );
}
