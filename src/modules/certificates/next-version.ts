import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Result } from '../../kernel/result.ts';
import { subjectOf } from '../../platform/crypto/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { PrintRefusal } from '../../platform/pdf/index.ts';
import type { Faced } from './changes.ts';
import type { CertificateDeps } from './deps.ts';
import type { Event, Face, Refusal } from './model.ts';
import { printCertificate } from './print.ts';
import { identifierOfVersion } from './rules/identifier.ts';
import { heldByOf, type HeldLicence } from './standing.ts';

type Next = {
  held: HeldLicence;
  after: Faced;
  on: CivilDate;
  /** Number of the decision or notice that it rests on. */
  decision: string;
  command: (face: Face) => Result<Event[], Refusal>;
};

/** What stands on a licence now. */
export const faceOf = ({ row, text }: Pick<HeldLicence, 'row' | 'text'>): Faced => ({
  text,
  from: row.valid_from,
  until: row.valid_until,
});

/** Prints, signs and keeps the next version of a licence. The law is asked before anything is printed. */
export async function printNext(
  tx: Tx,
  deps: CertificateDeps,
  { held, after, on, decision, command }: Next,
): Promise<Result<Event[], Refusal | PrintRefusal>> {
  const { row, typeName, organ } = held;
  const { number, department } = row;
  const identifier = identifierOfVersion(row.identifier, row.version + 1);
  const term = { from: after.from, until: after.until };
  const allowed = command({ ...term, number, identifier, sealed: '', sha256: '', file: '' });
  if (!allowed.ok) return allowed;

  const text = { ...after.text, decision };
  const printing = { ...term, text, type: typeName, number, identifier, department, organ, on };
  const printed = await printCertificate(tx, deps, printing);
  if (!printed.ok) return printed;
  const { pdf: content, sha256 } = printed.value;
  const holder = heldByOf(row);
  const file = await deps.keep(tx, { holder, name: `${typeName}${number}.pdf`, content });
  const sealed = await deps.vault.sealFor(tx, subjectOf(holder), canonicalJson(text));
  return command({ ...term, number, identifier, sealed, sha256, file });
}
