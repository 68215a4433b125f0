import type { Area } from '../../kernel/id.ts';
import { addChange, adoptTemplate, findFollowed, type TemplateDeps } from '../../modules/process/index.ts';
import { systemScope } from '../../platform/database/index.ts';

const ITEM = 'dibao';

/** What the demo county does otherwise: one change goes over to the second edition by itself, the other does not. */
const CHANGES = [
  {
    change: { kind: 'setLimit', element: 'check', limit: { value: 3.5, unit: 'workingDay' } },
    reason: '演示：本县核对半天前完成',
  },
  {
    change: { kind: 'setOwner', element: 'first', owner: { section: '社会救助办' } },
    reason: '演示：镇街科室名称不同',
  },
] as const;

/** The demo county follows the first edition of a template while a second one is there; again it changes nothing. */
export async function adoptSamples(deps: TemplateDeps, area: Area): Promise<void> {
  const scope = systemScope(area);
  const asking = { caller: { scope, actor: { kind: 'system', id: 'demo county' } }, once: undefined } as const;
  const revision = (await deps.db.within(scope, (tx) => findFollowed(tx, ITEM)))?.revision ?? 0;
  if (revision === 0)
    await adoptTemplate(deps, asking, {
      item: ITEM,
      wish: { template: ITEM, edition: 1, revision, reason: '演示：跟随市级模板' },
    });
  for (const [place, wish] of CHANGES.entries())
    if (revision <= place + 1) await addChange(deps, asking, { item: ITEM, wish: { ...wish, revision: place + 1 } });
}
