import { FLOW_MINUTES, KEPT_MINUTES, SESSION } from './rules/limits.ts';

export type CookieRules = {
  name: string;
  options: { path: '/'; httpOnly: true; sameSite: 'lax'; secure: boolean; maxAge: number };
};

type CookieKind = 'session' | 'kept' | 'login' | 'ticket';

const NAMES: Record<CookieKind, string> = {
  session: 'onewindow',
  kept: 'onewindow-kept',
  login: 'onewindow-login',
  ticket: 'onewindow-ticket',
};
const SECONDS: Record<CookieKind, number> = {
  session: SESSION.hours * 3600,
  kept: KEPT_MINUTES * 60,
  login: FLOW_MINUTES * 60,
  ticket: FLOW_MINUTES * 60,
};

/** `__Host-` binds a cookie to this very host over TLS; on plain http, which only loopback may use, a browser would drop it. */
export function cookieRules(publicUrl: URL, kind: CookieKind): CookieRules {
  const secure = publicUrl.protocol === 'https:';
  return {
    name: secure ? `__Host-${NAMES[kind]}` : NAMES[kind],
    options: { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: SECONDS[kind] },
  };
}
