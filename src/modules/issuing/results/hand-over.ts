import type { CaseId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { subjectOf } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { heldByResult, type IssuingDeps } from '../deps.ts';
import { act, type Acted, type ActRefusal, type AtWindow } from './acts.ts';
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
    const { tx, by, on } = desk;
    const said = await takenBy(tx, deps, { taken, holder: desk.current.facts.holder, cases: [desk.id] });
    return said.ok ? ok({ type: 'handOver', on, by, hall: at.hall, isWho, ...said.value }) : said;
  });
}

type Checked<Value> = Promise<Result<Value, ActRefusal>>;

/** Files of any of these cases will do: what is handed over together is signed for once. */
type Taking = { taken: HandOver; holder: Holder; cases: readonly CaseId[] };

/** Who takes it and how he signs, sealed with the holder's key. */
export async function takenBy(
  tx: Tx,
  deps: IssuingDeps,
  taking: Taking,
): Checked<{ receiver: Receiver; proof: Proof }> {
  const receiver = await receiverOf(tx, deps, taking);
  if (!receiver.ok) return receiver;
  const proof = await proofOf(tx, deps, taking);
  return proof.ok ? ok({ receiver: receiver.value, proof: proof.value }) : proof;
}

async function receiverOf(tx: Tx, deps: IssuingDeps, { taken, holder, cases }: Taking): Checked<Receiver> {
  const { as, identity, authority } = taken;
  const [name, idNumber] = [taken.name.trim(), taken.idNumber.trim()];
  if (name === '' || idNumber.length < 5) return no({ code: 'receiverUnnamed' });
  const seal = sealerOf(deps, tx, holder);
  if (as !== 'proxy') return ok({ as, identity, name: await seal(name) });
  if (authority === null) return no({ code: 'authorityMissing' });
  if (!(await isHeld(tx, deps, { cases, file: authority }))) return no({ code: 'issuingFileUnknown' });
  return ok({ as, identity, name: await seal(name), idNumber: await seal(idNumber), authority });
}

async function proofOf(tx: Tx, deps: IssuingDeps, { taken: { signature }, holder, cases }: Taking): Checked<Proof> {
  if ('file' in signature) {
    const { file } = signature;
    return (await isHeld(tx, deps, { cases, file }))
      ? ok({ kind: 'signature', file })
      : no({ code: 'issuingFileUnknown' });
  }
  const name = signature.typedName.trim();
  if (name === '') return no({ code: 'signatureMissing' });
  const seal = sealerOf(deps, tx, holder);
  return ok({ kind: 'witnessed', name: await seal(name), reason: signature.reason });
}

const sealerOf =
  ({ vault }: IssuingDeps, tx: Tx, holder: Holder) =>
  (text: string) =>
    vault.sealFor(tx, subjectOf(holder), text);

async function isHeld(tx: Tx, { files }: IssuingDeps, { cases, file }: { cases: readonly CaseId[]; file: string }) {
  for (const id of cases)
    if ((await files.findHeldBy(tx, heldByResult(id))).some((held) => held.id === file)) return true;
  return false;
}
