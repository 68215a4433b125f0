import { may, problem, withProblems, type App } from '../../platform/http/index.ts';
import type { Db } from '../../platform/database/index.ts';
import { CertificateParams, IdentifierParams, Verification, VerificationKeys } from './contract.ts';
import { CertificateMetadata } from './contract/metadata.ts';
import type { CertificateDeps } from './deps.ts';
import { findVerificationKeys } from './keys.ts';
import { findMetadata } from './metadata.ts';
import { verifyCertificate } from './verify.ts';

/** Whoever asks more often than this reads a list, not a licence. */
const OFTEN = { limit: { most: 60, seconds: 60 } };

/** What anyone may ask: whether a licence holds, and the keys by which its QR code is checked without asking; and its metadata for whoever sees it. */
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
    '/certificates/:licenceId/metadata',
    {
      ...may('document:read'),
      schema: withProblems({ params: CertificateParams, response: { 200: CertificateMetadata } }, [404]),
    },
    async ({ caller, params }, reply) => {
      const found = await deps.db.within(caller.scope, (tx) => findMetadata(tx, deps, params.licenceId));
      return found ?? problem(reply, 404, { code: 'licenceNotFound' });
    },
  );
  app.get(
    '/certificates/verification-keys',
    { ...may('public:read'), schema: { response: { 200: VerificationKeys } } },
    ({ caller }) => findVerificationKeys(deps, caller),
  );
}
