import { never } from '../../../kernel/result.ts';
import { readSecondPersons, type SecondPersonPort, type Telling } from '../../../modules/intake/index.ts';
import { announce, type AnnouncingDeps } from '../../../modules/messages/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { secondPersonKinds } from './kinds.ts';

/** The county's table, and the messages by which whoever is asked is reached. */
export const secondPersonPort = (deps: AnnouncingDeps, publicUrl: URL): SecondPersonPort => ({
  rules: readSecondPersons(),
  tell: async (tx, telling) => void (await tellOne(tx, { ...deps, publicUrl }, telling)),
});

type Deps = AnnouncingDeps & { publicUrl: URL };

function tellOne(tx: Tx, deps: Deps, telling: Telling): Promise<boolean> {
  const told = { ...addressOf(telling), key: telling.key };
  switch (telling.what) {
    case 'link': {
      const { mobile, asker, item, days, token } = telling;
      const link = new URL(to.confirmation(token), deps.publicUrl).href;
      const parameters = { mobile, asker, item, days, link };
      return announce(tx, deps, { ...told, kind: secondPersonKinds.link, parameters });
    }
    case 'code': {
      const { mobile, code, minutes } = telling;
      return announce(tx, deps, { ...told, kind: secondPersonKinds.code, parameters: { mobile, code, minutes } });
    }
    case 'answer': {
      const { item, draft, role, as } = telling;
      return announce(tx, deps, { ...told, kind: secondPersonKinds.answered, parameters: { item, draft, role, as } });
    }
    default:
      return never(telling);
  }
}

function addressOf({ applicant: { person, organisation }, draft }: Telling) {
  const recipient = organisation === null ? { person, organisation } : { person, organisation };
  return { recipient, about: `intake.draft/${draft}` };
}
