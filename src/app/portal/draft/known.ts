import { findOrganisation, findOwnData } from '../../../modules/identity/index.ts';
import { AGENT, fieldsOf, type Form } from '../../../modules/forms/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { KnownFrom } from '../../../web/portal/pages/draft/Question.tsx';
import type { PortalDeps } from '../deps.ts';

/** Answers that nobody is asked twice, by data element, each with where it comes from. */
export type Known = ReadonlyMap<string, { value: string; from: KnownFrom }>;

/** The kind of document whose number an account is opened with, as the forms name it. */
const CITIZEN_CARD = '居民身份证';

/** What the account, and the organisation that the person acts for, already say about who applies. */
export async function findKnown({ intake }: PortalDeps, { scope }: Caller): Promise<Known> {
  const { person, organisations = [] } = scope;
  if (person === undefined) return new Map();
  const [organisation] = organisations;
  return intake.db.within(scope, async (tx) => {
    const own = await findOwnData(intake.vault, tx, person);
    const firm = organisation === undefined ? undefined : await findOrganisation(tx, organisation);
    const role = organisation === undefined ? 'applicant' : 'agent';
    const entries: [string, string | null | undefined, KnownFrom][] = [
      [AGENT, organisation === undefined ? 'no' : 'yes', 'session'],
      [`${role}.name`, own?.name, 'account'],
      [`${role}.idType`, own && CITIZEN_CARD, 'account'],
      [`${role}.idNumber`, own?.citizenId, 'account'],
      [`${role}.phone`, own?.phone, 'account'],
      ['org.name', firm?.name, 'organisation'],
      ['org.uscc', firm?.uscc, 'organisation'],
    ];
    return new Map(entries.flatMap(([element, value, from]) => (value ? [[element, { value, from }] as const] : [])));
  });
}

/** Of what is known, the answers that this form asks. */
export function knownAnswers(form: Form, known: Known): Record<string, string> {
  return Object.fromEntries(
    fieldsOf(form).flatMap(({ id, options }) => {
      const value = known.get(id)?.value;
      const fits = value !== undefined && (options === undefined || options.some((option) => option.value === value));
      return fits ? [[id, value]] : [];
    }),
  );
}
