import { sealed } from '../../platform/crypto/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { listCopies } from './copies/read.ts';
import type { CertificateDeps } from './deps.ts';
import { findVisibleCopied, findVisibleRenewals } from './queries/own.ts';
import { certificateStreams } from './store/certificates.ts';

/** 个人信息保护法 art. 45: which licences their holder asked to have renewed, in his words, and what came of it. */
export async function collectRenewals(tx: Tx, { vault }: Pick<CertificateDeps, 'vault'>): Promise<object[]> {
  const own: object[] = [];
  for (const row of await findVisibleRenewals(tx)) {
    const said = await saidIn(tx, row);
    const [text = null] = said === null ? [] : await vault.openTexts(tx, [sealed(said)]);
    const { certificate: licence, department, asked_on: askedOn, in_time: inTime, until, state } = row;
    own.push({ licence, department, askedOn, inTime, until, said: text, state, settledOn: row.settled_on });
  }
  return own;
}

async function saidIn(tx: Tx, { certificate, request }: { certificate: string; request: string }) {
  const events = (await certificateStreams.recorded(tx, certificate)).map((one) => certificateStreams.read(one));
  const asked = events.find((event) => event.type === 'renewalAsked' && event.request === request);
  return asked?.type === 'renewalAsked' ? asked.said : null;
}

/** For whom and what for its holder made copies of a licence; the links themselves are keys and stay out. */
export async function collectCopies(
  tx: Tx,
  deps: Pick<CertificateDeps, 'vault' | 'now' | 'copyUrl'>,
): Promise<object[]> {
  const own: object[] = [];
  for (const licence of await findVisibleCopied(tx))
    for (const { purpose, forWhom, madeOn, until, state } of await listCopies(tx, deps, licence))
      own.push({ licence, purpose, forWhom, madeOn, until, state });
  return own;
}
