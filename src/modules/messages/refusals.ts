import type { KeyReused } from '../../platform/database/index.ts';
import type { InboxRefusal } from './inbox/model.ts';
import type { PreferenceRefusal } from './preferences/model.ts';

export type MessageRefusal = InboxRefusal | PreferenceRefusal | KeyReused;

const STATUS = {
  keyReused: 422,
  messageNotFound: 404,
  channelNotOffered: 409,
  addressUnfit: 422,
  noPhone: 409,
  tooManyCodes: 429,
  noCodeAsked: 409,
  codeExpired: 409,
  wrongMessageCode: 403,
  notConfirmed: 404,
  quietHoursUnfit: 422,
} as const satisfies Record<MessageRefusal['code'], number>;

export const statusOf = ({ code }: { code: MessageRefusal['code'] }): number => STATUS[code];
