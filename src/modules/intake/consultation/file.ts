import { no, ok, type Result } from '../../../kernel/result.ts';
import { personId, type CaseId } from '../../../kernel/id.ts';
import { sealed } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findDepartmentNames, getItemVersion } from '../../catalogue/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { isVisible } from '../cases/queries/case-rows.ts';
import { filesShown, shownBy } from './attached.ts';
import type { ConsultationFile, Opinion } from './contract.ts';
import { caseOf, isConflicted, loadConsultation, type HeldAsked } from './corridor.ts';
import { ASK } from './deps.ts';
import { lookingAt } from './looking.ts';
import type { Event } from './model.ts';
import { findParts } from './queries/consultations.ts';
import { readingOf, type Looking, type Reading } from './rules/readers.ts';
import { isPending, stateOf, undecidedIn } from './rules/standing.ts';
import { consultationStreams } from './store/consultations.ts';

type Unseen = { code: 'consultationNotFound' | 'conflictOfInterest' };
type Looked = { caller: Caller; id: string };

/** A question with its answers, as far as they are the caller's to read. That he read them is written down. */
export const openConsultation = (deps: CaseDeps, asked: Looked): Promise<Result<ConsultationFile, Unseen>> =>
  deps.db.within(asked.caller.scope, async (tx): Promise<Result<ConsultationFile, Unseen>> => {
    if ((await findParts(tx, asked.id)).length === 0) return no({ code: 'consultationNotFound' });
    const held = await loadConsultation(tx, asked.id);
    const { facts } = held.value;
    const looking = await lookingAt(tx, deps, { caller: asked.caller, facts });
    if (!looking.asks && !looking.worksOnIt && looking.asked.length === 0) return no({ code: 'consultationNotFound' });
    if (await isConflicted(tx, deps, { caller: asked.caller, facts })) return no({ code: 'conflictOfInterest' });
    await recordReading(tx, deps, { caller: asked.caller, held });
    return ok(await fileOf(tx, deps, { caller: asked.caller, held, looking }));
  });

type Recorded = { caller: Caller; held: HeldAsked };

const recordReading = (tx: Tx, deps: CaseDeps, { caller, held: { value } }: Recorded): Promise<void> =>
  deps.recordRead(tx, caller, {
    ...{ caseId: caseOf(value), person: personId(value.facts.applicant.person) },
    ...{ what: 'consultation', why: 'handling' },
  });

/** Everything that was asked about a case, for whoever works on it. */
export async function filesOfCase(
  tx: Tx,
  deps: CaseDeps,
  { caller, ids }: { caller: Caller; ids: readonly string[] },
): Promise<ConsultationFile[]> {
  const files: ConsultationFile[] = [];
  for (const id of ids) {
    const held = await loadConsultation(tx, id);
    const looking = await lookingAt(tx, deps, { caller, facts: held.value.facts });
    files.push(await fileOf(tx, deps, { caller, held, looking }));
  }
  return files;
}

type Filing = { caller: Caller; held: HeldAsked; looking: Looking };

async function fileOf(tx: Tx, deps: CaseDeps, { caller, held, looking }: Filing): Promise<ConsultationFile> {
  const { id, value } = held;
  const { facts } = value;
  const organs = await findDepartmentNames(tx);
  const named = (key: string) => ({ key, name: organs.get(key) ?? { zh: key } });
  const { name, item } = await getItemVersion(tx, facts.item.key, facts.item.version);
  const reading = readingOf(facts.readers, looking);
  const events = (await consultationStreams.recorded(tx, id)).map((one) => consultationStreams.read(one));
  const officers = await deps.officerNames(tx, [facts.officer, ...events.flatMap(answerers)]);
  const withdrawal = events.find((event) => event.type === 'consultationWithdrawn');
  const files = reading === undefined ? [] : await filesShown(deps, { caller, facts });
  const open = (text: string) => opened(tx, deps, text);
  return {
    ...{ id, caseId: await visibleCase(tx, caseOf(value)), caseNumber: facts.number, item: name },
    ...{ asking: named(facts.department), asker: officers.get(facts.officer) ?? null, askedOn: facts.on },
    ...{ answerBy: facts.answerBy, days: facts.days, readers: facts.readers, silence: facts.silence },
    ...{ holds: facts.holds, pending: isPending(value), readable: reading !== undefined },
    withdrawnOn: withdrawal?.on ?? null,
    withdrawnFor: withdrawal?.reason && reading !== undefined ? await open(withdrawal.reason) : null,
    question: reading === undefined ? null : await open(facts.question),
    materials: shownBy({ facts, item, files }),
    parts: await Promise.all(
      value.parts.map(async (part) => ({
        ...{ department: named(part.department), state: stateOf(value, part) },
        ...{ answeredOn: part.opinion?.on ?? null, late: part.opinion?.late ?? false },
        ...(await opinionIn({ events, reading, open, officers }, part.department)),
      })),
    ),
    acts: actsFor(deps, { caller, held, looking }, reading),
    answersFor: value.state === 'withdrawn' ? [] : looking.asked.filter((one) => !isAnswered(held, one)).map(named),
  };
}

const answerers = (event: Event): string[] => (event.type === 'opinionGiven' ? [event.officer] : []);

const isAnswered = ({ value: { parts } }: HeldAsked, department: string) =>
  parts.some((part) => part.department === department && part.opinion !== null);

const visibleCase = async (tx: Tx, id: CaseId) => ((await isVisible(tx, id)) ? id : null);

type Told = {
  events: readonly Event[];
  reading: Reading;
  open: (text: string) => Promise<string | null>;
  officers: ReadonlyMap<string, string>;
};

async function opinionIn(
  { events, reading, open, officers }: Told,
  department: string,
): Promise<Pick<ConsultationFile['parts'][number], 'readable' | 'opinion'>> {
  const readable = reading === 'all' || (reading?.includes(department) ?? false);
  const given = events.find((event) => event.type === 'opinionGiven' && event.department === department);
  const text = readable && given?.type === 'opinionGiven' ? await open(given.opinion) : null;
  if (text === null || given?.type !== 'opinionGiven') return { readable, opinion: null };
  const opinion: Opinion = JSON.parse(text);
  return { readable, opinion: { ...opinion, officer: officers.get(given.officer) ?? null } };
}

function actsFor(deps: CaseDeps, { caller, held: { value }, looking }: Filing, reading: Reading) {
  const may = looking.asks && reading === 'all' && deps.permits(caller, ASK, value.facts.department);
  const acts: ConsultationFile['acts'] = may && isPending(value) ? ['withdraw'] : [];
  return acts.length > 0 && undecidedIn(value).length > 0 ? ['settleSilence' as const, ...acts] : acts;
}

async function opened(tx: Tx, { vault }: CaseDeps, text: string): Promise<string | null> {
  const [words = null] = await vault.openTexts(tx, [sealed(text)]);
  return words;
}
