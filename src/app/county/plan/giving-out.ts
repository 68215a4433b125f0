import type { Random } from '../../../modules/process/index.ts';
import { between, chanceFor } from './chance.ts';
import type { Act, ParcelStep, Place } from './model.ts';
import type { Coming, Course, Office } from './office.ts';
import { wayOfParcel } from './parcels.ts';

const [MINUTE, DAY] = [60_000, 86_400_000];
const WINDOW: Place = { department: 'approval', section: null, role: 'issuer' };

/** `decided`: the minute of the decision. `handedOver`: what follows when it is in a hand at the window. */
export type Result = { coming: Coming; decided: number; handedOver: (minute: number) => void };

/** What the window does with a result on paper: it goes to the post where that was wished, else it is shelved and fetched. */
export function giveOut(office: Office, result: Result, course: Course): void {
  const { coming, decided } = result;
  const random = chanceFor(office.seed, 'result', coming.number);
  course.later(decided + between(random, 60, office.time.perDay), (ready) => {
    const giving = { office, result, course, random };
    if (coming.fate.wish === 'post') post(giving, ready);
    else shelve(giving, ready);
  });
}

type Giving = { office: Office; result: Result; course: Course; random: Random };

function shelve({ office: { staff, time }, result, course, random }: Giving, ready: number): void {
  const shelved = staff.take({ place: WINDOW, from: ready, minutes: 2 });
  course.later(shelved.until, (at) => course.note(time.instantOf(at), { do: 'shelve', by: shelved.by }));
  if (!result.coming.fate.fetched) return;
  course.later(shelved.until + between(random, 30, 5 * time.perDay), (comes) => {
    const taken = staff.take({ place: WINDOW, from: comes, minutes: 4 });
    course.later(taken.until, (at) => {
      course.note(time.instantOf(at), { do: 'handOver', by: taken.by });
      result.handedOver(at);
    });
  });
}

/** Only what arrives in the past is posted in it: no courier of the present would know the parcel. The rest waits to be posted. */
function post(giving: Giving, ready: number): void {
  const { office, result, course, random } = giving;
  const { staff, time } = office;
  const given = staff.take({ place: WINDOW, from: ready, minutes: 3 });
  course.later(given.until, (minute) => {
    const postedAt = time.instantOf(minute);
    const steps = wayOfParcel(random, { postedAt, comesBack: result.coming.fate.comesBack });
    if (!arrivesInPast(office, steps)) return;
    course.note(postedAt, { do: 'post', by: given.by });
    course.note(postedAt + 5 * MINUTE, { do: 'bookParcel' });
    for (const [place, step] of steps.entries())
      course.later(time.minuteAt(step.at), (heard) => {
        course.note(step.at, courierAct(steps.slice(0, place + 1)));
        if (step.state === 'returned') shelve(giving, heard + between(random, 30, time.perDay));
      });
  });
}

function arrivesInPast({ time, until }: Office, steps: readonly ParcelStep[]): boolean {
  const end = steps.at(-1)?.at ?? until;
  return end + DAY < until && time.minuteAt(end) < time.length;
}

function courierAct(steps: readonly ParcelStep[]): Act {
  const last = steps.at(-1)?.state;
  return { do: last === 'delivered' ? 'deliver' : last === 'returned' ? 'bringBack' : 'carry', steps };
}
