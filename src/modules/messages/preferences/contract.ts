import { Type, type Static } from 'typebox';

const Minute = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' });
const Channel = Type.Enum(['sms', 'email']);
const Language = Type.Enum(['zh', 'en']);
const strict = { additionalProperties: false };

const Own = Type.Object({ from: Minute, until: Minute }, strict);
const Quiet = Type.Union([Type.Literal('county'), Type.Literal('none'), Own]);

/** One channel as it stands for a person; addresses masked, since a screen is seen by others. */
const ChannelStanding = Type.Object({
  /** Whether the county sends this way at all. */
  offered: Type.Boolean(),
  wanted: Type.Boolean(),
  address: Type.Union([Type.String(), Type.Null()]),
  confirmed: Type.Boolean(),
  /** To which address a code was sent that still counts. */
  codeSentTo: Type.Union([Type.String(), Type.Null()]),
});
export type ChannelStanding = Static<typeof ChannelStanding>;

export const PreferencePage = Type.Object({
  channels: Type.Object({ sms: ChannelStanding, email: ChannelStanding }),
  language: Language,
  quiet: Quiet,
  countyQuiet: Type.Union([Own, Type.Null()]),
  /** Messages of a demo county go to a simulator. */
  demonstration: Type.Boolean(),
});
export type PreferencePage = Static<typeof PreferencePage>;

export const SetPreferences = Type.Object(
  { sms: Type.Boolean(), email: Type.Boolean(), language: Language, quiet: Quiet },
  strict,
);
export type SetPreferences = Static<typeof SetPreferences>;

export const ChannelParams = Type.Object({ channel: Channel });

/** `address` for e-mail only; a short message goes to the number of the account. */
export const AskCode = Type.Object({ address: Type.Optional(Type.String({ maxLength: 300 })) }, strict);
export const CodeSent = Type.Object({ to: Type.String(), expiresAt: Type.String({ format: 'date-time' }) });
export type CodeSent = Static<typeof CodeSent>;

export const ConfirmCode = Type.Object({ code: Type.String({ maxLength: 40 }) }, strict);
