import type { Language } from '../../../kernel/language.ts';

/** Ways out of the house. In the portal a message stands in any case. */
export const CHANNELS = ['sms', 'email'] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * How long a message is worth sending. `immediate`: somebody waits before the screen for it; `ordinary`: a day; `urgent`: what one must
 * act upon, three days.
 */
export type Urgency = 'immediate' | 'ordinary' | 'urgent';

/** What one kind of message says. `outside` is the one sentence that leaves the house. */
export type KindWording<Parameters> = {
  title: (parameters: Parameters) => string;
  sentences: (parameters: Parameters) => readonly string[];
  outside: (parameters: Parameters) => string;
  /** What else one may do about it, where the kind names a place for that. */
  aside?: (parameters: Parameters) => string;
};

/** Content of the catalogue in its languages, shown above the title: what the message is about. */
export type Subject = { zh: string; en?: string | undefined };

export type KindSettings<Parameters> = {
  /** `noun.happened`; stands in the database, so never change it. */
  name: string;
  urgency: Urgency;
  channels: readonly Channel[];
  /** Also in quiet hours. Only where waiting would do harm. */
  atNight?: boolean;
  /** Sent only, and not kept for reading in the portal: codes. */
  hidden?: boolean;
  /**
   * The mobile number of somebody without an account, in a hidden kind: it goes there and nowhere else. The recipient is whose matter it
   * is, and whose key seals it.
   */
  number?: (parameters: Parameters) => string;
  subject?: (parameters: Parameters) => Subject;
  /** The path on our own site where one can act. */
  place: (about: string, parameters: Parameters) => string;
  /** The path of what else one may do, such as rating what was done; undefined where this very message names none. */
  aside?: (about: string, parameters: Parameters) => string | undefined;
  wording: Readonly<Record<Language, KindWording<Parameters>>>;
};
