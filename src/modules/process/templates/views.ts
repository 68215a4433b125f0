import { civilDateOf } from '../../../kernel/civil-date.ts';
import { grouped } from '../../../kernel/grouped.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { compareModels } from '../difference/compare.ts';
import { hashOf } from '../library/hash.ts';
import { findNewestModel } from '../library/queries.ts';
import { findDraft } from '../publication/store.ts';
import { adoptionOf } from './adoption/evolve.ts';
import type { Adoption, CarriedChange } from './adoption/model.ts';
import { applyChanges } from './apply/apply.ts';
import { followedBy, loadAdoption, readEdition, type TemplateDeps, type TemplateViewDeps } from './commands.ts';
import type {
  AdoptionView,
  EditionComparison,
  FollowerRow,
  TemplateList,
  TemplateRow,
  TemplateTask,
} from './contract.ts';
import type { TemplateFacts } from './rules/model.ts';
import { rebase } from './rules/rebase.ts';
import {
  cityOf,
  findNewestTemplate,
  findTemplate,
  listEntries,
  listTemplates,
  loadEntries,
  type StoredTemplate,
  type WrittenEntry,
} from './store.ts';

const rowOf = ({ xml: _xml, sha256: _hash, at, ...facts }: StoredTemplate): TemplateRow => ({
  ...facts,
  at: at.toISOString(),
});

/** The templates of the city, and which item of which county follows which edition. */
export async function findTemplates(tx: Tx, { names, now }: TemplateDeps): Promise<TemplateList> {
  const [templates, entries] = [await listTemplates(tx), await listEntries(tx)];
  const newest = newestOf(templates);
  const byAdoption = [...grouped(entries, ({ area, item }) => `${area} ${item}`).values()];
  const items = [...new Set([...entries.map(({ item }) => item), ...templates.flatMap((one) => one.items)])];
  const called = await names.items(tx, items, civilDateOf(now()));
  const followers = byAdoption.flatMap((written): FollowerRow[] => {
    const [{ area, item }] = written;
    const adoption = adoptionOf(written.map(({ entry }) => entry));
    if (adoption === null) return [];
    return [{ area, item, name: called.get(item)?.name ?? null, ...standingOf(adoption, written, newest) }];
  });
  return {
    ...{ templates: templates.map(rowOf), followers, city: cityOf(tx.scope.area) === tx.scope.area },
    items: Object.fromEntries([...called].map(([item, { name }]) => [item, name])),
  };
}

const newestOf = (templates: readonly StoredTemplate[]) =>
  new Map([...grouped(templates, ({ key }) => key)].map(([key, [{ edition }]]) => [key, edition]));

function standingOf(
  { template, edition, changes, left }: Adoption,
  written: readonly WrittenEntry[],
  newest: ReadonlyMap<string, number>,
): Pick<FollowerRow, 'template' | 'edition' | 'changes' | 'behind' | 'left'> {
  const last = written.at(-1);
  const now = newest.get(template) ?? edition;
  return {
    ...{ template, edition, changes: changes.length },
    behind: !left && now > edition ? now : null,
    left: left && last ? { reason: last.reason, at: last.at.toISOString() } : null,
  };
}

/** How one item stands; undefined where the item is not in force and follows nothing. */
export async function findAdoption(tx: Tx, deps: TemplateViewDeps, item: string): Promise<AdoptionView | undefined> {
  const written = await loadEntries(tx, item);
  const adoption = adoptionOf(written.map(({ entry }) => entry));
  const { name } = (await deps.names.items(tx, [item], civilDateOf(deps.now()))).get(item) ?? { name: null };
  if (adoption === null && name === null) return undefined;
  const [all, draft] = [await listTemplates(tx), await findDraft(tx, item)];
  const newest = newestOf(all);
  const usable = all.filter(({ key, edition, items }) => items.includes(item) && newest.get(key) === edition);
  return {
    ...{ item, name, revision: adoption?.revision ?? 0, draft: draft?.revision ?? 0 },
    adoption: adoption && (await adoptionView(tx, { item, adoption, written })),
    templates: usable.map(rowOf),
    departments: Object.fromEntries(await deps.names.departments(tx)),
    history: await historyOf(tx, deps, written),
  };
}

type Seen = { item: string; adoption: Adoption; written: readonly WrittenEntry[] };

async function adoptionView(tx: Tx, { item, adoption, written }: Seen): Promise<AdoptionView['adoption']> {
  const template = await followedBy(tx, adoption);
  const [{ facts }, newest] = [await readEdition(template), await findNewestTemplate(tx, adoption.template)];
  const reasons = reasonsIn(written);
  return {
    ...{ template: rowOf(template), newest: newest?.edition ?? adoption.edition, left: adoption.left },
    tasks: tasksIn(facts),
    changes: adoption.changes.map(({ id, ...change }) => ({ id, change, reason: reasons.get(id) ?? '' })),
    standing: await publishedAs(tx, { item, adoption, template }),
  };
}

const tasksIn = ({ tasks }: TemplateFacts): TemplateTask[] =>
  [...tasks].map(
    ([
      id,
      {
        name,
        work: { role, department, section, limit },
      },
    ]) => ({
      ...{ id, name, role, department, ...(section !== undefined && { section }), ...(limit && { limit }) },
    }),
  );

/** Why each change stands: what was said when it was written down, or when it was replaced. */
function reasonsIn(written: readonly WrittenEntry[]): ReadonlyMap<number, string> {
  const reasons = new Map<number, string>();
  for (const { revision, entry, reason } of written) {
    if (entry.type === 'changeAdded') reasons.set(revision, reason);
    for (const one of entry.type === 'editionTaken' ? entry.carried : [])
      if (one.how === 'replaced') reasons.set(one.id, one.reason);
  }
  return reasons;
}

/** Whether the newest version is what template and changes come to: the file itself tells, so nothing can be said that is not so. */
async function publishedAs(
  tx: Tx,
  { item, adoption, template }: { item: string; adoption: Adoption; template: StoredTemplate },
): Promise<'asAdopted' | 'otherwise' | 'noModel'> {
  const newest = await findNewestModel(tx, item);
  if (newest === undefined) return 'noModel';
  const composed = await applyChanges(template, adoption.changes, item);
  return composed.ok && hashOf(composed.value) === newest.sha256 ? 'asAdopted' : 'otherwise';
}

/** What was ordered, by whom and why, newest first. */
async function historyOf(
  tx: Tx,
  { officerNames }: TemplateViewDeps,
  written: readonly WrittenEntry[],
): Promise<AdoptionView['history']> {
  const officers = written.flatMap(({ actor }) => (actor.kind === 'officer' ? [actor.id] : []));
  const names = await officerNames(tx, [...new Set(officers)]);
  return written.toReversed().map(({ revision, entry, actor, reason, at }) => ({
    ...{ revision, type: entry.type, reason, at: at.toISOString() },
    edition: 'edition' in entry ? entry.edition : null,
    by: (actor.kind === 'officer' ? names.get(actor.id) : undefined) ?? null,
    decided: entry.type === 'editionTaken' ? entry.carried.flatMap(saidDecision) : [],
  }));
}

const saidDecision = (carried: CarriedChange): AdoptionView['history'][number]['decided'] =>
  'reason' in carried
    ? [
        {
          ...{ id: carried.id, how: carried.how, reason: carried.reason },
          change: carried.how === 'replaced' ? carried.change : null,
        },
      ]
    : [];

/** What a newer edition brings, against what the county does otherwise; undefined where it follows none, or there is no such edition. */
export async function compareEdition(
  tx: Tx,
  { item, edition }: { item: string; edition: number },
): Promise<EditionComparison | undefined> {
  const adoption = await loadAdoption(tx, item);
  if (adoption === null || adoption.left) return undefined;
  const [template, newer] = [
    await followedBy(tx, adoption),
    await findTemplate(tx, { key: adoption.template, edition }),
  ];
  if (newer === undefined) return undefined;
  const [old, next] = [await readEdition(template), await readEdition(newer)];
  const { applied, needless, conflicts } = rebase(adoption.changes, old, next);
  return {
    ...{ from: adoption.edition, to: edition, template: compareModels(template.xml, newer.xml) },
    applied: applied.map(({ id }) => id),
    needless: needless.map(({ id }) => id),
    conflicts: conflicts.map(({ change: { id }, code, mayKeep, mayReplace }) => ({ id, code, mayKeep, mayReplace })),
    tasks: tasksIn(next.facts).filter(({ id }) => !next.fixed.includes(id)),
  };
}
