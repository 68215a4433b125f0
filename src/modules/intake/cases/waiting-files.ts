import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { FILE_KINDS, fileId, type Holder, type Received, type StoredFile } from '../../../platform/files/index.ts';
import { MOST_TASK_FILES, type StepFile } from './contract/task-files.ts';
import type { CaseDeps } from './deps.ts';

type WithFiles = Pick<CaseDeps, 'files'>;
type Full = { code: 'tooManyStepFiles'; most: number };
type Unknown = { code: 'stepFileUnknown' };

export const filesOf = async (tx: Tx, { files }: WithFiles, heldBy: string): Promise<StepFile[]> =>
  (await files.findHeldBy(tx, heldBy)).map(stepFileOf);

const stepFileOf = ({ id, name = '', kind, size }: StoredFile): StepFile => ({
  id,
  name,
  mediaType: FILE_KINDS[kind].mediaType,
  size,
});

/** Whether one more may wait there. */
export async function roomAt(tx: Tx, { files }: WithFiles, heldBy: string): Promise<Result<undefined, Full>> {
  const held = await files.findHeldBy(tx, heldBy);
  return held.length < MOST_TASK_FILES ? ok(undefined) : no({ code: 'tooManyStepFiles', most: MOST_TASK_FILES });
}

/** Adds a file that the files room has received and judged. */
export async function addAt(
  tx: Tx,
  deps: WithFiles,
  { received, holder }: { received: Received; holder: Holder },
): Promise<Result<StepFile, Full>> {
  const room = await roomAt(tx, deps, holder.heldBy);
  if (!room.ok) return room;
  const { name, kind, size } = received;
  const id = await deps.files.record(tx, received, holder);
  return ok({ id, name, mediaType: FILE_KINDS[kind].mediaType, size });
}

export async function dropAt(
  tx: Tx,
  { files }: WithFiles,
  { heldBy, file }: { heldBy: string; file: string },
): Promise<Result<undefined, Unknown>> {
  const held = await files.findHeldBy(tx, heldBy);
  if (!held.some(({ id }) => id === file)) return no({ code: 'stepFileUnknown' });
  await files.remove(tx, fileId(file));
  return ok(undefined);
}
