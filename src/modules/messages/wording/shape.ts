import type { Reason } from '../deliveries/model.ts';
import type { InboxRefusal } from '../inbox/model.ts';
import type { KindWording } from '../kinds/model.ts';
import type { PreferenceRefusal } from '../preferences/model.ts';

/** What this module says to people and operators; what nobody put into words does not compile. */
export type MessageWording = {
  readonly refusals: Readonly<Record<(InboxRefusal | PreferenceRefusal)['code'], string>>;
  /** Why a message did not come by telephone or e-mail. */
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly code: KindWording<{ code: string; minutes: number }>;
  /** The frame of what leaves the house. */
  readonly outside: {
    readonly demonstration: string;
    readonly sms: (sentence: string, link: string) => string;
    readonly mail: (lines: { subject: string; sentence: string; link: string | undefined; service: string }) => {
      subject: string;
      text: string;
    };
  };
};
