import type { CaseId } from '../../../kernel/id.ts';
import { caseId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { IssuingDeps } from '../deps.ts';
import { takenBy, type HandOver } from '../results/hand-over.ts';
import { resultStreams } from '../results/store/results.ts';
import { actTogether, decideEach, recordTogether, type AtTheme, type JointRefusal } from './acts.ts';
import type { Receipt } from './model.ts';
import { printReceipt } from './receipt.ts';

export type HandedTogether = { receipt: Omit<Receipt, 'sha256'>; handed: number };

type Answer = Promise<Result<HandedTogether, JointRefusal>>;
type WhoIs = Awaited<ReturnType<IssuingDeps['whoIs']>>;

/**
 * Hands over what was marked of a theme in one sitting: one identity check, one signature, one receipt that names every result; each result
 * is delivered for itself. Whoever comes has to be allowed to fetch each of them.
 */
export async function handOverTogether(deps: IssuingDeps, at: AtTheme, taken: HandOver): Answer {
  const who = await whoIsEach(deps, at, taken.idNumber);
  return actTogether(deps, at, async (desk) => {
    const { tx, held, on, theme } = desk;
    const cases = held.map(({ id }) => id);
    const [lead] = cases;
    if (lead === undefined) return no({ code: 'nothingMarked' });
    const said = await takenBy(tx, deps, { taken, holder: theme.holder, cases });
    if (!said.ok) return said;
    const each = decideEach(desk, ({ id, by }) => ({
      ...{ type: 'handOver', on, by, hall: at.hall, isWho: who.get(id) ?? 'stranger', ...said.value },
      joint: { theme: theme.id, lead: id === lead },
    }));
    if (!each.ok) return each;
    const receipt = await printReceipt(deps, desk, { hall: at.hall, taken });
    if (!receipt.ok) return receipt;
    const command = { type: 'handOver', on, officer: desk.actor.id, hall: at.hall, cases } as const;
    const recorded = await recordTogether(desk, {
      each: each.value,
      command: { ...command, receipt: receipt.value },
    });
    if (!recorded.ok) return recorded;
    const { id, number } = receipt.value;
    return ok({ receipt: { id, number }, handed: held.length });
  });
}

/** Whose number it is for each of them, outside of the transaction: each side is seen only in its own scope. */
async function whoIsEach(
  deps: IssuingDeps,
  { asking: { caller }, cases }: AtTheme,
  idNumber: string,
): Promise<ReadonlyMap<CaseId, WhoIs>> {
  const who = new Map<CaseId, WhoIs>();
  for (const id of cases.map((one) => caseId(one))) {
    const { value } = await deps.db.within(caller.scope, (tx) => resultStreams.load(tx, id));
    if (value.state === 'awaited') continue;
    const { holder, item } = value.facts;
    who.set(id, await deps.whoIs({ holder, item: item.key, idNumber }));
  }
  return who;
}
