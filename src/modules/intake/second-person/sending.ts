import { addDays, civilDateOf } from '../../../kernel/civil-date.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { maySend, MOST_OF_DRAFT, MOST_TO_NUMBER } from './rules/periods.ts';
import { countSent } from './store/counts.ts';

/** Links and codes are counted apart: whoever opens a link at once gets his code at once. */
type Sending = { draft: string; numberHash: string; what: 'link' | 'code'; at: Date };
type TooOften = { code: 'secondPersonAskedTooOften'; until: Date };

/** Counts a message by number and by draft: neither does one applicant make many telephones ring, nor many applicants one. */
export async function mayWrite(tx: Tx, { draft, numberHash, what, at }: Sending): Promise<Result<null, TooOften>> {
  const day = civilDateOf(at);
  const number = await countSent(tx, { key: `${what}/${numberHash}`, day, at });
  const { today } = await countSent(tx, { key: `draft/${draft}`, day, at });
  const dayEnds = new Date(`${addDays(day, 1)}T00:00:00+08:00`);
  // Two people of one draft are written to one after the other without a pause.
  const sent = [
    { ...number, most: MOST_TO_NUMBER },
    { today, last: undefined, most: MOST_OF_DRAFT },
  ];
  return maySend(sent, at, dayEnds);
}
