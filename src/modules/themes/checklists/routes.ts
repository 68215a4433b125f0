import { may, onceOf, problem, withProblems, type App } from '../../../platform/http/index.ts';
import { ThemeParams } from '../library/params.ts';
import { openChecklist, saveChecklist, type ChecklistDeps } from './commands.ts';
import { ChecklistParams, ChecklistSaved, OpenedChecklist, SaveChecklist } from './contract.ts';
import { statusOf } from './refusals.ts';

/** By address: nobody has to have an account, and nobody may fill the table or try codes. */
export const SAVED_OFTEN = { limit: { most: 20, seconds: 600 } };
export const OPENED_OFTEN = { limit: { most: 60, seconds: 60 } };

/** Checklists of themes: kept under a code, opened by whoever has it. */
export function checklistRoutes(app: App, deps: ChecklistDeps): void {
  app.post(
    '/themes/:key/checklists',
    {
      ...may('checklist:save', SAVED_OFTEN),
      schema: withProblems(
        { params: ThemeParams, body: SaveChecklist, response: { 200: ChecklistSaved } },
        [404, 409, 422],
      ),
    },
    async (request, reply) => {
      const asking = { scope: request.caller.scope, once: onceOf(request) };
      const saving = { theme: request.params.key, told: request.body.told };
      const saved = await saveChecklist(deps, asking, saving);
      return saved.ok ? saved.value : problem(reply, statusOf(saved.error), saved.error);
    },
  );
  app.get(
    '/theme-checklists/:code',
    {
      ...may('public:read', OPENED_OFTEN),
      schema: withProblems({ params: ChecklistParams, response: { 200: OpenedChecklist } }, [404]),
    },
    async ({ caller, params }, reply) => {
      const opened = await openChecklist(deps, caller.scope, params.code);
      if (!opened.ok) return problem(reply, statusOf(opened.error), opened.error);
      const { theme, dropped, ...kept } = opened.value;
      return { ...kept, dropped: [...dropped], theme: { key: theme.key, name: theme.fullName } };
    },
  );
}
