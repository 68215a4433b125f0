import { may, languageOf, onceOf, problem, withProblems, type App } from '../../platform/http/index.ts';
import type { Result } from '../../kernel/result.ts';
import { SendingStanding } from './deliveries/contract.ts';
import { findStanding } from './deliveries/standing.ts';
import type { MessageDeps } from './deps.ts';
import { Message, MessageIdParams, MessageListQuery, MessagePage, Read, Unread } from './inbox/contract.ts';
import { countUnread, findMessage, findMessages, markAllRead, markRead } from './inbox/read.ts';
import { askCode, confirmCode } from './preferences/confirming.ts';
import {
  AskCode,
  ChannelParams,
  CodeSent,
  ConfirmCode,
  PreferencePage,
  SetPreferences,
} from './preferences/contract.ts';
import { findSettings, forgetAddress, setPreferences } from './preferences/settings.ts';
import { statusOf, type MessageRefusal } from './refusals.ts';

type Reply = Parameters<typeof problem>[0];
type Request = Parameters<typeof onceOf>[0];

const askingOf = (request: Request) => ({ caller: request.caller, once: onceOf(request) });

const answer = <Value>(reply: Reply, result: Result<Value, MessageRefusal>) =>
  result.ok ? result.value : problem(reply, statusOf(result.error), result.error);

/** For an act whose only answer is the standing after it. */
async function settingsAfter(
  deps: MessageDeps,
  { request, reply }: { request: Request; reply: Reply },
  done: Result<unknown, MessageRefusal>,
) {
  return done.ok ? findSettings(deps, askingOf(request)) : problem(reply, statusOf(done.error), done.error);
}

/** The API of this module, below `/api`. */
export function messageRoutes(app: App, deps: MessageDeps): void {
  inboxRoutes(app, deps);
  preferenceRoutes(app, deps);
  app.get(
    '/messages/deliveries',
    { ...may('system:operate'), schema: { response: { 200: SendingStanding } } },
    (request) => findStanding(deps, languageOf(request)),
  );
}

function inboxRoutes(app: App, deps: MessageDeps): void {
  const reading = may('message:readOwn');
  app.get(
    '/messages',
    { ...reading, schema: { querystring: MessageListQuery, response: { 200: MessagePage } } },
    (request) => {
      const { after, unread } = request.query;
      return findMessages(deps, askingOf(request), { after, unread: unread === '1', language: languageOf(request) });
    },
  );
  app.get('/messages/unread', { ...reading, schema: { response: { 200: Unread } } }, async (request) => ({
    count: await countUnread(deps, askingOf(request)),
  }));
  app.get(
    '/messages/:messageId',
    { ...reading, schema: withProblems({ params: MessageIdParams, response: { 200: Message } }, [404]) },
    async (request, reply) => {
      const one = { id: request.params.messageId, language: languageOf(request) };
      return (await findMessage(deps, askingOf(request), one)) ?? problem(reply, 404, { code: 'messageNotFound' });
    },
  );
  app.post(
    '/messages/:messageId/read',
    { ...reading, schema: withProblems({ params: MessageIdParams, response: { 200: Read } }, [404]) },
    async (request, reply) => answer(reply, await markRead(deps, askingOf(request), request.params.messageId)),
  );
  app.post(
    '/messages/:messageId/read-up-to',
    { ...reading, schema: withProblems({ params: MessageIdParams, response: { 200: Read } }, [404]) },
    async (request, reply) => answer(reply, await markAllRead(deps, askingOf(request), request.params.messageId)),
  );
}

/** Codes cost money and ring telephones: limited by address of the asker too, not only by person and number. */
const CODES = { most: 30, seconds: 3_600 };

function preferenceRoutes(app: App, deps: MessageDeps): void {
  const setting = may('message:setOwn');
  app.get('/messages/preferences', { ...setting, schema: { response: { 200: PreferencePage } } }, (request) =>
    findSettings(deps, askingOf(request)),
  );
  app.put(
    '/messages/preferences',
    { ...setting, schema: withProblems({ body: SetPreferences, response: { 200: PreferencePage } }, [409]) },
    async (request, reply) =>
      settingsAfter(deps, { request, reply }, await setPreferences(deps, askingOf(request), request.body)),
  );
  app.post(
    '/messages/addresses/:channel/code',
    {
      ...may('message:setOwn', { limit: CODES }),
      schema: withProblems({ params: ChannelParams, body: AskCode, response: { 200: CodeSent } }, [409, 429]),
    },
    async (request, reply) =>
      answer(reply, await askCode(deps, askingOf(request), { ...request.params, address: request.body.address })),
  );
  app.post(
    '/messages/addresses/:channel/confirm',
    {
      ...setting,
      schema: withProblems({ params: ChannelParams, body: ConfirmCode, response: { 200: PreferencePage } }, [403, 409]),
    },
    async (request, reply) => {
      const typed = { channel: request.params.channel, typed: request.body.code };
      return settingsAfter(deps, { request, reply }, await confirmCode(deps, askingOf(request), typed));
    },
  );
  app.delete(
    '/messages/addresses/:channel',
    { ...setting, schema: withProblems({ params: ChannelParams, response: { 200: PreferencePage } }, [404]) },
    async (request, reply) =>
      settingsAfter(deps, { request, reply }, await forgetAddress(deps, askingOf(request), request.params.channel)),
  );
}
