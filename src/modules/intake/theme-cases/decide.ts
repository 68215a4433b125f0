import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { never, no, ok, type Result } from '../../../kernel/result.ts';
import { evolve } from './evolve.ts';
import type { Command, Event, Opened, Part, Refusal, ThemeCase } from './model.ts';
import { hangingOn, isHeld, isOpen, waitsFor } from './rules/order.ts';

type Answer = Result<Event[], Refusal>;

/**
 * One theme and its item cases: a part begins when everything that it waits for was granted; what is not granted stops what hangs on it,
 * and nothing else. Each item keeps its own state; when nothing is open the whole is concluded.
 */
export function decide(command: Command, current: ThemeCase): Answer {
  if (command.type === 'open')
    return current.state === 'unopened'
      ? ok([{ type: 'themeCaseOpened', ...command.opening }])
      : no({ code: 'themeCaseOpened' });
  if (current.state === 'unopened') return no({ code: 'themeCaseNotFound' });
  const part = current.parts.find(({ item }) => item === command.item);
  if (!part) return no({ code: 'partNotInTheme', item: command.item });
  const events = decideOn(part, command, current);
  return events.ok ? ok(concluding(current, events.value, command.at)) : events;
}

type OnPart = Exclude<Command, { type: 'open' }>;

function decideOn(part: Part, command: OnPart, { parts }: Opened): Answer {
  const { item, at } = command;
  switch (command.type) {
    case 'start':
      return start(part, command, parts);
    case 'giveBack':
      return part.standing.state === 'waiting'
        ? ok([{ type: 'partReturned', at, item, why: command.why }])
        : no({ code: 'partNotOpen', item });
    case 'follow':
      return ok(followed(part, command, parts));
    case 'takeBack':
      return isHeld(part.standing)
        ? ok([{ type: 'partTakenBack', at, item }, ...stops(item, parts, at)])
        : no({ code: 'partNotOpen', item });
    default:
      return never(command);
  }
}

function start(part: Part, command: Extract<Command, { type: 'start' }>, parts: readonly Part[]): Answer {
  const { item, at, number } = command;
  if ('case' in part.standing) return no({ code: 'partStarted', item });
  if (!isHeld(part.standing)) return no({ code: 'partNotOpen', item });
  const waits = waitsFor(part, parts);
  if (waits.length > 0) return no({ code: 'partWaits', item, for: waits });
  return ok([{ type: 'partStarted', at, item, case: command.case, number }]);
}

/** What its case says now; nothing where that is known, so that it does no harm to say it twice. */
function followed(part: Part, command: Extract<Command, { type: 'follow' }>, parts: readonly Part[]): Event[] {
  const { item, at, moves, outcome } = command;
  const { standing } = part;
  if (standing.state !== 'started') return [];
  const known: Event[] =
    moves !== null && canonicalJson(standing.moves) !== canonicalJson(moves)
      ? [{ type: 'partMoved', at, item, ...moves, suspensions: [...moves.suspensions] }]
      : [];
  if (outcome === null) return known;
  const ended: Event = { type: 'partEnded', at, item, outcome };
  return [...known, ended, ...(outcome === 'granted' ? [] : stops(item, parts, at))];
}

const stops = (because: string, parts: readonly Part[], at: string): Event[] =>
  hangingOn(because, parts).map(({ item }) => ({ type: 'partStopped', at, item, because }));

function concluding(current: Opened, events: Event[], at: string): Event[] {
  const after = events.reduce<ThemeCase>(evolve, current);
  const isOver = after.state === 'running' && !after.parts.some(({ standing }) => isOpen(standing));
  return isOver ? [...events, { type: 'themeConcluded', at }] : events;
}
