import { civilDate } from '../../../kernel/civil-date.ts';
import { never } from '../../../kernel/result.ts';
import type { Event } from './events.ts';
import type { Facts, Opened, PostCheck } from './model.ts';

export function evolve(current: PostCheck, event: Event): PostCheck {
  if (event.type === 'postCheckOpened') return { state: 'due', facts: factsOf(event) };
  return current.state === 'unopened' ? current : moved(current, event);
}

function factsOf(event: Extract<Event, { type: 'postCheckOpened' }>): Facts {
  const { number, department, item, person, organisation, decidedBy, draw } = event;
  return {
    ...{ number, department, item, person, organisation, decidedBy },
    officer: draw?.officer ?? null,
    openedOn: civilDate(event.on),
    dueOn: civilDate(event.dueOn),
  };
}

function moved(current: Opened, event: Exclude<Event, { type: 'postCheckOpened' }>): PostCheck {
  if (event.type === 'documentIssued') return current;
  const { facts } = current;
  const on = civilDate(event.on);
  const checkedOn = current.state === 'due' ? on : current.checkedOn;
  switch (event.type) {
    case 'postCheckAssigned':
      return { ...current, facts: { ...facts, officer: event.officer } };
    case 'commitmentChecked':
      return event.outcome === 'met'
        ? { state: 'closed', facts, checkedOn, outcome: 'met', on }
        : { state: 'failed', facts, checkedOn, tried: false };
    case 'rectificationOrdered':
      return { state: 'rectifying', facts, checkedOn, until: civilDate(event.until), answeredOn: null };
    case 'rectificationAnswered':
      return current.state === 'rectifying' ? { ...current, answeredOn: on } : current;
    case 'rectificationChecked':
      return event.outcome === 'corrected'
        ? { state: 'closed', facts, checkedOn, outcome: 'corrected', on }
        : { state: 'failed', facts, checkedOn, tried: true };
    case 'revocationProposed': {
      const { ground, officer: by } = event;
      return {
        state: 'proposed',
        facts,
        checkedOn,
        ground,
        by,
        until: civilDate(event.statementUntil),
        statedOn: null,
      };
    }
    case 'statementMade':
      return current.state === 'proposed' ? { ...current, statedOn: on } : current;
    case 'revocationDecided':
      return { state: 'closed', facts, checkedOn, outcome: event.outcome, on };
    default:
      return never(event);
  }
}
