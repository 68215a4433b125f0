import { Type } from 'typebox';
import {
  countUnread,
  findMessages,
  markAllRead,
  openMessage,
  statusOfMessages,
} from '../../../modules/messages/index.ts';
import { languageOf, may, problem, type App } from '../../../platform/http/index.ts';
import { PLACES } from '../../../web/portal/layout/places.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { MessagePage } from '../../../web/portal/pages/messages/MessagePage.tsx';
import { MessagesPage } from '../../../web/portal/pages/messages/MessagesPage.tsx';
import { askingOf, newOnce, type PortalDeps } from '../deps.ts';
import { frameOf } from '../frame.ts';
import { sendPage } from '../page.ts';

const MessageParams = Type.Object({ messageId: Type.String({ format: 'uuid' }) });
const Listed = Type.Object({
  after: Type.Optional(Type.String({ maxLength: 60 })),
  unread: Type.Optional(Type.Literal('1')),
  done: Type.Optional(Type.Literal('read')),
});
const AllRead = Type.Object({ upTo: Type.String({ format: 'uuid' }), _once: Type.Optional(Type.String()) });

/** What a person was told; opening a message is reading it. */
export function inboxRoutes(app: App, deps: PortalDeps): void {
  const { messages } = deps;
  app.get(PLACES.messages, { ...may('message:readOwn'), schema: { querystring: Listed } }, async (request, reply) => {
    const { after, unread, done } = request.query;
    const unreadOnly = unread === '1';
    const wanted = { after, unread: unreadOnly, language: languageOf(request) };
    const page = await findMessages(messages, askingOf(request), wanted);
    const seen = { page, unreadOnly, continued: after !== undefined, done, once: newOnce() };
    return sendPage(reply, <MessagesPage frame={frameOf(request, deps)} {...seen} />);
  });
  app.post(PLACES.messages, { ...may('message:readOwn'), schema: { body: AllRead } }, async (request, reply) => {
    const read = await markAllRead(messages, askingOf(request), request.body.upTo);
    if (!read.ok) return problem(reply, statusOfMessages(read.error), read.error);
    return reply.redirect(`${PLACES.messages}?done=read`, 303);
  });
  app.get(
    to.message(':messageId'),
    { ...may('message:readOwn'), schema: { params: MessageParams } },
    async (request, reply) => {
      const one = { id: request.params.messageId, language: languageOf(request) };
      const message = await openMessage(messages, askingOf(request), one);
      if (!message) return problem(reply, 404, { code: 'messageNotFound' });
      // It was counted before it was opened.
      request.unread = await countUnread(messages, askingOf(request));
      return sendPage(reply, <MessagePage frame={frameOf(request, deps)} message={message} />);
    },
  );
}
