import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Provider } from 'oidc-provider';
import { cookieRules, type IdentityDeps, type ProviderAdapter } from '../../../modules/identity/index.ts';
import type { Frame } from '../../../web/portal/layout/frame.ts';
import type { Words } from '../../../web/ui/index.ts';

/** What the pages around signing in are made of. */
export type SignInSetting = {
  deps: IdentityDeps;
  adapter: ProviderAdapter;
  /** The embedded provider, whose sign-in pages these are; absent when another issuer is configured. */
  provider: Provider | undefined;
  /** Language, display and county of the page that a request asks for. */
  frameOf: (request: FastifyRequest) => Frame;
  departmentName: (key: string) => Words;
};

type CookieKind = Parameters<typeof cookieRules>[1];

export function giveCookie({ deps }: SignInSetting, reply: FastifyReply, [kind, value]: [CookieKind, string]): void {
  const { name, options } = cookieRules(deps.publicUrl, kind);
  void reply.setCookie(name, value, options);
}

export function dropCookie({ deps }: SignInSetting, reply: FastifyReply, kind: CookieKind): void {
  const { name, options } = cookieRules(deps.publicUrl, kind);
  const { path, httpOnly, sameSite, secure } = options;
  void reply.clearCookie(name, { path, httpOnly, sameSite, secure });
}

export const cookieOf = ({ deps }: SignInSetting, request: FastifyRequest, kind: CookieKind): string | undefined =>
  request.cookies[cookieRules(deps.publicUrl, kind).name];

/** The signed-in person and session of a request; undefined for nobody. */
export function holderOf({ caller }: FastifyRequest): { person: string; session: string } | undefined {
  const { person } = caller.scope;
  return person === undefined ? undefined : { person, session: caller.sessionId };
}
