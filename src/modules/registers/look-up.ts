import { v7 as uuid } from 'uuid';
import type { CaseId, PersonId } from '../../kernel/id.ts';
import type { Vault } from '../../platform/crypto/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { factsIn, spelled, type Fact } from './rules/facts.ts';
import { REGISTERS, type RegisterKey } from './rules/registers.ts';
import { askEntry } from './store/entries.ts';

export type RegisterDeps = { vault: Vault; now: () => Date };

type Purpose = {
  item: string;
  department: string;
  person: PersonId;
  organisation: string | null;
  /** Who asks: an officer's id, or the part of the system that does. */
  by: string;
};

/** `for`: the purpose. A register is asked for nothing but a case, or what a person authorised. */
export type Lookup = {
  register: RegisterKey;
  /** A citizen's number, a unified social credit code, a plate or a name, as the register finds its entries. */
  subject: string;
  fields: readonly string[];
  for: Purpose & ({ caseId: CaseId } | { authorisation: string });
};

export type Answer = {
  receipt: string;
  /** Only what the register says; what is missing here is unknown. */
  facts: ReadonlyMap<string, Fact>;
  /** Whether what answered was invented for a demonstration; undefined where nothing answered. */
  synthetic: boolean | undefined;
};

/** Asks one register about one subject, by purpose. The receipt stands or falls with the caller's transaction. */
export async function lookUp(
  tx: Tx,
  { vault, now }: RegisterDeps,
  { register, subject, fields, for: purpose }: Lookup,
): Promise<Answer> {
  const receipt = uuid();
  const hash = await subjectHash(tx, vault, { register, subject });
  const asked = { id: receipt, register, hash, fields, at: now(), ...purpose };
  const answered = await askEntry(tx, asked);
  const [opened] = answered ? await vault.openTexts(tx, [answered.fields]) : [];
  const facts = factsIn(register, fields, opened === undefined ? undefined : entryOf(opened));
  const known = Object.entries(facts).flatMap(([field, fact]) => (fact === undefined ? [] : [[field, fact] as const]));
  return { receipt, facts: new Map(known), synthetic: answered?.synthetic };
}

/** One hash for a number in every register that finds by it. */
export const subjectHash = (tx: Tx, vault: Vault, { register, subject }: Pick<Lookup, 'register' | 'subject'>) =>
  vault.lookupHash(tx, `registers.${REGISTERS[register].by}`, spelled(subject));

/** Whose key seals an entry: that of its subject, whether or not he has an account. */
export const keyOf = (hash: string): string => `registers/${hash}`;

function entryOf(text: string): Record<string, unknown> {
  const entry: unknown = JSON.parse(text);
  if (typeof entry !== 'object' || entry === null) throw new Error('an entry of a register is no object');
  return { ...entry };
}
