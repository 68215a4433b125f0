import { codeKind, hearReceipt, kindsOf, type MessageDeps } from '../../modules/messages/index.ts';
import { errandKinds } from './errand-messages/kinds.ts';
import { forwardingKinds } from './forwarding-messages/kinds.ts';
import { paperKinds } from './paper-messages/kinds.ts';
import { postCheckKinds } from './post-check-messages/kinds.ts';
import { instantKinds } from './instant-messages/kinds.ts';
import { resultKinds } from './result-messages/kinds.ts';
import type { Foundation } from './foundation.ts';
import { ratingKinds } from './rating-messages/kinds.ts';
import { earlyServiceKinds } from './early-service-messages/kinds.ts';
import { turnedAwayKinds } from './turned-away-messages/kinds.ts';
import { themeKinds } from './theme-messages/kinds.ts';
import { secondPersonKinds } from './second-person-messages/kinds.ts';
import { openGateways } from './gateways.ts';

type Place = { publicUrl: URL; ca: string | undefined };

/** What telling people needs: every kind of message of the house, and the ways out of it. */
export function messageDeps(foundation: Foundation, { publicUrl, ca }: Place): MessageDeps {
  const { config, databases, vault, now, installation, logger } = foundation;
  const onReceipt: Parameters<typeof openGateways>[1]['onReceipt'] = (receipt) => hearReceipt(deps, receipt);
  const deps: MessageDeps = {
    db: databases.app,
    follower: databases.follower,
    area: config.area,
    vault,
    now,
    kinds: kindsOf(
      codeKind,
      ...Object.values(errandKinds),
      ...Object.values(resultKinds),
      ...Object.values(paperKinds),
      ...Object.values(ratingKinds),
      ...Object.values(themeKinds),
      ...Object.values(turnedAwayKinds),
      ...Object.values(earlyServiceKinds),
      ...Object.values(postCheckKinds),
      ...Object.values(instantKinds),
      ...Object.values(forwardingKinds),
      ...Object.values(secondPersonKinds),
    ),
    gateways: openGateways(config, { onReceipt, logger, ca }),
    publicUrl,
    quietHours: config.quietHours,
    signature: config.smsSignature,
    demonstration: installation.mode === 'demo',
  };
  return deps;
}
