import { no, ok, type Result } from '../../../kernel/result.ts';

/** The last act on a theme: which version is in service, or was until it was taken out. */
export type LastAct = { version: number; act: 'published' | 'withdrawn' };

/** Who takes out of service what cannot be carried out any more. */
export const HOUSE = { kind: 'system', id: 'themes:withdrawBroken' } as const;

/** Whether no officer took it out: the house did, since something was missing. */
export const isOutByHouse = (last: (LastAct & { actor: { id: string } }) | undefined): boolean =>
  last?.act === 'withdrawn' && last.actor.id === HOUSE.id;

/** `seen`: the version that whoever acts has before him. `missing`: how much it lacks to be carried out. */
export type ThemeCommand =
  | { type: 'publish'; seen: number; inForce: number; missing: number; reason: string }
  | { type: 'withdraw'; seen: number; reason: string };

export type ThemeRefusal =
  | { code: 'themeReasonMissing' }
  /** Another version counts by now, or what it is made of has changed since it was tried. */
  | { code: 'themeChanged' }
  | { code: 'themeNotExecutable'; missing: number }
  | { code: 'themeInService'; version: number }
  | { code: 'themeNotInService' };

/** A theme is put into service as a whole and only where it can be carried out; what is in service is taken out, never changed. */
export function decide(command: ThemeCommand, last: LastAct | undefined): Result<LastAct, ThemeRefusal> {
  if (command.reason.trim() === '') return no({ code: 'themeReasonMissing' });
  const inService = last?.act === 'published' ? last.version : undefined;
  if (command.type === 'withdraw') {
    if (inService === undefined) return no({ code: 'themeNotInService' });
    return command.seen === inService ? ok({ version: inService, act: 'withdrawn' }) : no({ code: 'themeChanged' });
  }
  if (command.seen !== command.inForce) return no({ code: 'themeChanged' });
  if (inService === command.inForce) return no({ code: 'themeInService', version: inService });
  if (command.missing > 0) return no({ code: 'themeNotExecutable', missing: command.missing });
  return ok({ version: command.inForce, act: 'published' });
}

/** What a load may put into service by itself: what nobody has acted on yet, a newer version of what is in service, and what the house took out. */
export const mayFollow = (inForce: number, last: (LastAct & { actor: { id: string } }) | undefined): boolean =>
  last === undefined || (last.act === 'published' && last.version !== inForce) || isOutByHouse(last);
