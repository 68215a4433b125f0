import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Conventions } from '../../../kernel/clock-measure.ts';
import { endedOn as endedLimit } from '../../../kernel/ended-limit.ts';
import type { Limit } from '../../../kernel/limit.ts';
import type { ListedCase } from '../cases/queries/case-rows.ts';
import { countLimit } from '../../../kernel/count-limit.ts';
import type { CountedLimit } from './contract.ts';
import { FORWARD_WITHIN } from './rules/forward-by.ts';
import { limitAbove, type Days } from './rules/owed.ts';

type Row = Pick<ListedCase, 'accepted_on' | 'pauses' | 'suspended_on' | 'state'>;
type Counting = { row: Row; from: CivilDate; limit: Limit; endedOn: CivilDate | null };

/** The limit of the preliminary review: it ends when the case goes up. Null before acceptance. */
export const ownLimit = (
  { row, endedOn }: { row: Row; endedOn: CivilDate | null },
  conventions: Conventions,
): CountedLimit | null =>
  row.accepted_on === null
    ? null
    : counted({ row, from: row.accepted_on, limit: FORWARD_WITHIN, endedOn }, conventions);

/** That of the higher organ: it begins with its receipt and ends with its decision. */
export const aboveLimit = (
  { row, days: { receivedOn, decidedOn }, limit }: { row: Row; days: Days; limit: Limit },
  conventions: Conventions,
): CountedLimit | null =>
  receivedOn === null
    ? null
    : counted({ row, from: receivedOn, limit: limitAbove(limit), endedOn: decidedOn }, conventions);

function counted({ row, from, limit, endedOn }: Counting, conventions: Conventions): CountedLimit | null {
  const still = row.suspended_on !== null && row.state === 'accepted' ? [{ from: row.suspended_on, until: null }] : [];
  const count = countLimit({ limit, pauses: [...(row.pauses ?? []), ...still] }, from, conventions);
  if (!count.ok) return null;
  const { dueOn, ledger } = count.value;
  const days = ledger.map(({ date, counted: isCounted, why, name, provisional }) => ({
    ...{ date, counted: isCounted, why, ...(name !== undefined && { name }), provisional },
  }));
  if (endedOn === null) {
    const all = days.filter((day) => day.counted).length;
    return { from, by: dueOn, endedOn, used: 0, left: dueOn === null ? null : all, late: 0, days };
  }
  const { ledger: until, ...ended } = endedLimit({ dueOn, ledger: days }, endedOn, conventions.calendar);
  return { from, by: dueOn, endedOn, ...ended, days: [...until] };
}
