import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type, type Static } from 'typebox';
import { never, type Result } from '../../../kernel/result.ts';
import {
  askCode,
  confirmCode,
  findSettings,
  forgetAddress,
  messageWording,
  statusOfMessages,
  type PreferenceRefusal,
} from '../../../modules/messages/index.ts';
import { languageOf, may, problem, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { AddressPage } from '../../../web/portal/pages/messages/AddressPage.tsx';
import { portalWording } from '../../../web/portal/wording/wording.ts';
import type { FieldError } from '../../../web/ui/index.ts';
import { askingOf, newOnce, type PortalDeps } from '../deps.ts';
import { frameOf } from '../frame.ts';
import { sendPage } from '../page.ts';

const Params = Type.Object({ channel: Type.Enum(['sms', 'email']) });
const Form = Type.Object({
  act: Type.Optional(Type.Enum(['send', 'confirm', 'remove'])),
  address: Type.Optional(Type.String({ maxLength: 300 })),
  code: Type.Optional(Type.String({ maxLength: 40 })),
  _once: Type.Optional(Type.String()),
});

type Channel = Static<typeof Params>['channel'];
type Sent = Static<typeof Form>;

/** Every act costs a message or a try; who sends many from one place is slowed down there too. */
const OFTEN = { limit: { most: 60, seconds: 3_600 } };

/** Confirming a number or mailbox with a code, and giving it up again; all on one page. */
export function addressRoutes(app: App, deps: PortalDeps): void {
  const address = to.messageAddress(':channel');
  app.get(address, { ...may('message:setOwn'), schema: { params: Params } }, (request, reply) =>
    show(deps, { request, reply }, { channel: request.params.channel }),
  );
  app.post(address, { ...may('message:setOwn', OFTEN), schema: { params: Params, body: Form } }, (request, reply) =>
    act(deps, { request, reply }, { channel: request.params.channel, sent: request.body }),
  );
}

type Exchange = { request: FastifyRequest; reply: FastifyReply };
type Shown = { channel: Channel; sent?: Sent; errors?: readonly FieldError[]; status?: number };

async function show(
  deps: PortalDeps,
  { request, reply }: Exchange,
  { channel, sent = {}, errors = [], status = 200 }: Shown,
) {
  const { channels, demonstration } = await findSettings(deps.messages, askingOf(request));
  const standing = channels[channel];
  if (!standing.offered) return problem(reply, 409, { code: 'channelNotOffered' });
  const { address, code } = sent;
  const typed = { ...(address !== undefined && { address }), ...(code !== undefined && { code }) };
  const seen = { channel, standing, demonstration, typed, errors, once: newOnce() };
  return sendPage(reply, <AddressPage frame={frameOf(request, deps)} {...seen} />, status);
}

type Acting = { channel: Channel; sent: Sent };

/** Without a button, as when Enter was pressed, what was typed says what is meant. */
const actOf = ({ act: chosen, code }: Sent) => chosen ?? (code === undefined ? 'send' : 'confirm');

async function act(deps: PortalDeps, exchange: Exchange, { channel, sent }: Acting): Promise<FastifyReply> {
  const asking = askingOf(exchange.request);
  const chosen = actOf(sent);
  switch (chosen) {
    case 'send': {
      const asked = await askCode(deps.messages, asking, { channel, address: sent.address });
      return answer(deps, exchange, { channel, sent, result: asked, then: to.messageAddress(channel) });
    }
    case 'confirm': {
      // Nothing typed is no try.
      if ((sent.code ?? '').trim() === '')
        return show(deps, exchange, { channel, errors: [missing(exchange)], status: 422 });
      const confirmed = await confirmCode(deps.messages, asking, { channel, typed: sent.code ?? '' });
      const then = `${to.messagePreferences}?done=confirmed`;
      return answer(deps, exchange, { channel, sent, result: confirmed, then });
    }
    case 'remove': {
      const removed = await forgetAddress(deps.messages, asking, channel);
      return answer(deps, exchange, { channel, sent, result: removed, then: `${to.messagePreferences}?done=removed` });
    }
    default:
      return never(chosen);
  }
}

const missing = ({ request }: Exchange): FieldError => ({
  field: 'code',
  message: portalWording[languageOf(request)].messages.address.codeMissing,
});

type Acted = Acting & { result: Result<unknown, PreferenceRefusal | { code: 'keyReused' }>; then: string };

/** On to the next page; or the same once more, with what was typed and why it did not do. */
function answer(
  deps: PortalDeps,
  exchange: Exchange,
  { channel, sent, result, then }: Acted,
): FastifyReply | Promise<FastifyReply> {
  const { request, reply } = exchange;
  if (result.ok) return reply.redirect(then, 303);
  const { error } = result;
  const status = statusOfMessages(error);
  if (error.code === 'keyReused' || error.code === 'channelNotOffered') return problem(reply, status, error);
  const language = languageOf(request);
  const say = portalWording[language].messages.address;
  const message =
    error.code === 'wrongMessageCode'
      ? say.wrongCode(String(error.left))
      : messageWording[language].refusals[error.code];
  const field = actOf(sent) === 'confirm' ? 'code' : 'address';
  return show(deps, exchange, { channel, sent, errors: [{ field, message }], status });
}
