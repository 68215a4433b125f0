import { caseId, personId } from '../../../kernel/id.ts';
import { fileId as toFileId, type OpenFile } from '../../../platform/files/index.ts';
import type { Scope } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { openApplication } from '../cases/application.ts';
import { heldByCase, type CaseDeps } from '../cases/deps.ts';
import { isConflicted, loadConsultation } from './corridor.ts';
import { lookingAt } from './looking.ts';
import type { ItemVersion } from '../../catalogue/index.ts';
import type { ConsultationFile } from './contract.ts';
import type { Facts } from './model.ts';
import { findParts } from './queries/consultations.ts';
import { readingOf } from './rules/readers.ts';

export type ShownFile = { id: string; material: string; name: string; size: number };
type Shown = Pick<Facts, 'caseId' | 'department' | 'materials'>;
type Seen = { caller: Caller; facts: Shown };

/** Of the case an asked department sees what was chosen and no more; that is looked up as the department that asked sees it. */
export const askingScope = ({ caller, facts }: Seen): Scope => ({
  area: caller.scope.area,
  departments: [facts.department],
});

/** Files of the materials that were chosen, as they were handed in last. */
export const filesShown = (deps: CaseDeps, seen: Seen): Promise<ShownFile[]> =>
  seen.facts.materials.length === 0
    ? Promise.resolve([])
    : deps.db.within(askingScope(seen), async (tx) => {
        const id = caseId(seen.facts.caseId);
        const application = await openApplication(tx, deps.vault, id);
        if (application === 'erased') return [];
        const held = await deps.files.findHeldBy(tx, heldByCase(id));
        return application.materials
          .filter((one) => seen.facts.materials.includes(one.id))
          .flatMap(({ id: material, files }) =>
            held
              .filter((file) => files.includes(file.id))
              .map((file) => ({ id: file.id, material, name: file.name ?? '', size: file.size })),
          );
      });

type Asked = { caller: Caller; id: string; file: string };

/** One of these files, for whoever may read the question; undefined for any other. */
export async function openShown(deps: CaseDeps, { caller, id, file }: Asked): Promise<OpenFile | undefined> {
  const facts = await deps.db.within(caller.scope, async (tx) => {
    if ((await findParts(tx, id)).length === 0) return undefined;
    const { value } = await loadConsultation(tx, id);
    const looking = await lookingAt(tx, deps, { caller, facts: value.facts });
    if (readingOf(value.facts.readers, looking) === undefined) return undefined;
    if (value.state === 'withdrawn' || (await isConflicted(tx, deps, { caller, facts: value.facts }))) return undefined;
    return value.facts;
  });
  if (!facts || !(await filesShown(deps, { caller, facts })).some((one) => one.id === file)) return undefined;
  return openAs(deps, { caller, facts, file });
}

type Opening = { caller: Caller; facts: Shown & Pick<Facts, 'applicant'>; file: string };

/** A file about the case, opened as the department that asks would; that it was read is written down. */
export const openAs = (deps: CaseDeps, { caller, facts, file }: Opening): Promise<OpenFile | undefined> =>
  deps.db.within(askingScope({ caller, facts }), async (tx) => {
    const found = await deps.files.open(tx, toFileId(file));
    if (!found.ok) return undefined;
    const of = caseId(facts.caseId);
    const person = personId(facts.applicant.person);
    await deps.recordRead(tx, caller, { caseId: of, person, what: 'file', why: 'handling' });
    return found.value;
  });

type Grouping = { facts: Shown; item: ItemVersion['item']; files: readonly ShownFile[] };

/** The chosen materials, each with its files. */
export const shownBy = ({ facts, item, files }: Grouping): ConsultationFile['materials'] =>
  facts.materials.map((key) => ({
    ...{ key, name: { zh: item.materials.find((one) => one.id === key)?.name ?? key } },
    files: files
      .filter((one) => one.material === key)
      .map(({ id: file, name: called, size }) => ({ id: file, name: called, size })),
  }));
