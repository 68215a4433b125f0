import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { messageWording } from '../wording.ts';
import { defineKind } from './kind.ts';
import type { Channel } from './model.ts';

const Code = Type.Object({
  code: Type.String({ pattern: '^\\d{6}$' }),
  channel: Type.Enum(['sms', 'email']),
  minutes: Type.Integer({ minimum: 1 }),
});

/** The channel whose address is to be confirmed, from the parameters of such a message. */
export function channelOfCode(parameters: unknown): Channel | undefined {
  return Value.Check(Code, parameters) ? parameters.channel : undefined;
}

/** The code that proves that an address is its owner's. Sent to the address that was named, and shown nowhere. */
export const codeKind = defineKind(Code, {
  name: 'messages.code',
  urgency: 'immediate',
  channels: ['sms', 'email'],
  hidden: true,
  place: () => '/my/messages/preferences',
  wording: { zh: messageWording.zh.code, en: messageWording.en.code },
});
