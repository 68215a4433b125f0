import { civilDateOf } from '../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findPublishedItem, findTowns, type ItemVersion } from '../../catalogue/index.ts';
import { formOf } from '../../forms/index.ts';
import type { Asking } from '../cases/deps.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import { mayApply } from '../drafts/permission.ts';
import { insertDraft } from '../drafts/store/drafts.ts';
import type { ThemeDraftRefusal } from './model.ts';
import type { ThemeDraftRecord } from './queries/theme-drafts.ts';

type Beginning = { asking: Asking; record: ThemeDraftRecord; items: readonly string[] };

/** One empty draft for each of these items, under the version in force; refused as a whole where one of them cannot be begun. */
export async function beginParts(
  tx: Tx,
  deps: DraftDeps,
  { asking, record, items }: Beginning,
): Promise<Result<undefined, ThemeDraftRefusal>> {
  const { person, organisation, mandate, ward, agent } = record;
  const applicant = { person, organisation, mandate, ward };
  for (const key of items) {
    const act = { permission: 'draft:edit', applicant, item: key, corrects: false } as const;
    const permitted = await mayApply(tx, deps, { asking, ...act });
    if (!permitted.ok) return permitted;
    const item = await findReady(tx, deps, key);
    if (!item.ok) return item;
    const at = deps.now();
    const { department } = item.value;
    const counter = asking.counter && { officer: asking.counter.officer, department: department.key };
    await insertDraft(tx, { applicant, agent, item: item.value, corrects: null, counter, themeDraft: record.id, at });
  }
  return ok(undefined);
}

async function findReady(tx: Tx, deps: DraftDeps, key: string): Promise<Result<ItemVersion, ThemeDraftRefusal>> {
  const item = await findPublishedItem(tx, key, civilDateOf(deps.now()));
  if (!item) return no({ code: 'itemNotFound' });
  const form = formOf(item, await findTowns(tx));
  return form.ok ? ok(item) : no({ code: 'notOnline', questions: form.error.unfit.map(({ field }) => field) });
}
