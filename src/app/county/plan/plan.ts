import { civilDateOf } from '../../../kernel/civil-date.ts';
import { castSize } from '../people.ts';
import { truth as planted, type Truth } from '../truth.ts';
import { Agenda } from './agenda.ts';
import { arrivalsOf } from './arrivals.ts';
import { between, chanceFor, drawn } from './chance.ts';
import { hallFor } from './counters.ts';
import { Errand } from './errand.ts';
import { fateOf } from './fates.ts';
import type { Place, Plan, SoughtItem, Terms } from './model.ts';
import type { Coming, Office } from './office.ts';
import { OfficeTime } from './office-time.ts';
import { FIRST_CASES, firstOf, standingOf } from './order.ts';
import { Staff } from './staff.ts';

/** People for so many cases: some come again. */
const CASES_PER_PERSON = 1.4;
/** However few tasks a section has, it does not sit on one for longer. */
const LONGEST_EFFORT_DAYS = 3;

/** A county's history as it would have been: pure, and the same for the same terms. */
export function planCounty(terms: Terms, truth: Truth = planted): Plan {
  const { seed, cases, until } = terms;
  const coming = comingOf(terms, truth);
  const office = officeOf(terms, { truth, coming });
  const errands = coming.map((one) => new Errand(office, one));
  for (const [place, errand] of errands.entries())
    office.agenda.add(office.time.minuteAt(coming[place]?.at ?? until), () => errand.begin());
  office.agenda.run();
  const people = Math.ceil(cases / CASES_PER_PERSON);
  return withCast({
    officers: office.staff.places,
    cases: coming.map(({ number, item }, place) => ({
      case: number,
      item: item.key,
      department: item.department,
      person: between(chanceFor(seed, 'person', number), 0, people - 1),
      forFirm: item.forOrganisations,
      acts: errands[place]?.acts ?? [],
    })),
  });
}

/** Of the cases that stand there first, one in every standing is that of somebody who can sign in: he finds it among his own. */
function withCast(plan: Plan): Plan {
  const first = firstOf(plan, FIRST_CASES);
  const own = new Map<string, number>();
  for (const one of plan.cases) {
    // Nobody of the cast had a firm in the past.
    const standing = first.has(one.case) && !one.forFirm ? standingOf(one) : undefined;
    if (standing !== undefined) own.set(standing, one.case);
  }
  const cast = new Map([...own.values()].map((number, order) => [number, -1 - (order % castSize)]));
  return { ...plan, cases: plan.cases.map((one) => ({ ...one, person: cast.get(one.case) ?? one.person })) };
}

function comingOf(terms: Terms, truth: Truth): Coming[] {
  const { seed, items, halls } = terms;
  return arrivalsOf(terms).map((at, number) => {
    const item = drawn(chanceFor(seed, 'item', number), items, ({ weight }) => weight);
    const fate = fateOf(truth, { seed, number, item });
    const comesHimself = !item.forOrganisations && fate.ends !== 'neverSubmitted';
    return { number, at, item, fate, hall: comesHimself ? hallFor({ seed, number, halls }) : null };
  });
}

function officeOf(terms: Terms, { truth, coming }: { truth: Truth; coming: readonly Coming[] }): Office {
  const { seed, from, until, calendar, hours } = terms;
  const time = new OfficeTime({ from, until: civilDateOf(new Date(until)), calendar, hours });
  const { bottleneck } = truth;
  const isAt = ({ department, section, role }: Place) =>
    department === bottleneck.department && section === bottleneck.section && role === bottleneck.role;
  const fewAt = (place: Place) => (isAt(place) ? bottleneck.officers : undefined);
  return {
    ...{ seed, until, time, truth, agenda: new Agenda() },
    staff: new Staff({ seed, length: time.length, perDay: time.perDay, fewAt }),
    slow: {
      isAt,
      minutes: slowMinutes(time, { truth, tasks: coming.filter(({ item }) => comesBy(item, isAt)).length }),
    },
  };
}

const comesBy = ({ way }: SoughtItem, isAt: (place: Place) => boolean) =>
  [...way.work.tasks.values()].some(
    ({ act, department, section, role }) => act === 'review' && isAt({ department, section: section ?? null, role }),
  );

/** As long as a task may take for the few people of the section to be as busy as was planted. */
function slowMinutes(time: OfficeTime, { truth, tasks }: { truth: Truth; tasks: number }): number {
  const { busy, officers } = truth.bottleneck;
  return Math.min(LONGEST_EFFORT_DAYS * time.perDay, (busy * officers * time.length) / Math.max(1, tasks));
}
