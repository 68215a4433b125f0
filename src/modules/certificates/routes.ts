import { may, withProblems, type App } from '../../platform/http/index.ts';
import type { Db } from '../../platform/database/index.ts';
import { IdentifierParams, Verification, VerificationKeys } from './contract.ts';
import type { CertificateDeps } from './deps.ts';
import { findVerificationKeys } from './keys.ts';
import { verifyCertificate } from './verify.ts';

/** Whoever asks more often than this reads a list, not a licence. */
const OFTEN = { limit: { most: 60, seconds: 60 } };

/** What anyone may ask: whether a licence holds, and the keys by which its QR code is checked without asking. */
export function certificateRoutes(app: App, deps: Pick<CertificateDeps, 'vault' | 'now'> & { db: Db }): void {
  app.get(
    '/certificates/verification/:identifier',
    {
      ...may('public:read', OFTEN),
      schema: withProblems({ params: IdentifierParams, response: { 200: Verification } }, [429]),
    },
    ({ caller, params }) => verifyCertificate(deps, caller, params.identifier),
  );
  app.get(
    '/certificates/verification-keys',
    { ...may('public:read'), schema: { response: { 200: VerificationKeys } } },
    ({ caller }) => findVerificationKeys(deps, caller),
  );
}
