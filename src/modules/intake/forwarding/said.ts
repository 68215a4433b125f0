import type { CaseId } from '../../../kernel/id.ts';
import { sealed } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import type { ForwardingView } from './contract.ts';
import type { Event } from './model.ts';
import { forwardingStreams } from './store.ts';

type Said = Pick<ForwardingView, 'opinion' | 'words' | 'materials' | 'paper' | 'notedBy' | 'reason'>;

/** What was said with the last sending, and its paper. Why it came back, and who noted the receipt, are the office's own. */
export async function saidIn(
  tx: Tx,
  { vault, officerNames }: CaseDeps,
  { id, isOffice }: { id: CaseId; isOffice: boolean },
): Promise<Said> {
  const all = (await forwardingStreams.recorded(tx, id)).map((one) => forwardingStreams.read(one));
  const events = all.slice(
    Math.max(
      0,
      all.findLastIndex(({ type }) => type === 'caseForwarded'),
    ),
  );
  const last = <Type extends Event['type']>(type: Type) =>
    events.find((event): event is Extract<Event, { type: Type }> => event.type === type);
  const [sent, paper, back] = [last('caseForwarded'), last('documentIssued'), last('forwardingTakenBack')];
  const { officer } = last('forwardingReceived') ?? {};
  const open = async (text: string | undefined) =>
    text === undefined ? null : ((await vault.openTexts(tx, [sealed(text)]))[0] ?? null);
  return {
    ...{ opinion: sent?.opinion ?? null, words: await open(sent?.words), materials: sent?.materials.length ?? 0 },
    paper: paper ? { id: paper.id, number: paper.number } : null,
    notedBy: isOffice && officer !== undefined ? ((await officerNames(tx, [officer])).get(officer) ?? null) : null,
    reason: isOffice ? await open(back?.words) : null,
  };
}
