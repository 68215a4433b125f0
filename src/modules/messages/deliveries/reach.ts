import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { PersonId } from '../../../kernel/id.ts';
import type { Language } from '../../../kernel/language.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findAgenciesOf } from '../../identity/index.ts';
import type { MessageDeps } from '../deps.ts';
import { channelOfCode } from '../kinds/code.ts';
import type { Kind } from '../kinds/kind.ts';
import type { Channel } from '../kinds/model.ts';
import { findContact, type Contact } from '../preferences/contact.ts';
import { findPreferences } from '../preferences/store/preferences.ts';
import type { Preferences } from '../preferences/model.ts';
import type { Reason } from './model.ts';
import type { Reach } from './rules/plan.ts';

/** Whom a message is for and what it says, as far as reaching somebody needs it. */
export type Addressed = { person: PersonId | null; organisation: string | null; kind: Kind; parameters: unknown };

export type Reached = Reach & {
  language: Language;
  addresses: Readonly<Partial<Record<Channel, string>>>;
  /** Why a channel is not open. */
  closed: (channel: Channel) => Reason;
};

const NOBODY: Reached = {
  open: { sms: false, email: false },
  quiet: 'none',
  language: 'zh',
  addresses: {},
  closed: () => 'addressGone',
};

/** How the recipient can be reached now, read in a transaction that sees his rows and nobody else's. */
export async function findReach(deps: MessageDeps, addressed: Addressed): Promise<Reached> {
  const { person, organisation, kind, parameters } = addressed;
  const number = kind.numberIn(parameters);
  if (number !== undefined)
    return {
      ...NOBODY,
      open: { sms: true, email: false },
      addresses: { sms: number },
      quiet: deps.quietHours,
    };
  if (person === null) return NOBODY;
  return deps.db.within({ area: deps.area, person }, async (tx) => {
    if (organisation !== null && !(await actsFor(tx, { person, organisation, at: deps.now() }))) return NOBODY;
    const contact = await findContact(deps.vault, tx, person);
    const preferences = await findPreferences(tx, person);
    const asked = kind.hidden ? channelOfCode(parameters) : undefined;
    return asked === undefined
      ? reachOf(deps, preferences, contact)
      : reachForCode(deps, { asked, preferences, contact });
  });
}

/** Who no longer acts for an organisation is no longer told of its matters (民法典 art. 173). */
async function actsFor(tx: Tx, { person, organisation, at }: { person: PersonId; organisation: string; at: Date }) {
  const agencies = await findAgenciesOf(tx, person, civilDateOf(at));
  return agencies.some((agency) => agency.organisation === organisation);
}

function reachOf(deps: MessageDeps, { channels, quiet, language }: Preferences, { confirmed }: Contact): Reached {
  return {
    open: {
      sms: channels.sms && confirmed.sms !== undefined,
      email: channels.email && confirmed.email !== undefined,
    },
    quiet: quiet === 'county' ? deps.quietHours : quiet,
    language,
    addresses: confirmed,
    closed: (channel) => (confirmed[channel] === undefined ? 'addressGone' : 'notWished'),
  };
}

type ForCode = { asked: Channel; preferences: Preferences; contact: Contact };

/** A code goes to the address that it shall confirm, as long as it counts. */
function reachForCode(deps: MessageDeps, { asked: channel, preferences, contact }: ForCode): Reached {
  const asked = contact.asked[channel];
  const address = asked && asked.expiresAt > deps.now() ? asked.address : undefined;
  return {
    ...NOBODY,
    language: preferences.language,
    open: { sms: channel === 'sms' && address !== undefined, email: channel === 'email' && address !== undefined },
    addresses: address === undefined ? {} : { [channel]: address },
  };
}
