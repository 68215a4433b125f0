import type { PersonId } from '../../../kernel/id.ts';
import { maskEmail, maskPhone } from '../../../kernel/masking.ts';
import { minuteOfDayText, parseMinute, type QuietHours } from '../../../kernel/quiet-hours.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { withinOnce, type KeyReused } from '../../../platform/database/index.ts';
import { offeredBy, type Asking, type MessageDeps } from '../deps.ts';
import type { Channel } from '../kinds/model.ts';
import { findContact, type Contact } from './contact.ts';
import type { ChannelStanding, PreferencePage, SetPreferences } from './contract.ts';
import type { PreferenceRefusal, Preferences } from './model.ts';
import { removeAddress } from './store/addresses.ts';
import { removeCode } from './store/codes.ts';
import { findPreferences, writePreferences } from './store/preferences.ts';

/** The person whose session it is, in whatever capacity; routes that ask it carry a permission that nobody else has. */
export function personOf({ scope: { person } }: Asking['caller']): PersonId {
  if (person === undefined) throw new Error('a permission for persons let somebody in who is none');
  return person;
}

/** How the person can be reached and wishes to be. */
export async function findSettings(deps: MessageDeps, { caller }: Asking): Promise<PreferencePage> {
  const person = personOf(caller);
  return deps.db.within(caller.scope, async (tx) => {
    const preferences = await findPreferences(tx, person);
    const contact = await findContact(deps.vault, tx, person);
    const standing = (channel: Channel) => standingOf(deps, { channel, preferences, contact });
    return {
      channels: { sms: standing('sms'), email: standing('email') },
      language: preferences.language,
      quiet: typeof preferences.quiet === 'object' ? hoursText(preferences.quiet) : preferences.quiet,
      countyQuiet: typeof deps.quietHours === 'object' ? hoursText(deps.quietHours) : null,
      demonstration: deps.demonstration,
    };
  });
}

export const masked = (channel: Channel, address: string): string =>
  channel === 'sms' ? maskPhone(address) : maskEmail(address);

type Seen = { channel: Channel; preferences: Preferences; contact: Contact };

function standingOf(deps: MessageDeps, { channel, preferences, contact }: Seen): ChannelStanding {
  const confirmed = contact.confirmed[channel];
  const address = confirmed ?? (channel === 'sms' ? contact.phone : undefined);
  const asked = contact.asked[channel];
  const open = asked && asked.expiresAt > deps.now() ? asked.address : undefined;
  return {
    offered: offeredBy(deps).includes(channel),
    wanted: preferences.channels[channel],
    address: address === undefined ? null : masked(channel, address),
    confirmed: confirmed !== undefined,
    codeSentTo: open === undefined ? null : masked(channel, open),
  };
}

const hoursText = ({ from, until }: Exclude<QuietHours, 'none'>) => ({
  from: minuteOfDayText(from),
  until: minuteOfDayText(until),
});

type Set = Result<{ changed: true }, PreferenceRefusal | KeyReused>;

export function setPreferences(
  deps: MessageDeps,
  { caller, once }: Asking,
  { sms, email, language, quiet: wished }: SetPreferences,
): Promise<Set> {
  return withinOnce(deps.db, { scope: caller.scope, once }, async (tx): Promise<Set> => {
    const quiet = quietOf(wished);
    if (quiet === undefined) return no({ code: 'quietHoursUnfit' });
    await writePreferences(tx, personOf(caller), { channels: { sms, email }, language, quiet, at: deps.now() });
    return ok({ changed: true });
  });
}

function quietOf(wished: SetPreferences['quiet']): Preferences['quiet'] | undefined {
  if (wished === 'county' || wished === 'none') return wished;
  const [from, until] = [parseMinute(wished.from), parseMinute(wished.until)];
  return from === undefined || until === undefined || from === until ? undefined : { from, until };
}

/** The address is no longer used, and no longer kept. */
export function forgetAddress(deps: MessageDeps, { caller, once }: Asking, channel: Channel): Promise<Set> {
  return withinOnce(deps.db, { scope: caller.scope, once }, async (tx): Promise<Set> => {
    const person = personOf(caller);
    await removeCode(tx, person, channel);
    return (await removeAddress(tx, person, channel)) ? ok({ changed: true }) : no({ code: 'notConfirmed' });
  });
}
