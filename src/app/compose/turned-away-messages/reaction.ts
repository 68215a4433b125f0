import { personId } from '../../../kernel/id.ts';
import { findDepartmentNames, getItemVersion } from '../../../modules/catalogue/index.ts';
import { turnedAwayStreams, turnedAwayWording } from '../../../modules/intake/index.ts';
import { followTelling, type AnnouncingDeps } from '../../../modules/messages/index.ts';
import { sealed } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { idIn, type Follower } from '../../../platform/log/index.ts';
import { turnedAwayKinds } from './kinds.ts';

const reviewed = turnedAwayStreams.only('noReviewed');

/** Tells who was turned away, and is known, what a head made of it; who gave no name looks it up with the paper. */
export const tellTurnedAway = (deps: AnnouncingDeps): Follower =>
  followTelling(deps, {
    name: 'messages.turnedAway',
    handles: [reviewed],
    tellOf: async (tx, { event, recorded: { stream } }, tell) => {
      const told = await aboutOf(tx, stream);
      if (!told) return;
      const [words = ''] = await deps.vault.openTexts(tx, [sealed(event.reason)]);
      const { parameters, ...to } = told;
      await tell({ ...to, kind: turnedAwayKinds[event.outcome], parameters: { ...parameters, words } });
    },
  });

/** Whom to tell, and of what; undefined where nobody gave a name. */
async function aboutOf(tx: Tx, stream: string) {
  const id = idIn(stream);
  const events = (await turnedAwayStreams.recorded(tx, id)).map((one) => turnedAwayStreams.read(one));
  const turnedAway = events.find((event) => event.type === 'personTurnedAway');
  if (!turnedAway) throw new Error(`${stream} was reviewed and was not registered`);
  const { who, item, department } = turnedAway;
  if (who.person === null) return undefined;
  const { organisation } = who;
  const person = personId(who.person);
  const { zh, en } = turnedAwayWording;
  const name =
    item === null ? { zh: zh.noItem, en: en.noItem } : (await getItemVersion(tx, item.key, item.version)).name;
  const organ = (await findDepartmentNames(tx)).get(department) ?? { zh: department };
  const recipient = organisation === null ? { person, organisation } : { person, organisation };
  return { about: stream, recipient, parameters: { item: name, id, department: organ } };
}
