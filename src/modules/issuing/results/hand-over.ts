import type { CaseId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { subjectOf } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { heldByResult, type IssuingDeps } from '../deps.ts';
import { act, type Acted, type ActRefusal, type AtWindow, type Desk } from './acts.ts';
import type { Holder, Identity, Proof, Receiver, witnessReasons } from './model.ts';
import { resultStreams } from './store/results.ts';

/** Who stands at the counter, as the card or the clerk says it, and how he signs. */
export type HandOver = {
  as: Receiver['as'];
  identity: Identity;
  name: string;
  idNumber: string;
  /** The paper of authority, where somebody else comes: a file added before. */
  authority: string | null;
  /** The signature drawn on the screen, or the name typed in its stead with the officer for a witness. */
  signature: { file: string } | { typedName: string; reason: (typeof witnessReasons)[number] };
};

/**
 * Hands a result over. The number is compared with whose result it is, outside of the transaction, since each side is seen only in its own
 * scope; that nobody else has it meanwhile is decided inside.
 */
export async function handOverResult(
  deps: IssuingDeps,
  at: AtWindow,
  taken: HandOver,
): Promise<Result<Acted, ActRefusal>> {
  const { scope } = at.asking.caller;
  const { value } = await deps.db.within(scope, (tx) => resultStreams.load(tx, at.id));
  if (value.state === 'awaited') return no({ code: 'resultNotFound' });
  const { holder, item } = value.facts;
  const isWho = await deps.whoIs({ holder, item: item.key, idNumber: taken.idNumber });
  return act(deps, at, async (desk) => {
    const receiver = await receiverOf(deps, desk, taken);
    if (!receiver.ok) return receiver;
    const proof = await proofOf(deps, desk, taken.signature);
    if (!proof.ok) return proof;
    const { by, on } = desk;
    return ok({ type: 'handOver', on, by, hall: at.hall, isWho, receiver: receiver.value, proof: proof.value });
  });
}

type Checked<Value> = Promise<Result<Value, ActRefusal>>;

async function receiverOf(deps: IssuingDeps, { tx, id, current }: Desk, taken: HandOver): Checked<Receiver> {
  const { as, identity, authority } = taken;
  const [name, idNumber] = [taken.name.trim(), taken.idNumber.trim()];
  if (name === '' || idNumber.length < 5) return no({ code: 'receiverUnnamed' });
  const seal = sealerOf(deps, tx, current.facts.holder);
  if (as !== 'proxy') return ok({ as, identity, name: await seal(name) });
  if (authority === null) return no({ code: 'authorityMissing' });
  if (!(await isHeld(deps, tx, { id, file: authority }))) return no({ code: 'issuingFileUnknown' });
  return ok({ as, identity, name: await seal(name), idNumber: await seal(idNumber), authority });
}

async function proofOf(deps: IssuingDeps, { tx, id, current }: Desk, signature: HandOver['signature']): Checked<Proof> {
  if ('file' in signature) {
    const { file } = signature;
    return (await isHeld(deps, tx, { id, file }))
      ? ok({ kind: 'signature', file })
      : no({ code: 'issuingFileUnknown' });
  }
  const name = signature.typedName.trim();
  if (name === '') return no({ code: 'signatureMissing' });
  const seal = sealerOf(deps, tx, current.facts.holder);
  return ok({ kind: 'witnessed', name: await seal(name), reason: signature.reason });
}

const sealerOf =
  ({ vault }: IssuingDeps, tx: Tx, holder: Holder) =>
  (text: string) =>
    vault.sealFor(tx, subjectOf(holder), text);

const isHeld = async ({ files }: IssuingDeps, tx: Tx, { id, file }: { id: CaseId; file: string }) =>
  (await files.findHeldBy(tx, heldByResult(id))).some((held) => held.id === file);
