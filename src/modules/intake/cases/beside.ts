import { officerId, type CaseId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findDepartmentNames, getItemVersion } from '../../catalogue/index.ts';
import type { CaseDeps } from './deps.ts';
import { findCaseRow, type ListedCase } from './queries/case-rows.ts';
import { keepsAwayFrom } from './rules/keeping-away.ts';

type Seen = Result<ListedCase, { code: 'caseNotFound' | 'conflictOfInterest' }>;

/** A case beside which something is asked of others, for whoever need not keep away from it. */
export async function seenBeside(
  tx: Tx,
  deps: CaseDeps,
  { caller, id }: { caller: Caller; id: CaseId },
): Promise<Seen> {
  const listed = await findCaseRow(tx, id);
  if (!listed) return no({ code: 'caseNotFound' });
  const interests = await deps.interestsOf(tx, officerId(caller.actor.id));
  const concerned = { people: [listed.person], organisations: [listed.organisation], number: listed.number };
  return keepsAwayFrom(interests, concerned) ? no({ code: 'conflictOfInterest' }) : ok(listed);
}

/** From where in a case others are asked: the office, and the task that may wait for them. */
type Place = { department: string; task: unknown };

type Askable = {
  departments: { key: string; name: { zh: string; en?: string } }[] | null;
  materials: { key: string; name: { zh: string } }[];
  mayHold: boolean;
};

/** Whom one may ask and with which papers; no departments where one may ask nobody. */
export async function askableFrom(tx: Tx, listed: ListedCase, place: Place | undefined): Promise<Askable> {
  if (listed.state !== 'accepted' || !place) return { departments: null, materials: [], mayHold: false };
  const { item } = await getItemVersion(tx, listed.item_key, listed.item_version);
  const organs = [...(await findDepartmentNames(tx))].filter(([key]) => key !== place.department);
  return {
    departments: organs.map(([key, name]) => ({ key, name })),
    materials: item.materials.map(({ id, name }) => ({ key: id, name: { zh: name } })),
    mayHold: place.task !== null,
  };
}
