import { never, no, ok, type Result } from '../../../kernel/result.ts';
import type { UrgeEvent } from './events.ts';
import type { Urge, UrgeCommand, UrgeRefusal } from './model.ts';

type Decision = Result<UrgeEvent[], UrgeRefusal>;
type Of<Type extends UrgeCommand['type']> = Extract<UrgeCommand, { type: Type }>;

/** What a command does to the urges of a case that is under way, or why it may not. */
export function decideUrge(command: UrgeCommand, urges: readonly Urge[]): Decision {
  switch (command.type) {
    case 'urge':
      return urge(command, urges);
    case 'answerUrge':
      return answer(command, urges);
    case 'escalateUrge':
      return escalate(command, urges);
    default:
      return never(command);
  }
}

/** Of an urge what is still waited for: not answered, and the task not done. An urge ends by itself when nothing is. */
export const waitingIn = ({ tasks }: Urge, open: ReadonlySet<string>) =>
  tasks.filter(({ task, answered }) => !answered && open.has(task));

function urge(command: Of<'urge'>, urges: readonly Urge[]): Decision {
  const { on, answerBy, officer, acting, words, tasks } = command;
  if (tasks.length === 0) return no({ code: 'urgeOfNobody' });
  const refusal = officer === null ? refusalToApplicant(command, urges) : refusalToOfficer(command, urges);
  if (refusal) return no(refusal);
  const said = words === null || words.said.trim() === '' ? null : words.sealed;
  const asked = tasks.map(({ task, department, holder }) => ({ task, department, holder }));
  const by = { officer: officer?.id ?? null, acting };
  return ok([{ type: 'urged', id: `u${urges.length + 1}`, on, answerBy, ...by, words: said, tasks: asked }]);
}

function refusalToApplicant({ on, from, open }: Of<'urge'>, urges: readonly Urge[]): UrgeRefusal | undefined {
  const waits = urges.find((one) => one.officer === null && waitingIn(one, open).length > 0);
  if (waits) return { code: 'urgeWaits', until: waits.answerBy };
  return from !== null && on < from ? { code: 'urgeTooEarly', from } : undefined;
}

/** One task at a time, with words, and never one's own. */
function refusalToOfficer(
  { officer, words, tasks, open }: Of<'urge'>,
  urges: readonly Urge[],
): UrgeRefusal | undefined {
  if (tasks.some(({ holder }) => holder !== null && holder === officer?.id)) return { code: 'urgeOfOwnTask' };
  if (words === null || words.said.trim() === '') return { code: 'urgeWordsMissing' };
  const asked = new Set(tasks.map(({ task }) => task));
  const waits = urges.find((one) => one.officer !== null && waitingIn(one, open).some(({ task }) => asked.has(task)));
  return waits && { code: 'urgeWaits', until: waits.answerBy };
}

function answer({ id, task, on, officer, mine, words }: Of<'answerUrge'>, urges: readonly Urge[]): Decision {
  const found = urges.find((one) => one.id === id);
  const part = found?.tasks.find((one) => one.task === task);
  if (!found || !part) return no({ code: 'urgeUnknown' });
  if (part.answered) return no({ code: 'urgeAnswered' });
  if (!mine) return no({ code: 'urgeNotYours' });
  if (words.said.trim() === '') return no({ code: 'urgeWordsMissing' });
  const { department } = part;
  const said = { officer: officer.id, urger: found.officer, words: words.sealed };
  return ok([{ type: 'urgeAnswered', id, on, task, department, ...said }]);
}

/** Once, and only of what is still waited for. */
function escalate({ id, on, open }: Of<'escalateUrge'>, urges: readonly Urge[]): Decision {
  const found = urges.find((one) => one.id === id);
  if (!found) return no({ code: 'urgeUnknown' });
  const departments = [...new Set(waitingIn(found, open).map(({ department }) => department))];
  if (found.escalated || on <= found.answerBy || departments.length === 0) return no({ code: 'urgeAnswered' });
  return ok([{ type: 'urgeEscalated', id, on, urger: found.officer, departments }]);
}
