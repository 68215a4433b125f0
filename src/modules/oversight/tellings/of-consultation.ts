import type { CivilDate } from '../../../kernel/civil-date.ts';
import { never } from '../../../kernel/result.ts';
import type { ConsultationEvent, ConsultationState } from '../../intake/index.ts';

/** `officer`: null for who heads the department. */
export type Telling = { kind: string; department: string; officer: string | null; dueOn: CivilDate };

type Asked = Exclude<ConsultationState, { state: 'unasked' }>;

/** Who is told what of a question: the asked departments that it came, that half of its time is over or that it is off; who asked, the rest. */
export function tellingsOf(event: ConsultationEvent, { facts, parts }: Asked): Telling[] {
  const dueOn = facts.answerBy;
  const toHeads = (kind: string, departments: readonly string[]): Telling[] =>
    departments.map((department) => ({ kind, department, officer: null, dueOn }));
  const toAsker = (kind: string): Telling[] => [{ kind, department: facts.department, officer: facts.officer, dueOn }];
  switch (event.type) {
    case 'consultationAsked':
      return toHeads('consultation.asked', facts.asked);
    case 'consultationReminded':
      return toHeads('consultation.half', event.departments);
    case 'consultationWithdrawn':
      return toHeads(
        'consultation.withdrawn',
        parts.flatMap(({ department, opinion }) => (opinion === null ? [department] : [])),
      );
    case 'opinionGiven':
      return toAsker('consultation.answered');
    case 'silenceFell':
      return toAsker('consultation.silent');
    case 'silenceSettled':
      return [];
    default:
      return never(event);
  }
}
