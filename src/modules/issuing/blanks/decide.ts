import { never, no, ok, type Result } from '../../../kernel/result.ts';
import { MOST_SHEETS, type Book, type Command, type Event, type Range, type Refusal } from './model.ts';
import { nextSheet } from './rules.ts';

type Decided = Result<Event, Refusal>;
type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;
type Received = Extract<Book, { state: 'received' }>;

/** What a command does to a book of blank forms, or why it may not. */
export function decide(command: Command, current: Book): Decided {
  if (command.type === 'receive') return receive(command, current);
  if (current.state !== 'received') return no({ code: 'bookUnknown' });
  const { number } = command;
  if (number < current.first || number > current.last)
    return no({ code: 'sheetOutside', first: current.first, last: current.last });
  if (current.voided.includes(number)) return no({ code: 'sheetSpent', number });
  switch (command.type) {
    case 'use':
      return use(command, current);
    case 'void': {
      const { type: _void, ...voided } = command;
      return ok({ type: 'blankVoided', ...voided, caseId: current.used[number] ?? null });
    }
    default:
      return never(command);
  }
}

function receive({ on, officer, hall, range, overlaps }: Of<'receive'>, current: Book): Decided {
  if (current.state !== 'unknown') return no({ code: 'bookReceived' });
  if (!isFit(range)) return no({ code: 'rangeUnfit', most: MOST_SHEETS });
  return overlaps ? no({ code: 'rangeOverlaps' }) : ok({ type: 'blanksReceived', on, officer, hall, range });
}

const isFit = ({ first, last, digits }: Range) =>
  first >= 0 && first <= last && last - first < MOST_SHEETS && String(last).length <= digits;

/** In the order of their numbers: one that is skipped would be a gap that nobody explained. */
function use({ on, officer, number, caseId }: Of<'use'>, current: Received): Decided {
  if (number in current.used) return no({ code: 'sheetSpent', number });
  const next = nextSheet(current);
  if (next !== undefined && next !== number) return no({ code: 'notNextSheet', next });
  return ok({ type: 'blankUsed', on, officer, number, caseId });
}
