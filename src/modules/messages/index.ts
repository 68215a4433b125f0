/**
 * What people are told: in the portal at once, by short message and e-mail on the way, each with how it ended. Any module tells somebody
 * something with `announce` in its own transaction, in words that it defines as a kind; see README.md.
 */
import type { Manifest } from '../../kernel/manifest.ts';

export const manifest: Manifest = {
  name: 'messages',
  dependsOn: ['identity'],
  listensTo: [],
  provides: [],
};

export type { AnnouncingDeps, Gateways, MessageDeps } from './deps.ts';
export { defineKind, kindsOf, type Kind, type KindOf, type Kinds } from './kinds/kind.ts';
export { codeKind } from './kinds/code.ts';
export type { Channel, KindWording } from './kinds/model.ts';

export { announce, type Announcement } from './inbox/announce.ts';
export type { Message, MessagePage } from './inbox/contract.ts';
export type { Recipient } from './inbox/model.ts';
export { collectMessages, countUnread, findMessages, markAllRead, openMessage } from './inbox/read.ts';
export { followTelling, type Tell } from './reactions.ts';

export { confirmInventedPhone } from './preferences/demonstration.ts';
export { askCode, confirmCode } from './preferences/confirming.ts';
export type { PreferencePage, SetPreferences } from './preferences/contract.ts';
export type { PreferenceRefusal } from './preferences/model.ts';
export { findSettings, forgetAddress, setPreferences } from './preferences/settings.ts';

export { hearReceipt } from './deliveries/receipts.ts';
export { measureSending, type SendingMeasure } from './deliveries/standing.ts';
export { messageTasks } from './tasks.ts';
export { messageRoutes } from './routes.ts';
export { statusOf as statusOfMessages } from './refusals.ts';
export { messageWording } from './wording.ts';
