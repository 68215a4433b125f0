import { no, ok, type Result } from '../../../../kernel/result.ts';
import { takerOf, takersOf, waitsOf } from '../../core/waiting.ts';
import type { Event } from '../events.ts';
import type { Command, Refusal, Running } from '../model.ts';
import { refusalOfLists } from './departments.ts';
import { after, move } from './moving.ts';
import type { Setting } from './telling.ts';

type Decision = Result<Event[], Refusal>;
type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;

/**
 * A message that came for this run: the case is what it is correlated by, and a key tells apart several places of one run that wait for the
 * same name. One that was taken before changes nothing; one that nobody waits for is refused by its name, and may come again later.
 */
export function deliver({ message, at, set }: Of<'deliver'>, run: Running, setting: Setting): Decision {
  if (isTaken(run, message.id)) return ok([]);
  const { net } = setting.model;
  const wait = at && waitsOf(net, run.state).find(({ token, element }) => token === at.token && element === at.element);
  const place = at === undefined ? takerOf(net, run.state, message) : wait;
  if (place === undefined) return no({ code: 'messageUnexpected', name: message.name });
  const refusal = refusalOfLists(setting.model, set, setting.departments);
  if (refusal) return no(refusal);
  const { token, element } = place;
  const { on, name } = wait ?? { on: 'message' as const, name: message.name };
  const taken: Event = { type: 'messageTaken', on, message: message.id, name, token, element };
  return move({ run: after(run, taken), events: [taken], input: { type: 'trigger', token, element, set } }, setting);
}

/** A signal that came for everything in this run that waits for it now, each once; what one of them ended takes it no more. */
export function broadcast({ signal, set }: Of<'signal'>, run: Running, setting: Setting): Decision {
  if (isTaken(run, signal.id)) return ok([]);
  const refusal = refusalOfLists(setting.model, set, setting.departments);
  if (refusal) return no(refusal);
  const places = takersOf(setting.model.net, run.state, signal.name);
  if (places.length === 0) return no({ code: 'messageUnexpected', name: signal.name });
  const events: Event[] = [];
  let current = run;
  for (const place of places) {
    const taken: Event = { type: 'messageTaken', on: 'signal', message: signal.id, name: signal.name, ...place };
    const input = { type: 'trigger', ...place, set } as const;
    const moved = move({ run: after(current, taken), events: [taken], input }, setting);
    if (current.status === 'ended' || !moved.ok) continue;
    events.push(...moved.value);
    current = moved.value.reduce(after, current);
  }
  return ok(events);
}

const isTaken = ({ taken = [] }: Running, id: string) => taken.includes(id);
