import helmet from '@fastify/helmet';
import type { FastifyReply } from 'fastify';
import type { App } from './app.ts';

declare module 'fastify' {
  interface FastifyReply {
    /** The nonce of this answer's `style-src`; only for routes mounted with `withStyleNonce`. */
    cspNonce: { script: string; style: string };
  }
}

/**
 * Nothing from elsewhere, nothing inline. Only the desk's style library needs a nonce (`withStyleNonce`); no surface runs a script that is
 * not a file of ours.
 */
export async function secureHeaders(
  app: App,
  { https, formTargets }: { https: boolean; formTargets: readonly string[] },
) {
  const self = ["'self'"];
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: self,
        styleSrc: self,
        imgSrc: [...self, 'data:', 'blob:'],
        fontSrc: self,
        connectSrc: self,
        manifestSrc: self,
        workerSrc: self,
        formAction: [...self, ...formTargets],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        ...(https && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: https && { maxAge: 31_536_000, includeSubDomains: false },
    // `no-referrer` would also turn the Origin of our own forms into `null`.
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
  app.addHook('onRequest', async (request, reply) => {
    // What the API answers is somebody's: nothing on the way keeps it.
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
    reply.headers({ 'permissions-policy': PERMISSIONS_POLICY, 'x-request-id': request.id });
  });
}

/** Lets the page of this answer speak to one more place; every other page keeps to its own server. */
export function alsoConnectTo(reply: FastifyReply, place: string): void {
  const policy = String(reply.getHeader('content-security-policy'));
  reply.header('content-security-policy', policy.replace(/connect-src [^;]*/, `$& ${place}`));
}

/** Route option of a page whose style library writes `<style>` elements. */
export const withStyleNonce = { helmet: { enableCSPNonces: true } } as const;

export const UNROUTED_HEADERS = {
  'content-security-policy': "default-src 'none'; style-src 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
};

const PERMISSIONS_POLICY = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb']
  .map((feature) => `${feature}=()`)
  .join(', ');
