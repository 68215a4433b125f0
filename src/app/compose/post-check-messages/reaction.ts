import { caseId } from '../../../kernel/id.ts';
import { never } from '../../../kernel/result.ts';
import { postCheckStreams } from '../../../modules/intake/index.ts';
import { followTelling, type AnnouncingDeps } from '../../../modules/messages/index.ts';
import { idIn, type Follower } from '../../../platform/log/index.ts';
import { caseTold } from '../case-told.ts';
import { postCheckKinds } from './kinds.ts';

const handled = postCheckStreams.only(
  'commitmentChecked',
  'rectificationOrdered',
  'rectificationChecked',
  'revocationProposed',
  'revocationDecided',
);

/** Tells whoever was granted something on a commitment what the check found, what he is to do until when, and how it ends. */
export const tellCommitted = (deps: AnnouncingDeps): Follower =>
  followTelling(deps, {
    name: 'messages.postChecks',
    handles: [handled],
    tellOf: async (tx, { event, recorded: { stream } }, tell) => {
      const id = caseId(idIn(stream));
      const { recipient, parameters: told } = await caseTold(tx, id);
      const parameters = { caseId: id, ...told };
      const about = { about: stream, recipient };
      switch (event.type) {
        case 'commitmentChecked':
        case 'rectificationChecked':
        case 'revocationDecided':
          return tell({ ...about, kind: postCheckKinds[event.outcome], parameters });
        case 'rectificationOrdered':
          return tell({ ...about, kind: postCheckKinds.ordered, parameters: { ...parameters, until: event.until } });
        case 'revocationProposed':
          return tell({
            ...{ ...about, kind: postCheckKinds.proposed },
            parameters: { ...parameters, until: event.statementUntil },
          });
        default:
          return never(event);
      }
    },
  });
