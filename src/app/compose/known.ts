import { AGENT } from '../../modules/forms/index.ts';
import {
  findMandateNames,
  findOrganisation,
  findOwnData,
  findWard,
  type WardView,
} from '../../modules/identity/index.ts';
import { rolesOf, type Applicant, type DraftDeps, type Part } from '../../modules/intake/index.ts';
import type { PersonId } from '../../kernel/id.ts';
import type { Vault } from '../../platform/crypto/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import { AccessLog } from '../../platform/log/index.ts';
import { wayOf } from './acting.ts';

/** The kind of document whose number an account is opened with, as the forms name it. */
const CITIZEN_CARD = '居民身份证';

type Known = Awaited<ReturnType<DraftDeps['knownOf']>>;
type Room = { vault: Vault; now: () => Date };
type Begun = { caller: Caller; applicant: Applicant };
/** What is known of a person, by the last word of the element. */
type Facts = Readonly<Record<string, string | null | undefined>>;

/** What accounts, the session, a mandate, a guardian's list and the register of organisations already say about who applies. */
export function knownOf(room: Room): DraftDeps['knownOf'] {
  return async (tx, { caller, applicant, elements }) => {
    const { scope } = caller;
    const { person } = scope;
    if (person === undefined) return {};
    const { organisation, ward } = applicant;
    const child = ward === null ? undefined : await findWard(room.vault, tx, { ward, now: room.now() });
    const way = wayOf({ scope, applicant });
    const roles = rolesOf({ way, elements, relation: child?.relation });
    const firm = organisation === null ? undefined : await findOrganisation(tx, organisation);
    const facts: Record<Part, Facts> = {
      caller: await factsOf(room.vault, tx, person),
      principal: way === 'agent' ? await principalFacts(tx, room, { caller, applicant }) : {},
      ward: child ? childFacts(child) : {},
    };
    const known = Object.entries(roles.parts).map(([word, part]) => answered(FROM[part], word, facts[part]));
    return {
      [AGENT]: { value: roles.agent ? 'yes' : 'no', from: 'session' },
      ...Object.assign({}, ...known),
      ...(child && answered('ward', 'applicant', { relation: RELATIONS[child.relation] })),
      ...answered('organisation', 'org', { name: firm?.name, uscc: firm?.uscc }),
    };
  };
}

const FROM = { caller: 'account', principal: 'principal', ward: 'ward' } as const;

/** As the forms name how the applicant stands to whom it is about. */
const RELATIONS = { father: '父亲', mother: '母亲', otherGuardian: '其他监护人' } as const;

async function factsOf(vault: Vault, tx: Tx, person: PersonId): Promise<Facts> {
  const own = await findOwnData(vault, tx, person);
  return own ? { name: own.name, idType: CITIZEN_CARD, idNumber: own.citizenId, phone: own.phone } : {};
}

/** What the principal let be filled in, written down as read; his name in any case. */
async function principalFacts(tx: Tx, { vault, now }: Room, { caller, applicant }: Begun): Promise<Facts> {
  const facts = await factsOf(vault, tx, applicant.person);
  if (Object.keys(facts).length > 0) {
    const log = new AccessLog({ actor: caller.actor, at: now() });
    log.record({ person: applicant.person, what: 'account', why: 'mandate' });
    await log.write(tx);
    return facts;
  }
  const names = applicant.mandate === null ? undefined : await findMandateNames(vault, tx, applicant.mandate);
  return { name: names?.principal };
}

const childFacts = ({ name, gender, bornOn, citizenId }: WardView): Facts => ({
  name,
  gender: gender === 'male' ? '男' : '女',
  birthDate: bornOn,
  ...(citizenId !== null && { idType: CITIZEN_CARD, idNumber: citizenId }),
});

function answered(from: Known[string]['from'], word: string, facts: Facts): Known {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]) => (value ? [[`${word}.${name}`, { value, from }]] : [])),
  );
}
