import type { OpenFile } from '../../../platform/files/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findInternalDocument } from '../../documents/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { askingScope, filesShown, openAs } from '../consultation/attached.ts';
import { loadMeeting } from './corridor.ts';
import { lookAtMeeting } from './looking.ts';
import type { Known } from './model.ts';
import { findGuests } from './queries/meetings.ts';
import { editionsIn } from './rules/told.ts';
import { meetingStreams } from './store/meetings.ts';

type Asked = { caller: Caller; id: string };

/** The meeting, for whoever may read it. */
const readableBy = (deps: CaseDeps, { caller, id }: Asked): Promise<Known | undefined> =>
  deps.db.within(caller.scope, async (tx) => {
    if ((await findGuests(tx, id)).length === 0) return undefined;
    const { value } = await loadMeeting(tx, id);
    const looking = await lookAtMeeting(tx, deps, { caller, current: value });
    return looking.readable && !looking.conflicted ? value : undefined;
  });

/** One of the papers that are to be read beforehand; of what was called off no more. */
export async function openMeetingFile(
  deps: CaseDeps,
  { caller, id, file }: Asked & { file: string },
): Promise<OpenFile | undefined> {
  const current = await readableBy(deps, { caller, id });
  if (!current || current.state === 'calledOff') return undefined;
  const { facts } = current;
  if (!(await filesShown(deps, { caller, facts })).some((one) => one.id === file)) return undefined;
  return openAs(deps, { caller, facts, file });
}

/** An edition of the minutes as it was printed. */
export async function openMinutes(
  deps: CaseDeps,
  { caller, id, paper }: Asked & { paper: string },
): Promise<OpenFile | undefined> {
  const current = await readableBy(deps, { caller, id });
  if (!current) return undefined;
  const { facts } = current;
  const document = await deps.db.within(askingScope({ caller, facts }), async (tx) => {
    const events = (await meetingStreams.recorded(tx, id)).map((one) => meetingStreams.read(one));
    return editionsIn(events).some((one) => one.id === paper) ? findInternalDocument(tx, paper) : undefined;
  });
  return document && openAs(deps, { caller, facts, file: document.fileId });
}
