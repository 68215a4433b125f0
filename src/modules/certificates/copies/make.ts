import { createHash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { subjectOf } from '../../../platform/crypto/index.ts';
import { withinOnce, type Db, type KeyReused, type Once, type Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { PrintRefusal } from '../../../platform/pdf/index.ts';
import { decide } from '../decide.ts';
import type { CertificateDeps } from '../deps.ts';
import type { Copy, Refusal } from '../model.ts';
import { printCertificate } from '../print.ts';
import { isHolder } from '../rules/holder.ts';
import { heldByOf, holdLicence, type HeldLicence } from '../standing.ts';
import { certificateStreams } from '../store/certificates.ts';
import type { VersionRow } from '../store/tables.ts';
import { addCopy, endCopy } from './projections.ts';
import { countRunning, findCopy } from './queries.ts';

export type CopyRefusal =
  Refusal | PrintRefusal | KeyReused | { code: 'licenceNotFound' | 'holderErased' } | { code: 'notHolder' };

export type Copying = CertificateDeps & { db: Db };
type Asking = { caller: Caller; once: Once | undefined };
type Wish = { id: string; said: Copy['said']; until: CivilDate };

/**
 * The holder makes a copy for somebody: the licence with what it is for across it, signed like the licence itself, and a link that opens
 * it until its last day. Whoever acts under a mandate shows what he was given, and gives nothing away.
 */
export const makeCopy = (deps: Copying, asking: Asking, { id, said, until }: Wish): Copied =>
  asHolder(deps, { ...asking, id }, async (tx, held) => {
    const { row, certificate } = held;
    const on = civilDateOf(deps.now());
    const copy: Copy = { id: uuid(), said, until, linkHash: '', sealed: '', sha256: '', file: '' };
    const running = await countRunning(tx, id, on);
    // The rules are asked before anything is printed.
    const allowed = decide({ type: 'makeCopy', on, copy, running }, certificate.value);
    if (!allowed.ok) return allowed;
    const made = await printed(tx, deps, { held, copy });
    if (!made.ok) return made;
    const decided = decide({ type: 'makeCopy', on, copy: made.value, running }, certificate.value);
    if (!decided.ok) return decided;
    const stamp = stampOf(deps, asking, row);
    await certificateStreams.append(tx, { id, after: certificate, events: decided.value, stamp });
    for (const event of decided.value) if (event.type === 'copyMade') await addCopy(tx, copyOf(row), event);
    return ok({ copy: copy.id });
  });

/** The holder ends a copy before its day; ended twice it is ended. */
export const withdrawCopy = (deps: Copying, asking: Asking, { id, copy }: { id: string; copy: string }): Copied =>
  asHolder(deps, { ...asking, id }, async (tx, { row, certificate }) => {
    const known = await findCopy(tx, copy);
    if (known?.certificate !== id) return no({ code: 'licenceNotFound' });
    if (known.withdrawn_on !== null) return ok({ copy });
    const on = civilDateOf(deps.now());
    const decided = decide({ type: 'withdrawCopy', on, copy }, certificate.value);
    if (!decided.ok) return decided;
    const stamp = stampOf(deps, asking, row);
    await certificateStreams.append(tx, { id, after: certificate, events: decided.value, stamp });
    await endCopy(tx, { copy, on });
    return ok({ copy });
  });

type Copied = Promise<Result<{ copy: string }, CopyRefusal>>;

/** What only the holder does with a licence, held until the transaction ends. */
const asHolder = (
  deps: Copying,
  { caller, once, id }: Asking & { id: string },
  act: (tx: Tx, held: HeldLicence) => Copied,
): Copied =>
  withinOnce(deps.db, { scope: caller.scope, once }, async (tx): Copied => {
    const held = await holdLicence(tx, deps, id);
    if (!held.ok) return held;
    return isHolder(held.value.row, caller.scope) ? act(tx, held.value) : no({ code: 'notHolder' });
  });

const stampOf = ({ now }: Copying, { caller: { actor } }: Asking, { case_id: caseId }: VersionRow) => ({
  actor,
  at: now(),
  caseId,
});

const copyOf = ({ area, certificate, version, identifier, case_id, person, organisation }: VersionRow) => ({
  area,
  certificate,
  version,
  identifier,
  case_id,
  person,
  organisation,
});

/** As the link's hash is kept, and presented by whoever has the link. */
export const linkHashOf = (token: string): string => createHash('sha256').update(`licence copy ${token}`).digest('hex');

async function printed(
  tx: Tx,
  deps: CertificateDeps,
  { held, copy }: { held: HeldLicence; copy: Copy },
): Promise<Result<Copy, PrintRefusal>> {
  const { row, text, typeName, organ } = held;
  const { purpose, forWhom } = { purpose: copy.said.purpose.trim(), forWhom: copy.said.forWhom.trim() };
  const pdf = await printCertificate(tx, deps, {
    ...{ text, type: typeName, organ, number: row.number, identifier: row.identifier, department: row.department },
    ...{ from: row.valid_from, until: row.valid_until, on: row.issued_on },
    annotation: { purpose, forWhom, until: copy.until },
  });
  if (!pdf.ok) return pdf;
  const holder = heldByOf(row);
  const name = `${typeName}副本${row.number}.pdf`;
  const file = await deps.keep(tx, { holder, name, content: pdf.value.pdf });
  const token = Buffer.from(deps.random(24)).toString('base64url');
  const sealed = await deps.vault.sealFor(tx, subjectOf(holder), canonicalJson({ purpose, forWhom, token }));
  return ok({ ...copy, linkHash: linkHashOf(token), sealed, sha256: pdf.value.sha256, file });
}
