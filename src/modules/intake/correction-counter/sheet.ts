import type { Tx } from '../../../platform/database/index.ts';
import { fieldsOf } from '../../forms/index.ts';
import { openApplication } from '../cases/application.ts';
import { findCaseRow } from '../cases/queries/case-rows.ts';
import { loadCase } from '../cases/store/cases.ts';
import { findAmendable, findAsked } from '../drafts/correction.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import type { OpenDraft } from '../drafts/opening.ts';
import { isSettledBy } from '../drafts/rules/materials.ts';
import { lastDayOf } from '../gathered-corrections/rules/until.ts';
import type { SheetCorrection } from './contract/correction-counter.ts';

type Before = Awaited<ReturnType<typeof openApplication>>;

/** What was asked, by whom and until when; null for a draft that corrects nothing. */
export async function correctionIn(tx: Tx, deps: DraftDeps, open: OpenDraft): Promise<SheetCorrection | null> {
  const { record, item, form, amends } = open;
  if (record.corrects === null) return null;
  const row = await findCaseRow(tx, record.corrects);
  const { value } = await loadCase(tx, record.corrects);
  if (!row) return null;
  const before = await openApplication(tx, deps.vault, record.corrects);
  const labels = new Map(fieldsOf(form).map(({ id, label }) => [id, label]));
  const asked = await (amends ? findAmendable : findAsked)(tx, deps, record.corrects);
  return {
    ...{ case: record.corrects, number: row.number, department: item.department.name },
    until: value.state === 'awaitingCorrection' ? lastDayOf(value, deps.conventions()) : null,
    asked: asked.map(({ key, what }) => {
      const material = item.item.materials.find(({ id }) => id === key);
      const name = labels.get(key) ?? { zh: material?.name ?? key };
      return { key, what, name, isMended: material ? isBrought(open, key, before) : (open.versions[key] ?? 0) > 1 };
    }),
  };
}

/** A file that was not handed in before, or a paper that the clerk has seen. */
function isBrought({ attached, ways }: OpenDraft, material: string, before: Before): boolean {
  const earlier = before === 'erased' ? [] : (before.materials.find(({ id }) => id === material)?.files ?? []);
  const fresh = attached.filter((one) => one.material === material && !earlier.includes(one.file_id));
  return fresh.length > 0 || isSettledBy(ways.get(material));
}
