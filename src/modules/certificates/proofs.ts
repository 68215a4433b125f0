import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { CertificateDeps } from './deps.ts';
import { openHeld } from './held.ts';
import { findHeld } from './queries/versions.ts';

/** A licence as proof of what it says. `code`: the number of its holder on its face. */
export type Proof = {
  certificate: string;
  type: string;
  name: string;
  number: string;
  organ: { zh: string; en?: string };
  until: CivilDate | null;
  code: string | null;
};

/**
 * The licences of a person or organisation that hold today, as far as this scope sees them: none that was withdrawn, suspended, or ran out,
 * none that has not begun, none whose holder's data were erased.
 */
export async function findProofs(
  tx: Tx,
  deps: Pick<CertificateDeps, 'vault' | 'now'>,
  holder: { person: string; organisation: string | null },
): Promise<Proof[]> {
  const rows = (await findHeld(tx)).filter(({ person, organisation }) =>
    holder.organisation === null
      ? organisation === null && person === holder.person
      : organisation === holder.organisation || (organisation === null && person === holder.person),
  );
  return (await openHeld(tx, deps, rows)).flatMap(({ row, licence, text }): Proof[] =>
    licence.status === 'valid'
      ? [
          {
            ...{ certificate: row.certificate, type: row.type, name: licence.type, number: licence.number },
            ...{ organ: licence.organ, until: row.valid_until, code: text.holderCode },
          },
        ]
      : [],
  );
}
