import { personId } from '../../../kernel/id.ts';
import { fileId, type OpenFile } from '../../../platform/files/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { StepFile } from '../cases/contract/task-files.ts';
import { filesOf } from '../cases/waiting-files.ts';
import { heldByDraft, type DraftDeps } from '../drafts/deps.ts';
import { ANSWER, isConflicted } from './answer.ts';
import type { Shown } from './contract.ts';
import { findEarlyService } from './queries/early-services.ts';
import type { EarlyServiceRow } from './store/early-service.ts';
import { tellOf } from './told.ts';

/** The asker's scope: a draft is in nobody else's reach. */
const ownerOf = ({ area, person }: EarlyServiceRow) => ({ area, person: personId(person) });

/** While it goes on: whoever withdrew shows nothing more, and what was handed in is read with its case. */
const goesOn = ({ state }: EarlyServiceRow): boolean => state === 'waiting' || state === 'answered';

/** What its asker lets the office open; a file that he took off since is not there any more. */
export async function shownFiles(
  deps: DraftDeps,
  { row, shown }: { row: EarlyServiceRow; shown: Shown | null },
): Promise<StepFile[]> {
  const allowed = shown?.materials.flatMap(({ attached = [] }) => attached) ?? [];
  if (allowed.length === 0 || !goesOn(row)) return [];
  const held = await deps.db.within(ownerOf(row), (tx) => filesOf(tx, deps, heldByDraft(row.id)));
  return held.filter(({ id }) => allowed.includes(id));
}

type Asked = { caller: Caller; id: string; file: string };

/** One of them, for who may answer. That it was read is written down. */
export async function openShownFile(deps: DraftDeps, { caller, id, file }: Asked): Promise<OpenFile | undefined> {
  const asked = await deps.db.within(caller.scope, async (tx) => {
    const row = await findEarlyService(tx, id);
    if (!row || !deps.permits(caller, ANSWER, row.department)) return undefined;
    if (await isConflicted(tx, deps, { caller, who: row })) return undefined;
    return { row, shown: (await tellOf(tx, deps.vault, row)).shown };
  });
  if (!asked || !(await shownFiles(deps, asked)).some((one) => one.id === file)) return undefined;
  const { row } = asked;
  const opened = await deps.db.within(ownerOf(row), (tx) => deps.files.open(tx, fileId(file)));
  if (!opened.ok) return undefined;
  await deps.db.within(caller.scope, (tx) =>
    deps.recordRead(tx, caller, { person: personId(row.person), what: 'file', why: 'handling' }),
  );
  return opened.value;
}
