import { AGENT } from '../../modules/forms/index.ts';
import { findOrganisation, findOwnData } from '../../modules/identity/index.ts';
import type { DraftDeps } from '../../modules/intake/index.ts';
import type { Vault } from '../../platform/crypto/index.ts';

/** The kind of document whose number an account is opened with, as the forms name it. */
const CITIZEN_CARD = '居民身份证';

type Known = Awaited<ReturnType<DraftDeps['knownOf']>>;

/** What the account, the session, and the organisation that the person acts for already say about who applies. */
export function knownOf(vault: Vault): DraftDeps['knownOf'] {
  return async (tx, { scope }) => {
    const { person, organisations = [] } = scope;
    if (person === undefined) return {};
    const [organisation] = organisations;
    const own = await findOwnData(vault, tx, person);
    const firm = organisation === undefined ? undefined : await findOrganisation(tx, organisation);
    const role = organisation === undefined ? 'applicant' : 'agent';
    return {
      [AGENT]: { value: organisation === undefined ? 'no' : 'yes', from: 'session' },
      ...answered('account', {
        [`${role}.name`]: own?.name,
        [`${role}.idType`]: own && CITIZEN_CARD,
        [`${role}.idNumber`]: own?.citizenId,
        [`${role}.phone`]: own?.phone,
      }),
      ...answered('organisation', { 'org.name': firm?.name, 'org.uscc': firm?.uscc }),
    };
  };
}

function answered(from: 'account' | 'organisation', facts: Readonly<Record<string, string | null | undefined>>): Known {
  return Object.fromEntries(Object.entries(facts).flatMap(([id, value]) => (value ? [[id, { value, from }]] : [])));
}
