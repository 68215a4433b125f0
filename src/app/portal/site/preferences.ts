import { Type } from 'typebox';
import { LANGUAGES } from '../../../kernel/language.ts';
import { ownPathOr } from '../../../modules/identity/index.ts';
import { may, type App } from '../../../platform/http/index.ts';
import { RECENT } from '../search/recent.ts';
import { CHOSEN_MODES } from '../../../web/ui/index.ts';
import { isKiosk } from '../frame.ts';

const Preferences = Type.Object({
  lang: Type.Optional(Type.Enum([...LANGUAGES])),
  mode: Type.Optional(Type.Enum([...CHOSEN_MODES])),
  recent: Type.Optional(Type.Literal('none')),
  back: Type.Optional(Type.String({ maxLength: 2_000 })),
});

const YEAR_SECONDS = 365 * 86_400;

/** Remembers language and display, forgets what was looked at, and comes back to the page of the link; to another site it never leads. */
export function preferenceRoutes(app: App, { publicUrl }: { publicUrl: URL }): void {
  const cookie = {
    path: '/',
    sameSite: 'lax',
    httpOnly: true,
    secure: publicUrl.protocol === 'https:',
    maxAge: YEAR_SECONDS,
  } as const;
  app.get('/preferences', { ...may('public:read'), schema: { querystring: Preferences } }, (request, reply) => {
    const { lang, mode, recent, back } = request.query;
    if (lang !== undefined) void reply.setCookie('lang', lang, cookie);
    // The display of a kiosk belongs to the device.
    if (mode !== undefined && !isKiosk(request)) void reply.setCookie('mode', mode, cookie);
    if (recent !== undefined) void reply.clearCookie(RECENT, cookie);
    return reply.redirect(ownPathOr(back, '/'), 303);
  });
}
