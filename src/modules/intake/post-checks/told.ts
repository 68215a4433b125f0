import { caseId } from '../../../kernel/id.ts';
import { sealed } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { heldByPostCheck, type CaseDeps } from '../cases/deps.ts';
import { filesOf } from '../cases/waiting-files.ts';
import type { PostCheckHappened } from './contract.ts';
import type { Event } from './model.ts';
import { postCheckStreams } from './store/post-checks.ts';

type Told = Exclude<Event, { type: 'documentIssued' }>;

/** Everything that happened in a check, oldest first, with words opened; what was erased is null. */
export async function happenedIn(tx: Tx, deps: CaseDeps, id: string): Promise<PostCheckHappened[]> {
  const events = (await postCheckStreams.recorded(tx, id))
    .map((one) => postCheckStreams.read(one))
    .filter((event): event is Told => event.type !== 'documentIssued');
  const names = await deps.officerNames(tx, [...new Set(events.flatMap((event) => officerOf(event) ?? []))]);
  const texts = events.flatMap((event) => ('words' in event ? [sealed(event.words)] : []));
  const files = events.some((event) => attachedIn(event).length > 0) ? await filesOfCheck(tx, deps, id) : [];
  const opened = texts.length === 0 ? [] : await deps.vault.openTexts(tx, texts);
  return events.map((event) => {
    const officer = officerOf(event);
    return {
      ...{ what: event.type, on: event.on, codes: codesOf(event), until: untilOf(event) },
      officer: officer === null ? null : { id: officer, name: names.get(officer) ?? null },
      words: 'words' in event ? (opened.shift() ?? null) : null,
      decision: event.type === 'revocationDecided' ? event.decision : null,
      files: attachedIn(event).flatMap(({ id: file, shown }) =>
        files.filter((one) => one.id === file).map((one) => ({ ...one, shown })),
      ),
    };
  });
}

const attachedIn = (event: Told) => ('files' in event ? (event.files ?? []) : []);

/** As far as the scope reaches: what is not shown to the applicant is out of his. */
const filesOfCheck = async (tx: Tx, deps: CaseDeps, id: string) => [
  ...(await filesOf(tx, deps, heldByPostCheck(caseId(id), 'everybody'))),
  ...(await filesOf(tx, deps, heldByPostCheck(caseId(id), 'office'))),
];

const officerOf = (event: Told): string | null =>
  event.type === 'postCheckOpened' ? (event.draw?.officer ?? null) : 'officer' in event ? event.officer : null;

const codesOf = (event: Told): string[] => [
  ...('method' in event ? [event.method] : []),
  ...('outcome' in event ? [event.outcome] : []),
  ...('ground' in event ? [event.ground] : []),
];

function untilOf(event: Told): string | null {
  if (event.type === 'postCheckOpened') return event.dueOn;
  if (event.type === 'rectificationOrdered') return event.until;
  return event.type === 'revocationProposed' ? event.statementUntil : null;
}
