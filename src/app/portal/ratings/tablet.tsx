import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { findShown, giveOnTablet, GRADES, pairDevice, ratingWording } from '../../../modules/ratings/index.ts';
import { languageOf, may, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { TabletPage, TabletPairingPage, TabletThanksPage } from '../../../web/portal/pages/ratings/TabletPages.tsx';
import type { PortalDeps } from '../deps.ts';
import { frameOf } from '../frame.ts';
import { sendPage } from '../page.ts';
import { qrPicture } from '../qr-picture.ts';

const Tapped = Type.Object({ grade: Type.Enum([...GRADES]) });
const Shown = Type.Object({ done: Type.Optional(Type.Enum(['thanks', 'missed'])) });
const Pairing = Type.Object({ code: Type.String({ maxLength: 40 }) });

/** The secret by which the tablet is known; only its browser has it. */
const COOKIE = 'rating-tablet';
const YEAR_SECONDS = 365 * 86_400;
const SELDOM = { limit: { most: 10, seconds: 60 } };

/** In seconds: how often it looks whether something is offered, how long faces and thanks stand. */
const LOOKS = 4;
const FACES = 60;
const THANKS = 4;

/** The page of a tablet at a counter. It moves by itself by a header, so that it works with scripts off. */
export function tabletRoutes(app: App, deps: PortalDeps): void {
  const { ratings, publicUrl } = deps;
  const after = (seconds: number) => `${seconds};url=${to.tablet}`;
  app.get(to.tablet, { ...may('rating:giveByCode'), schema: { querystring: Shown } }, async (request, reply) => {
    const frame = frameOf(request, deps);
    const { done } = request.query;
    if (done !== undefined) {
      void reply.header('refresh', after(THANKS));
      return sendPage(reply, <TabletThanksPage frame={frame} missed={done === 'missed'} />);
    }
    const shown = await findShown(ratings, request.caller, tokenIn(request));
    if (!shown) return reply.redirect(to.tabletPairing, 303);
    const { counter, offer } = shown;
    void reply.header('refresh', after(offer ? FACES : LOOKS));
    const laid = offer && { service: offer.service, picture: qrPicture(offer.link) };
    return sendPage(reply, <TabletPage frame={frame} counter={counter} offer={laid} />);
  });
  app.post(to.tablet, { ...may('rating:giveByCode'), schema: { body: Tapped } }, async (request, reply) => {
    const tapped = { caller: request.caller, token: tokenIn(request), grade: request.body.grade };
    const given = await giveOnTablet(ratings, tapped);
    return reply.redirect(`${to.tablet}?done=${given.ok ? 'thanks' : 'missed'}`, 303);
  });
  app.get(to.tabletPairing, may('rating:giveByCode'), (request, reply) =>
    sendPage(reply, <TabletPairingPage frame={frameOf(request, deps)} />),
  );
  app.post(
    to.tabletPairing,
    { ...may('rating:giveByCode', SELDOM), schema: { body: Pairing } },
    async (request, reply) => {
      const { caller, body } = request;
      const paired = await pairDevice(ratings, { caller, code: body.code });
      if (!paired.ok) {
        const message = ratingWording[languageOf(request)].refusals.pairingUnknown;
        const errors = [{ field: 'code', message }];
        return sendPage(reply, <TabletPairingPage frame={frameOf(request, deps)} errors={errors} />, 422);
      }
      const secure = publicUrl.protocol === 'https:';
      const options = { path: '/rate', sameSite: 'strict', httpOnly: true, secure, maxAge: YEAR_SECONDS } as const;
      return reply.setCookie(COOKIE, paired.value.token, options).redirect(to.tablet, 303);
    },
  );
}

const tokenIn = ({ cookies }: FastifyRequest) => cookies[COOKIE] ?? '';
