import { no, type Result } from '../../../../kernel/result.ts';
import type { ActingOfficer, Case, Command, Event, Refusal } from '../model.ts';

export type Decision = Result<Event[], Refusal>;
export type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;

export const refuse = (command: Command, { state }: Case) =>
  no({ code: 'notAllowed', command: command.type, state } as const);

/** 公务员法 art. 76: an officer keeps away from his own case, those of near relatives, and where he declared an interest. */
export const mustKeepAway = (
  { related, interested = false }: ActingOfficer,
  { people }: { people: readonly string[] },
) => interested || related.some((person) => people.includes(person));

export const conflict = () => no({ code: 'conflictOfInterest' } as const);
