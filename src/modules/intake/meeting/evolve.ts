import { civilDate } from '../../../kernel/civil-date.ts';
import { never } from '../../../kernel/result.ts';
import type { RecordWord } from './contract/kinds.ts';
import type { Event } from './events.ts';
import type { Guest, Known, Meeting } from './model.ts';

export function evolve(current: Meeting, event: Event): Meeting {
  if (event.type === 'meetingCalled') return called(event);
  if (current.state === 'uncalled') return current;
  switch (event.type) {
    case 'invitationAnswered':
      return { ...current, guests: current.guests.map((guest) => answered(guest, event)) };
    case 'meetingMoved':
      return {
        ...current,
        ...slotIn(event),
        guests: current.guests.map((guest) => ({ ...guest, answer: null, whom: null })),
      };
    case 'meetingCalledOff':
      return { ...current, state: 'calledOff' };
    case 'minutesDrafted': {
      const { edition, minutes, attending } = event;
      return { ...current, minutes: { edition, stage: 'drafted', minutes, attending, answerBy: null, words: {} } };
    }
    case 'minutesCirculated':
      return changed(current, {
        stage: 'circulated',
        answerBy: civilDate(event.answerBy),
        words: wordsOf(current.minutes?.attending ?? [], null),
      });
    case 'minutesAnswered':
      return spoken(current, [event.department], event.word);
    case 'minutesSilent':
      return spoken(current, event.departments, 'silent');
    case 'minutesFinal':
      return { ...changed(current, { stage: 'final' }), wasFinal: true };
    case 'documentIssued':
      return current;
    default:
      return never(event);
  }
}

const slotIn = ({ heldOn, from, until, place }: { heldOn: string; from: string; until: string; place: string }) => ({
  slot: { heldOn: civilDate(heldOn), from, until },
  place,
});

function called({ type: _called, heldOn, from, until, place, ...facts }: Extract<Event, { type: 'meetingCalled' }>) {
  const guests = facts.invited.map((guest) => ({ ...guest, answer: null, whom: null }));
  return {
    ...{ state: 'called', facts: { ...facts, on: civilDate(facts.on) } },
    ...slotIn({ heldOn, from, until, place }),
    ...{ guests, minutes: null, wasFinal: false },
  } satisfies Known;
}

const answered = (guest: Guest, event: Extract<Event, { type: 'invitationAnswered' }>): Guest =>
  guest.department === event.department ? { ...guest, answer: event.answer, whom: event.whom } : guest;

const changed = (current: Known, change: Partial<NonNullable<Known['minutes']>>): Known =>
  current.minutes === null ? current : { ...current, minutes: { ...current.minutes, ...change } };

const spoken = (current: Known, departments: readonly string[], word: RecordWord): Known =>
  changed(current, { words: { ...current.minutes?.words, ...wordsOf(departments, word) } });

const wordsOf = (departments: readonly string[], word: RecordWord | null) =>
  Object.fromEntries(departments.map((one) => [one, word]));
