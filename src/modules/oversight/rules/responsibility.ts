import type { CivilDate } from '../../../kernel/civil-date.ts';
import { grouped } from '../../../kernel/grouped.ts';
import { openMinutesBetween, type OfficeTime } from '../../../kernel/office-time.ts';
import { overdueAt, type Instant } from './points.ts';

/** A stretch for which a task was open, and with whom; `until` null while it lasts. */
export type Held = {
  department: string;
  section: string | null;
  holder: string | null;
  dueOn: CivilDate | null;
  from: Date;
  until: Date | null;
};

/** Open minutes of the office; `red`: of those, after the task's or the case's day. */
type Time = { minutes: number; red: number };
export type SectionTime = Time & { department: string; section: string | null };
export type OfficerTime = SectionTime & { officer: string };
export type Responsibility = {
  /** For how long the case waited for the office: two branches at once are one wait. */
  waited: Time;
  sections: SectionTime[];
  officers: OfficerTime[];
};

type Span = { from: Instant; until: Instant };
type Asked = { now: Date; caseDueOn: CivilDate | null; office: OfficeTime };

/**
 * Who had a case for how long. What runs beside each other counts for each who had it, and for nobody twice: the times of one section, or of
 * one officer there, are put together before they are counted.
 */
export function responsibilityOf(held: readonly Held[], asked: Asked): Responsibility {
  const place = ({ department, section }: Held) => `${department}/${section ?? ''}`;
  const taken = held.flatMap(({ holder, ...one }) => (holder === null ? [] : [{ ...one, holder }]));
  const sections = [...grouped(held, place).values()];
  const officers = [...grouped(taken, (one) => `${place(one)}/${one.holder}`).values()];
  return {
    waited: timeOf(held, asked),
    sections: sections.map((all) => ({
      department: all[0].department,
      section: all[0].section,
      ...timeOf(all, asked),
    })),
    officers: officers.map((all) => {
      const [{ holder: officer, department, section }] = all;
      return { officer, department, section, ...timeOf(all, asked) };
    }),
  };
}

function timeOf(held: readonly Held[], { now, caseDueOn, office }: Asked): Time {
  const spans = held.map((one) => ({ ...spanOf(one, now), redFrom: redFrom(one.dueOn, caseDueOn) }));
  const red = spans.flatMap(({ from, until, redFrom: start }) =>
    start === undefined ? [] : [{ from: Math.max(from, start), until }],
  );
  return { minutes: minutesIn(spans, office), red: minutesIn(red, office) };
}

const spanOf = ({ from, until }: Held, now: Date): Span => ({ from: from.valueOf(), until: (until ?? now).valueOf() });

/** From when on it is red: the task's own day, or the case's where that is earlier. */
function redFrom(taskDueOn: CivilDate | null, caseDueOn: CivilDate | null): Instant | undefined {
  const days = [taskDueOn, caseDueOn].filter((day) => day !== null).map((dueOn) => overdueAt({ dueOn }));
  return days.length === 0 ? undefined : Math.min(...days);
}

/** Open minutes of the union of these spans. */
function minutesIn(spans: readonly Span[], office: OfficeTime): number {
  let sum = 0;
  let counted = -Infinity;
  for (const { from, until } of spans.toSorted((one, other) => one.from - other.from)) {
    const start = Math.max(from, counted);
    if (until <= start) continue;
    sum += openMinutesBetween(start, until, office);
    counted = until;
  }
  return sum;
}
