import { never } from '../../../kernel/result.ts';
import type { Event } from './events.ts';
import type { Officer, Post } from './model.ts';

export function evolve(officer: Officer, event: Event): Officer {
  if (event.type === 'officerAppointed') {
    const { person, department, section, hall } = event;
    const post = { department, section, hall };
    return { state: 'serving', person, post, grants: [], relatives: [], glassBrokenUntil: null };
  }
  if (officer.state !== 'serving') return officer;
  switch (event.type) {
    case 'officerMoved':
      return movedTo(officer, { department: event.department, section: event.section, hall: event.hall });
    case 'officerDismissed':
      return { state: 'dismissed', person: officer.person };
    case 'roleGranted': {
      const others = officer.grants.filter(({ role }) => role !== event.role);
      return { ...officer, grants: [...others, { role: event.role, departments: event.departments }] };
    }
    case 'roleWithdrawn':
      return { ...officer, grants: officer.grants.filter(({ role }) => role !== event.role) };
    case 'relativeDeclared':
      return { ...officer, relatives: [...officer.relatives, event.relative] };
    case 'relativeStruck':
      return { ...officer, relatives: officer.relatives.filter((relative) => relative !== event.relative) };
    case 'drawingAllowed': {
      const { department, by, since, reason } = event;
      return { ...officer, drawing: { department, by, since, reason } };
    }
    case 'drawingWithdrawn':
      return withoutDrawing(officer);
    case 'glassBroken':
      return { ...officer, glassBrokenUntil: event.until };
    case 'glassMended':
      return { ...officer, glassBrokenUntil: null };
    default:
      return never(event);
  }
}

type Serving = Extract<Officer, { state: 'serving' }>;

/** Who lets an officer draw speaks for one department. */
const movedTo = (officer: Serving, post: Post): Serving => ({
  ...(officer.drawing?.department === post.department ? officer : withoutDrawing(officer)),
  post,
});

const withoutDrawing = ({ drawing: _drawing, ...officer }: Serving): Serving => officer;
