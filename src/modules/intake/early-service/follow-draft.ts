// What becomes of an early service when its draft is handed in or thrown away, in that transaction.
import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { Command } from './model.ts';
import { move } from './move.ts';
import { earlyServiceStreams } from './store/early-service.ts';

type Ended = { caller: Pick<Caller, 'actor'>; draft: string };

/** The case carries the link; an early service that nobody asked for or that is over is left alone. */
export const becomeCase = (tx: Tx, deps: { now: () => Date }, { caseId, ...ended }: Ended & { caseId: CaseId }) =>
  end(tx, deps, { ...ended, command: { type: 'apply', on: civilDateOf(deps.now()), caseId } });

export const endWithDraft = (tx: Tx, deps: { now: () => Date }, ended: Ended) =>
  end(tx, deps, { ...ended, command: { type: 'withdraw', on: civilDateOf(deps.now()) } });

async function end(tx: Tx, deps: { now: () => Date }, { caller, draft, command }: Ended & { command: Command }) {
  const held = await earlyServiceStreams.load(tx, draft);
  const { state } = held.value;
  if (state === 'waiting' || state === 'answered' || (state === 'lapsed' && command.type === 'apply'))
    await move(tx, deps, { ...held, id: draft, caller, command });
}
