import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Command, Counted, Day, Difference, Event, Figures, Refusal } from './model.ts';

/** What a command does to a day of the window, or why it may not. A difference without a word is refused with what differs. */
export function decide(command: Command, current: Day): Result<Event, Refusal> {
  const { on, officer } = command;
  if (command.type === 'reopen') {
    if (current.state !== 'closed') return no({ code: 'dayOpen' });
    const reason = command.reason.trim();
    return reason === '' ? no({ code: 'reopeningUnexplained' }) : ok({ type: 'dayReopened', on, officer, reason });
  }
  if (current.state === 'closed') return no({ code: 'dayClosed' });
  const { figures, counted } = command;
  const uncounted = figures.books.filter(({ book }) => !counted.books.some((one) => one.book === book));
  if (uncounted.length > 0) return no({ code: 'notCounted', books: uncounted.map(({ book }) => book) });
  const differences = differencesOf(figures, counted);
  const explanation = command.explanation?.trim() || null;
  if (differences.length > 0 && explanation === null) return no({ code: 'differenceUnexplained', differences });
  return ok({
    ...{ type: 'dayClosed', on, officer, counted: { ...counted, books: [...counted.books] }, differences, explanation },
    figures: { ...figures, books: [...figures.books], officers: [...figures.officers] },
  });
}

/** Where what was counted by hand is not what the record says. */
function differencesOf({ results, books }: Figures, counted: Counted): Difference[] {
  const known = [
    { book: null, recorded: results.onShelf, counted: counted.onShelf },
    ...books.map(({ book, free }) => ({
      ...{ book, recorded: free },
      counted: counted.books.find((one) => one.book === book)?.free ?? 0,
    })),
  ];
  return known.filter((one) => one.recorded !== one.counted);
}
