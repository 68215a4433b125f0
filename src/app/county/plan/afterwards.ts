import { isBad, type Grade } from '../../../modules/ratings/index.ts';
import { chanceFor, drawn } from './chance.ts';
import type { Place, RatedStep, RatingMove } from './model.ts';
import type { Coming, Course, Office } from './office.ts';

/** Of all services, those of which somebody says anything. */
const SHARE_RATED = 0.55;

/** How often each grade is given, in a hundred: to who got what he came for, and to who did not. */
const GRANTED: Readonly<Record<Grade, number>> = {
  ...{ verySatisfied: 68, satisfied: 22, fairlySatisfied: 5, dissatisfied: 3, veryDissatisfied: 2 },
};
const DENIED: Readonly<Record<Grade, number>> = {
  ...{ verySatisfied: 18, satisfied: 22, fairlySatisfied: 25, dissatisfied: 20, veryDissatisfied: 15 },
};

/** Who was content seldom gives his name; who was not wants an answer. */
const [NAMED, NAMED_IF_BAD] = [0.35, 0.75];
/** Moves on a bad rating that are put off and forgotten. */
const SHARE_FORGOTTEN = 0.1;

const [MINUTE, DAY] = [60_000, 86_400_000];

/** A rating lies within the five working days in which it can be given. */
const LATEST_DAYS = 3;

export type Service = { coming: Coming; step: RatedStep; minute: number; isDenied: boolean };

type Random = ReturnType<typeof chanceFor>;

/** What comes after a service: whether somebody says what it was worth to him, and what becomes of it when it is bad. */
export function sayAfterwards(office: Office, service: Service, course: Course): void {
  const { coming, step, minute, isDenied } = service;
  const random = chanceFor(office.seed, 'rating', coming.number);
  if (random() >= SHARE_RATED) return;
  const [grade] = drawn(random, entriesOf(isDenied ? DENIED : GRANTED), ([, weight]) => weight);
  const named = random() < (isBad(grade) ? NAMED_IF_BAD : NAMED);
  const at = office.time.instantOf(minute) + 5 * MINUTE + random() ** 2 * LATEST_DAYS * DAY;
  course.later(office.time.minuteAt(at), (heard) => {
    course.note(at, { do: 'rate', step, grade, named });
    if (isBad(grade))
      handle(office, { department: coming.item.department, moves: movesOf(random, named), random }, course)(heard);
  });
}

const entriesOf = (weights: Readonly<Record<Grade, number>>): [Grade, number][] => [
  ['verySatisfied', weights.verySatisfied],
  ['satisfied', weights.satisfied],
  ['fairlySatisfied', weights.fairlySatisfied],
  ['dissatisfied', weights.dissatisfied],
  ['veryDissatisfied', weights.veryDissatisfied],
];

/** A move, and the working days that pass before it at most: about its limit, seldom more. */
type Due = { move: RatingMove; days: number };

function movesOf(random: Random, named: boolean): Due[] {
  const finding = drawn(random, ['true', 'true', 'true', 'noBasis', 'mistaken'] as const, () => 1);
  const verify: Due = { move: { type: 'verify', finding }, days: 1.2 };
  if (finding === 'mistaken') return [verify, { move: { type: 'review' }, days: 5 }];
  const contact = drawn(random, ['content', 'content', 'content', 'unreachable'] as const, () => 1);
  return [
    verify,
    ...(finding === 'true' ? [{ move: { type: 'rectify' }, days: 6 } as const] : []),
    { move: { type: 'answer' }, days: 1 },
    ...(named ? [{ move: { type: 'revisit', contact }, days: 5 } as const] : []),
  ];
}

/** Working days that pass at most before a head looks at a no: about its limit, seldom more. */
const REVIEWED_WITHIN = 3.3;

/** A head of the department looks at every no, unless it is forgotten. */
export function reviewAfterwards(
  office: Office,
  { coming, minute }: Pick<Service, 'coming' | 'minute'>,
  course: Course,
): void {
  const random = chanceFor(office.seed, 'review of a no', coming.number);
  if (random() < SHARE_FORGOTTEN) return;
  course.later(minute + random() * REVIEWED_WITHIN * office.time.perDay, (ready) => {
    const place: Place = { department: coming.item.department, section: null, role: 'sectionHead' };
    const slot = office.staff.take({ place, from: ready, minutes: 10 });
    course.later(slot.until, (at) => course.note(office.time.instantOf(at), { do: 'reviewNo', by: slot.by }));
  });
}

type Handling = { department: string; moves: readonly Due[]; random: Random };

/** One move after the other, until one is forgotten. */
function handle(office: Office, { department, moves, random }: Handling, course: Course): (minute: number) => void {
  return (minute) => {
    const [next, ...others] = moves;
    if (!next || random() < SHARE_FORGOTTEN) return;
    const role: Place['role'] = next.move.type === 'review' ? 'leader' : 'sectionHead';
    const ready = minute + random() * next.days * office.time.perDay;
    const slot = office.staff.take({ place: { department, section: null, role }, from: ready, minutes: 10 });
    course.later(slot.until, (at) => {
      course.note(office.time.instantOf(at), { do: 'handleRating', by: slot.by, department, move: next.move });
      handle(office, { department, moves: others, random }, course)(at);
    });
  };
}
