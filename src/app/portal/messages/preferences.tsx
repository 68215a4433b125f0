import { Type } from 'typebox';
import {
  findSettings,
  setPreferences,
  statusOfMessages,
  type PreferencePage,
  type SetPreferences,
} from '../../../modules/messages/index.ts';
import { languageOf, may, problem, type App } from '../../../platform/http/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { PreferencesPage } from '../../../web/portal/pages/messages/PreferencesPage.tsx';
import { portalWording } from '../../../web/portal/wording/wording.ts';
import { askingOf, newOnce, type PortalDeps } from '../deps.ts';
import { frameOf } from '../frame.ts';
import { sendPage } from '../page.ts';

const Hour = Type.Union([Type.Literal(''), Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })]);
const Channel = Type.Enum(['sms', 'email']);
const Form = Type.Object({
  channels: Type.Optional(Type.Union([Channel, Type.Array(Channel)])),
  language: Type.Enum(['zh', 'en']),
  quiet: Type.Enum(['county', 'none', 'own']),
  from: Type.Optional(Hour),
  until: Type.Optional(Hour),
  _once: Type.Optional(Type.String()),
});

const Done = Type.Object({ done: Type.Optional(Type.Enum(['saved', 'confirmed', 'removed'])) });

/** How a person wishes to be told. */
export function preferencesRoutes(app: App, deps: PortalDeps): void {
  const { messages } = deps;
  app.get(
    to.messagePreferences,
    { ...may('message:setOwn'), schema: { querystring: Done } },
    async (request, reply) => {
      const standing = await findSettings(messages, askingOf(request));
      const seen = { standing, done: request.query.done, once: newOnce() };
      return sendPage(reply, <PreferencesPage frame={frameOf(request, deps)} {...seen} />);
    },
  );
  app.post(to.messagePreferences, { ...may('message:setOwn'), schema: { body: Form } }, async (request, reply) => {
    const { channels = [], language, quiet, from = '', until = '' } = request.body;
    const chosen = [channels].flat();
    const wished = { sms: chosen.includes('sms'), email: chosen.includes('email'), language };
    const own = quiet === 'own' ? { from, until } : quiet;
    const isWhole = quiet !== 'own' || (from !== '' && until !== '' && from !== until);
    if (isWhole) {
      const set = await setPreferences(messages, askingOf(request), { ...wished, quiet: own });
      if (!set.ok) return problem(reply, statusOfMessages(set.error), set.error);
      return reply.redirect(`${to.messagePreferences}?done=saved`, 303);
    }
    const standing = typed(await findSettings(messages, askingOf(request)), { ...wished, quiet: own });
    const message = portalWording[languageOf(request)].messages.preferences.ownMissing;
    const seen = { standing, done: undefined, errors: [{ field: 'quiet', message }], once: newOnce() };
    return sendPage(reply, <PreferencesPage frame={frameOf(request, deps)} {...seen} />, 422);
  });
}

/** The page as it was filled in: nothing chosen is lost. */
const typed = (standing: PreferencePage, { sms, email, language, quiet }: SetPreferences): PreferencePage => ({
  ...standing,
  channels: {
    sms: { ...standing.channels.sms, wanted: sms },
    email: { ...standing.channels.email, wanted: email },
  },
  language,
  quiet,
});
