import type { CaseId } from '../../../kernel/id.ts';
import type { Vault } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { Outcome } from './contract/outcomes.ts';
import type { CaseDeps } from './deps.ts';
import { findCaseRow, findRowsOf } from './queries/case-rows.ts';
import { belongsTo, isAgentOf } from './rules/belonging.ts';

type Owned = {
  department: string;
  holder: { person: string; organisation: string | null; mandate: string | null };
  /** Whether it is still being handled. */
  isOpen: boolean;
};

const GIVES_NOTHING: ReadonlySet<Outcome> = new Set(['withdrawn', 'lapsed', 'ended']);

/**
 * Whose case it is, where it is the caller's own or one whose papers he may receive for another; undefined for any other case, and for one
 * of which no result will come.
 */
export async function findOwnMatter(
  tx: Tx,
  deps: Pick<CaseDeps, 'acting'>,
  { caller, id }: { caller: Caller; id: CaseId },
): Promise<Owned | undefined> {
  const row = await findCaseRow(tx, id);
  if (!row || caller.kind !== 'person' || !belongsTo(row, caller)) return undefined;
  if (row.state === 'notAccepted' || (row.outcome !== null && GIVES_NOTHING.has(row.outcome))) return undefined;
  if (isAgentOf(row, caller)) {
    const right = await deps.acting.holds(tx, { caller, applicant: row, item: row.item_key, act: 'papers' });
    if (right !== 'holds') return undefined;
  }
  const { department, person, organisation, mandate } = row;
  return { department, holder: { person, organisation, mandate }, isOpen: row.state !== 'concluded' };
}

/** In whose name each of these cases was handed in, as far as the scope sees them; one whose data were erased is left out. */
export async function findApplicantNames(
  tx: Tx,
  vault: Vault,
  cases: readonly CaseId[],
): Promise<ReadonlyMap<string, string>> {
  if (cases.length === 0) return new Map();
  const rows = await findRowsOf(tx, cases);
  const names = await vault.openTexts(
    tx,
    rows.map(({ applicant_name: name }) => name),
  );
  return new Map(rows.flatMap(({ id }, place) => (names[place] === undefined ? [] : [[id, names[place]]])));
}
