import { endDrafts, endThemeDrafts, type DraftRetention } from '../../../modules/intake/index.ts';
import { announce, type MessageDeps } from '../../../modules/messages/index.ts';
import { repeating, type Task } from '../../../platform/jobs/index.ts';
import { errandKinds } from './kinds.ts';

/** Every night: who began something and did not go on is told that it will be deleted, and what was announced so is deleted. */
export const endingDrafts = (deps: MessageDeps): Task =>
  repeating('intake:endDrafts', '40 19 * * *', async () => {
    const retention = retentionOf(deps);
    await endDrafts(retention);
    await endThemeDrafts(retention);
  });

const retentionOf = (deps: MessageDeps): DraftRetention => ({
  follower: deps.follower,
  area: deps.area,
  now: deps.now,
  tellEnding: async (tx, { id, applicant, item, endsOn }) => {
    const { person, organisation } = applicant;
    await announce(tx, deps, {
      kind: errandKinds.draftEnding,
      recipient: organisation === null ? { person, organisation } : { person, organisation },
      about: `intake.draft/${id}`,
      parameters: { item, endsOn },
      key: `intake.draft/${id}/ends/${endsOn}`,
    });
  },
});
