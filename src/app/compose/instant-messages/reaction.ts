import { caseId } from '../../../kernel/id.ts';
import { never } from '../../../kernel/result.ts';
import { instantStreams } from '../../../modules/intake/index.ts';
import { followTelling, type AnnouncingDeps } from '../../../modules/messages/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { idIn, type Follower } from '../../../platform/log/index.ts';
import { caseTold } from '../case-told.ts';
import { instantKinds } from './kinds.ts';

const handled = instantStreams.only('instantlyDecided', 'lookedAt', 'rollBackDecided');

/** Tells whoever applied that a person takes over, that something is to be taken back and until when he may speak, and how it ends. */
export const tellDecidedByMachine = (deps: AnnouncingDeps): Follower =>
  followTelling(deps, {
    name: 'messages.instant',
    handles: [handled],
    tellOf: async (tx, { event, recorded: { stream, version } }, tell) => {
      const id = caseId(idIn(stream));
      const { recipient, parameters: told } = await caseTold(tx, id);
      const parameters = { caseId: id, ...told };
      const about = { about: stream, recipient };
      switch (event.type) {
        case 'instantlyDecided':
          if (event.outcome === 'leftToPerson') await tell({ ...about, kind: instantKinds.leftToPerson, parameters });
          return;
        case 'lookedAt':
          if (event.statementUntil !== undefined)
            await tell({
              ...{ ...about, kind: instantKinds.proposed },
              parameters: { ...parameters, until: event.statementUntil },
            });
          else if (event.outcome === 'right' && (await wasAsked(tx, id, version)))
            await tell({ ...about, kind: instantKinds.lookedRight, parameters });
          return;
        case 'rollBackDecided':
          await tell({ ...about, kind: instantKinds[event.outcome], parameters });
          return;
        default:
          never(event);
      }
    },
  });

/** Whether the applicant had asked for this look; of what chance drew and was right he never heard. */
async function wasAsked(tx: Tx, id: string, version: number): Promise<boolean> {
  const before = (await instantStreams.recorded(tx, id)).slice(0, version - 1).map((one) => instantStreams.read(one));
  return before.findLast((event) => event.type === 'lookAsked')?.ground === 'asked';
}
