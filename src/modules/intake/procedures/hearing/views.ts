import type { CivilDate } from '../../../../kernel/civil-date.ts';
import { officerId } from '../../../../kernel/id.ts';
import { sealed } from '../../../../platform/crypto/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { hasExamined, type Run } from '../../../process/index.ts';
import type { CaseDeps } from '../../cases/deps.ts';
import type { CaseFacts, Event } from '../../cases/model.ts';
import { openWords } from '../../cases/sealing.ts';
import { keepingAway } from '../../cases/standing-in.ts';
import { workingDaysAfter } from './commands.ts';
import type { HearingView } from './contract.ts';
import type { HearingEvent } from './events.ts';
import { TELL_BEFORE } from './rules.ts';

type Of<Type extends HearingEvent['type']> = Extract<HearingEvent, { type: Type }>;

function lastOf<Type extends HearingEvent['type']>(events: readonly Event[], type: Type): Of<Type> | undefined {
  return events.findLast((event): event is Of<Type> => event.type === type);
}

const toldOf = (events: readonly Event[]) => ({
  offered: lastOf(events, 'hearingOffered'),
  requested: lastOf(events, 'hearingRequested'),
  scheduled: lastOf(events, 'hearingScheduled'),
  objected: lastOf(events, 'presiderObjected'),
  answered: lastOf(events, 'objectionAnswered'),
  held: lastOf(events, 'hearingHeld'),
});

type Looking = {
  events: readonly Event[];
  today: CivilDate;
  /** Where the caller is an officer, among whom a presider is chosen. */
  choice: { facts: CaseFacts; run: Run } | undefined;
};

/** The hearing of a case, for its file; null where nobody was told of the right to one. */
export async function hearingView(
  tx: Tx,
  deps: CaseDeps,
  { events, today, choice }: Looking,
): Promise<HearingView | null> {
  const told = toldOf(events);
  const { offered, requested, scheduled, answered } = told;
  if (!offered) return null;
  const text = await opened(tx, deps, told);
  const presider = presiding(scheduled, answered, events);
  const names = presider === undefined ? undefined : await deps.officerNames(tx, [presider]);
  return {
    state: stateOf(told),
    ...{ matter: text(offered.matter) ?? '', interested: text(offered.interested) },
    ...{ toldOn: offered.on, requestBy: offered.requestBy },
    isPast: !requested && today > offered.requestBy,
    ...{ requestedOn: requested?.on ?? null, reason: text(requested?.reason) },
    organiseBy: requested?.organiseBy ?? null,
    ...{ heldOn: scheduled?.heldOn ?? null, time: scheduled?.time ?? null, place: scheduled?.place ?? null },
    presider: presider === undefined ? null : (names?.get(presider) ?? null),
    ...{ objection: text(told.objected?.reason), answer: text(answered?.reason) },
    ...{ record: text(told.held?.record), present: text(told.held?.present) },
    presiders: choice && requested && !told.held ? await presidersFor(tx, deps, choice) : [],
    earliest: workingDaysAfter(deps, today, TELL_BEFORE),
  };
}

type Told = ReturnType<typeof toldOf>;

function stateOf({ requested, scheduled, held }: Told): HearingView['state'] {
  if (held) return 'held';
  if (scheduled) return 'scheduled';
  return requested ? 'requested' : 'offered';
}

/** Whoever was named last: when it was scheduled, or in answer to an objection. */
function presiding(
  scheduled: Of<'hearingScheduled'> | undefined,
  answered: Of<'objectionAnswered'> | undefined,
  events: readonly Event[],
): string | undefined {
  if (!scheduled || !answered) return scheduled?.presider;
  return events.indexOf(answered) > events.indexOf(scheduled) ? answered.presider : scheduled.presider;
}

async function opened(tx: Tx, { vault }: CaseDeps, told: Told) {
  const { offered, requested, objected, answered, held } = told;
  const words = [
    ...[offered?.matter, offered?.interested, requested?.reason, objected?.reason, answered?.reason],
    ...[held?.record, held?.present],
  ].flatMap((word) => (word ? [sealed(word)] : []));
  const texts = await openWords(vault, tx, words);
  const known = new Map<string, string>(words.map((word, place) => [word, texts[place] ?? '']));
  return (word: string | null | undefined) => (word ? (known.get(word) ?? '') : null);
}

/** Art. 48: staff of the organ who did not examine the case and keep away from nobody in it. */
async function presidersFor(tx: Tx, deps: CaseDeps, { facts, run }: NonNullable<Looking['choice']>) {
  const tasks = run.status === 'unbegun' ? [] : run.tasks;
  const presiders: HearingView['presiders'] = [];
  for (const { id, name } of await deps.staffOf(tx, facts.department)) {
    const officer = officerId(id);
    if (hasExamined(tasks, officer)) continue;
    const { related, interested } = await keepingAway(tx, deps, { officer, facts });
    if (!interested && !related.includes(facts.applicant.person)) presiders.push({ id, name });
  }
  return presiders;
}
