import type { Language } from '../../../kernel/language.ts';
import type { QuietHours } from '../../../kernel/quiet-hours.ts';
import type { Channel } from '../kinds/model.ts';

/** What a person wishes. `county`: the quiet hours that the county has set. */
export type Preferences = {
  channels: Readonly<Record<Channel, boolean>>;
  language: Language;
  quiet: QuietHours | 'county';
};

/** Whoever confirmed a number or an address wants to be reached there; until then nothing leaves the house. */
export const unasked: Preferences = { channels: { sms: true, email: true }, language: 'zh', quiet: 'county' };

export type PreferenceRefusal =
  | { code: 'channelNotOffered' }
  | { code: 'addressUnfit' }
  | { code: 'noPhone' }
  | { code: 'tooManyCodes'; until: Date }
  | { code: 'noCodeAsked' }
  | { code: 'codeExpired' }
  | { code: 'wrongMessageCode'; left: number }
  | { code: 'notConfirmed' }
  | { code: 'quietHoursUnfit' };
