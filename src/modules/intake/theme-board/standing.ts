import { civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import type { Conventions } from '../../../kernel/clock-measure.ts';
import { answerBy } from '../cases/rules/limits.ts';
import { planAt } from '../theme-cases/dates.ts';
import type { Opened, Part } from '../theme-cases/model.ts';
import type { BoardPart, PartNames, Standing } from './model.ts';

const UNNAMED: PartNames = { name: { zh: '' }, department: { zh: '' } };

type Seen = { names: ReadonlyMap<string, PartNames>; now: Date };

/** Where a theme case stands: its longest way, whose turn it is since when, and by when each has to have done it. */
export function standingOf(opened: Opened, { names, now }: Seen, conventions: Conventions): Standing {
  const { path, finishes } = planAt(opened, now, conventions);
  // Reckoned from its beginning, so that a day that has passed stays the day that was promised.
  const promised = new Map(
    planAt(opened, new Date(opened.openedAt), conventions).items.map(({ item, finishes: day }) => [
      item,
      day?.on ?? null,
    ]),
  );
  const parts = opened.parts.map((part): BoardPart => {
    const turn = turnOf(part, promised.get(part.item) ?? null, conventions);
    const { name, department } = names.get(part.item) ?? UNNAMED;
    return { item: part.item, key: part.department, name, department, state: part.standing.state, ...turn };
  });
  const onTurn = parts.filter(({ since }) => since !== null);
  const days = onTurn.flatMap(({ due, paused }) => (due === null || paused ? [] : [due])).toSorted();
  return {
    ...{ path, finishesOn: finishes?.on ?? null, parts, firstDue: days[0] ?? null },
    turn: [...new Set(onTurn.map(({ key }) => key))].toSorted(),
  };
}

type Turn = Pick<BoardPart, 'case' | 'since' | 'due' | 'paused'>;

/** A case that nobody has accepted has to be answered; one that was accepted has to be decided. */
function turnOf({ standing }: Part, promised: CivilDate | null, conventions: Conventions): Turn {
  if (!('case' in standing)) return { case: null, since: null, due: null, paused: false };
  if (standing.state !== 'started') return { case: standing.case, since: null, due: null, paused: false };
  const { acceptedOn, suspensions } = standing.moves;
  const received = civilDateOf(new Date(standing.at));
  return {
    case: standing.case,
    since: acceptedOn ?? received,
    due: acceptedOn === null ? answerBy(received, conventions) : promised,
    paused: suspensions.some(({ until }) => until === null),
  };
}
