import { no } from '../../../kernel/result.ts';
import type { Certificate, Command, Decision, Refusal } from '../model.ts';

/** GB/T 36904: the version has three digits and starts at 001. */
export const LAST_VERSION = 999;

export const refuse = (command: Command, { state }: Certificate) =>
  no({ code: 'certificateNotAllowed', command: command.type, state } as const);

/** Every act rests on a decision that has a number. */
export const unfounded = ({ number }: Decision): Refusal | undefined =>
  number.trim() === '' ? { code: 'decisionMissing' } : undefined;

/** What burdens the holder says why and by which provision. */
export const unreasoned = ({ reason, basis }: Decision): Refusal | undefined =>
  reason === null || basis.trim() === '' ? { code: 'reasonMissing' } : undefined;
