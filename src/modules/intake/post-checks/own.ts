import { civilDateOf } from '../../../kernel/civil-date.ts';
import { no } from '../../../kernel/result.ts';
import { withinOnce, type Tx } from '../../../platform/database/index.ts';
import type { Asking, CaseDeps } from '../cases/deps.ts';
import { sealWords } from '../cases/sealing.ts';
import { move, type Moved } from './commands.ts';
import type { OwnPostCheck } from './contract.ts';
import { matterOf } from './matter.ts';
import { findPostCheck } from './queries/post-checks.ts';
import { postCheckStreams } from './store/post-checks.ts';
import { happenedIn } from './told.ts';

/** What the applicant sees of the check of his commitment; undefined where there is none. */
export async function findOwnPostCheck(tx: Tx, deps: CaseDeps, id: string): Promise<OwnPostCheck | undefined> {
  const row = await findPostCheck(tx, id);
  if (!row) return undefined;
  const { value } = await postCheckStreams.load(tx, id);
  const happened = await happenedIn(tx, deps, id);
  return {
    ...{ state: row.state, outcome: row.outcome, dueOn: row.due_on, until: row.until_on },
    happened: happened.filter(({ what }) => what !== 'postCheckAssigned').map((one) => ({ ...one, officer: null })),
    mayAnswer: value.state === 'rectifying' && value.answeredOn === null,
    mayState: value.state === 'proposed' && value.statedOn === null && civilDateOf(deps.now()) <= value.until,
  };
}

type Saying = { asking: Asking; id: string; words: string };

/** The applicant says what he put right and asks to be visited again; or states his case against a revocation. */
export const sayInPostCheck = (
  deps: CaseDeps,
  { asking: { caller, once }, id, words: said }: Saying,
  type: 'answer' | 'state',
): Promise<Moved> =>
  withinOnce(deps.db, { scope: caller.scope, once }, async (tx): Promise<Moved> => {
    const row = await findPostCheck(tx, id);
    if (!row || caller.kind !== 'person') return no({ code: 'postCheckNotFound' });
    const matter = await matterOf(tx, deps, id);
    if (!matter.ok) return matter;
    const { applicant } = matter.value.facts;
    const words = await sealWords(deps.vault, tx, { applicant, said: said.trim() });
    const held = await postCheckStreams.load(tx, id);
    return move(deps, { tx, id, caller, held }, { command: { type, on: civilDateOf(deps.now()), words } });
  });
