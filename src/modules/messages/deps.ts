import type { Area } from '../../kernel/id.ts';
import type { QuietHours } from '../../kernel/quiet-hours.ts';
import type { Vault } from '../../platform/crypto/index.ts';
import type { Db, Once } from '../../platform/database/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import type { MailServer } from '../../platform/mail/index.ts';
import type { SmsGateway } from '../../platform/sms/index.ts';
import type { Kinds } from './kinds/kind.ts';
import { CHANNELS, type Channel } from './kinds/model.ts';

/** Where messages leave the house. What is not there is not offered. */
export type Gateways = { sms: SmsGateway | undefined; email: MailServer | undefined };

/** What announcing needs: small enough for any module that tells people something. */
export type AnnouncingDeps = { vault: Vault; now: () => Date };

export type MessageDeps = AnnouncingDeps & {
  db: Db;
  follower: Db;
  area: Area;
  kinds: Kinds;
  gateways: Gateways;
  /** Links lead here and nowhere else. */
  publicUrl: URL;
  /** The county's; people may have hours of their own. */
  quietHours: QuietHours;
  /** In front of every short message, as carriers in China demand it. */
  signature: string;
  /** Messages of a demo county say that they are one. */
  demonstration: boolean;
};

export type Asking = { caller: Caller; once?: Once | undefined };

export const offeredBy = ({ gateways }: Pick<MessageDeps, 'gateways'>): Channel[] =>
  CHANNELS.filter((channel) => gateways[channel] !== undefined);
