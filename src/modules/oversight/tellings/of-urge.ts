import { civilDate, type CivilDate } from '../../../kernel/civil-date.ts';
import { never } from '../../../kernel/result.ts';
import type { UrgeEvent } from '../../intake/index.ts';

/** `part`: tells apart what one event tells several in a department. `officer`: null for who heads the department. */
export type UrgeTelling = {
  kind: string;
  part: string;
  department: string;
  officer: string | null;
  dueOn: CivilDate | null;
};

/**
 * Who is told of an urge (催办): each holder of an urged task, and the heads of its department, who see to it that a task which nobody has
 * taken is; of an answer the officer who urged; of silence the heads. An applicant is told by a message.
 */
export function urgeTellings(event: UrgeEvent, lead: string): UrgeTelling[] {
  switch (event.type) {
    case 'urged': {
      const dueOn = civilDate(event.answerBy);
      const holders = event.tasks.flatMap(({ task, department, holder }) =>
        holder === null ? [] : [{ kind: 'urge.asked', part: task, department, officer: holder, dueOn }],
      );
      const departments = [...new Set(event.tasks.map(({ department }) => department))];
      return [...holders, ...toHeads('urge.seen', departments, dueOn)];
    }
    case 'urgeAnswered':
      return event.urger === null
        ? []
        : [{ kind: 'urge.answered', part: event.task, department: lead, officer: event.urger, dueOn: null }];
    case 'urgeEscalated':
      return toHeads('urge.unanswered', event.departments, null);
    default:
      return never(event);
  }
}

const toHeads = (kind: string, departments: readonly string[], dueOn: CivilDate | null): UrgeTelling[] =>
  departments.map((department) => ({ kind, part: 'heads', department, officer: null, dueOn }));
