import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { authorise, findStanding, isRegister, withdraw, type RegisterKey } from '../../registers/index.ts';
import type { Asking } from '../cases/deps.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import { askedToday } from '../sources/finding.ts';
import { findOffer, type Offer } from '../sources/offering.ts';
import type { ThemeDraftRefusal } from './model.ts';
import { holdTheme, type OpenTheme } from './opening.ts';

export type Sharing = { themeDraft: string; material: string };
type Authorised = Result<{ confirmed: boolean }, ThemeDraftRefusal>;

/**
 * Whoever it is about lets us ask a register in place of a paper; it is asked at once. Where it does not say so, the paper is asked for as
 * before. Said twice, one authorisation stands, and the register is asked once a day.
 */
export const authoriseSharing = (
  deps: DraftDeps,
  asking: Asking,
  { themeDraft, material }: Sharing,
): Promise<Authorised> =>
  deps.db.within(asking.caller.scope, async (tx): Promise<Authorised> => {
    const open = await holdTheme(tx, deps, { asking, themeDraft });
    if (!open.ok) return open;
    const { record, parts } = open.value;
    const givenBy = asking.caller.scope.person;
    if (givenBy === undefined || record.mandate !== null) return no({ code: 'notYoursToAuthorise' });
    const offer = await findOffer(tx, deps, { applicant: record, parts, material });
    const key = offer?.rule.register.key;
    if (!offer || key === undefined || !isRegister(key)) return no({ code: 'nothingToAuthorise', material });
    await authorise(tx, deps, { ...authorising(open.value, offer, key), givenBy });
    return ok({ confirmed: await isConfirmed(tx, deps, { matter: record.id, offer }) });
  });

const authorising = ({ record }: OpenTheme, { rule, subject, part }: Offer, register: RegisterKey) => ({
  ...{ register, subject, matter: record.id, material: rule.material, department: part.item.department.key },
  fields: [...new Set(rule.register.shows.map(({ field }) => field))],
  ...{ person: record.person, organisation: record.organisation },
});

type Asked = { matter: string; offer: Offer };

async function isConfirmed(
  tx: Tx,
  deps: DraftDeps,
  { matter, offer: { rule, subject, part } }: Asked,
): Promise<boolean> {
  const authorisation = (await findStanding(tx, matter)).find(({ material }) => material === rule.material);
  if (!authorisation) throw new Error(`no authorisation of ${rule.material} stands a moment after it was given`);
  const { confirmed } = await askedToday(tx, deps, { authorisation, subject, item: part.item.key, rule });
  return confirmed === true;
}

/** Takes it back: the paper is asked for again, and nothing is asked of the register any more. */
export const withdrawSharing = (
  deps: DraftDeps,
  asking: Asking,
  { themeDraft, material }: Sharing,
): Promise<Result<{ withdrawn: boolean }, ThemeDraftRefusal>> =>
  deps.db.within(asking.caller.scope, async (tx): Promise<Result<{ withdrawn: boolean }, ThemeDraftRefusal>> => {
    const open = await holdTheme(tx, deps, { asking, themeDraft });
    if (!open.ok) return open;
    return ok({ withdrawn: await withdraw(tx, deps, { matter: themeDraft, material }) });
  });
