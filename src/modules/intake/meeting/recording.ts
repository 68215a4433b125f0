import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { subjectOf } from '../../../platform/crypto/index.ts';
import { withinOnce, type KeyReused, type Tx } from '../../../platform/database/index.ts';
import { issueDocument, type DocumentRefusal } from '../../documents/index.ts';
import type { Asking, CaseDeps } from '../cases/deps.ts';
import { answerBy } from '../consultation/rules/days.ts';
import { MOST_DAYS } from '../consultation/rules/days.ts';
import type { CirculateMinutes, DraftMinutes, SayOfRecord } from './contract.ts';
import { sealedOrNull } from '../cases/sealing.ts';
import { carryOut, caseOf, holdMeeting, type HeldKnown } from './corridor.ts';
import { ATTEND } from './deps.ts';
import { lookAtMeeting, type MeetingLooking } from './looking.ts';
import type { Command, Event, Refusal } from './model.ts';
import { notFound, type Moving } from './moves.ts';
import { minutesRequest } from './paper.ts';
import { momentOf } from './rules/moment.ts';
import { recordFault, type RecordFault } from './rules/recording.ts';

export type RecordRefusal =
  | Refusal
  | KeyReused
  | RecordFault
  | DocumentRefusal
  | { code: 'minutesLength'; most: number }
  | { code: 'minutesErased' };
type Recorded = Result<{ id: string }, RecordRefusal>;
type Acting = { asking: Asking; id: string };
type Step = { command: Command; beside?: () => Promise<Result<Event[], RecordRefusal>> };

const record = (
  deps: CaseDeps,
  { asking: { caller, once }, id }: Acting,
  stepOf: (tx: Tx, held: HeldKnown, looking: MeetingLooking) => Promise<Step | RecordRefusal>,
): Promise<Recorded> =>
  withinOnce(deps.db, { scope: caller.scope, once }, async (tx): Promise<Recorded> => {
    const held = await holdMeeting(tx, id);
    if (!held) return no(notFound);
    const step = await stepOf(tx, held, await lookAtMeeting(tx, deps, { caller, current: held.value }));
    if ('code' in step) return no(step);
    return carryOut<RecordRefusal>(tx, deps, { held, caseId: caseOf(held.value), caller, ...step });
  });

/** Who called it writes what was said; of the final minutes a new edition, which says what it corrects. */
export const draftMinutes = (deps: CaseDeps, { asking, id, wish }: Moving<DraftMinutes>): Promise<Recorded> =>
  record(deps, { asking, id }, async (tx, { value: { facts } }, looking) => {
    const barred = barOf(looking);
    if (barred) return barred;
    const fault = recordFault(wish);
    if (fault) return fault;
    return {
      command: {
        ...{ type: 'draft', now: momentOf(deps.now()), officer: asking.caller.actor.id },
        attending: wish.opinions.map(({ department }) => department),
        corrects: (wish.corrects ?? '').trim() !== '',
        minutes: await deps.vault.sealFor(tx, subjectOf(facts.applicant), canonicalJson(wish)),
      },
    };
  });

/** Who was there is asked whether it was so, and until when; silence is agreement with the record. */
export const circulateMinutes = (deps: CaseDeps, { asking, id, wish }: Moving<CirculateMinutes>): Promise<Recorded> =>
  record(deps, { asking, id }, (_tx, _held, looking) => {
    const barred = barOf(looking);
    if (barred) return Promise.resolve(barred);
    if (wish.days > MOST_DAYS) return Promise.resolve({ code: 'minutesLength', most: MOST_DAYS });
    const now = momentOf(deps.now());
    const until = answerBy(now.on, wish.days, deps.conventions());
    const officer = asking.caller.actor.id;
    return Promise.resolve({ command: { type: 'circulate', now, officer, days: wish.days, answerBy: until } });
  });

/** An attending department says whether the record is right. */
export const sayOfRecord = (deps: CaseDeps, { asking, id, wish }: Moving<SayOfRecord>): Promise<Recorded> =>
  record(deps, { asking, id }, async (tx, { value: { facts } }, { asked, conflicted }) => {
    const { department, word } = wish;
    if (!asked.includes(department) || !deps.permits(asking.caller, ATTEND, department)) return notFound;
    return {
      command: {
        ...{ type: 'sayOfRecord', now: momentOf(deps.now()), department, word },
        officer: { id: asking.caller.actor.id, conflicted },
        reason: await sealedOrNull(tx, deps, { facts, said: wish.reason }),
      },
    };
  });

/** The minutes are final: a numbered paper, of the office alone. */
export const finishMinutes = (deps: CaseDeps, { asking, id }: Acting): Promise<Recorded> =>
  record(deps, { asking, id }, (tx, held, looking) => {
    const barred = barOf(looking);
    if (barred) return Promise.resolve(barred);
    const command = { type: 'finish', now: momentOf(deps.now()), officer: asking.caller.actor.id } as const;
    return Promise.resolve({ command, beside: () => paperOf(tx, deps, { held, command }) });
  });

type Printing = { held: HeldKnown; command: Extract<Command, { type: 'finish' }> };

async function paperOf(tx: Tx, deps: CaseDeps, printing: Printing): Promise<Result<Event[], RecordRefusal>> {
  const request = await minutesRequest(tx, deps, printing);
  if (request === 'erased') return no({ code: 'minutesErased' });
  const issued = await issueDocument(tx, deps.documents, request);
  if (!issued.ok) return issued;
  return ok([{ type: 'documentIssued', ...issued.value, kind: 'meetingMinutes' }]);
}

function barOf({ hosts, conflicted, asks }: MeetingLooking): RecordRefusal | undefined {
  if (conflicted && asks) return { code: 'conflictOfInterest' };
  return hosts ? undefined : notFound;
}
