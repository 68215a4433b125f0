import { v7 as uuid } from 'uuid';
import type { PersonId } from '../../kernel/id.ts';
import type { Tx } from '../../platform/database/index.ts';
import { lookUp, subjectHash, type Answer, type RegisterDeps } from './look-up.ts';
import { isRegister, type RegisterKey } from './rules/registers.ts';
import {
  closeAuthorisation,
  findGiven,
  findStanding,
  insertAuthorisation,
  type Authorisation,
} from './store/authorisations.ts';
import { findReceiptsWith } from './store/receipts.ts';

/** What somebody lets the house ask about himself or his organisation, for one matter and in place of one paper. */
export type Authorising = {
  register: RegisterKey;
  subject: string;
  fields: readonly string[];
  matter: string;
  material: string;
  /** The department that receives the matter. */
  department: string;
  person: PersonId;
  organisation: string | null;
  givenBy: PersonId;
};

/** Writes down that it was given. Said twice, one stands; given about another number, the earlier one is taken back. */
export async function authorise(tx: Tx, { vault, now }: RegisterDeps, given: Authorising): Promise<void> {
  const subject = await subjectHash(tx, vault, given);
  const { matter, material } = given;
  const standing = await findStanding(tx, matter);
  if (standing.some((one) => one.material === material && one.subject !== subject))
    await closeAuthorisation(tx, { matter, material, at: now() });
  await insertAuthorisation(tx, { ...given, id: uuid(), subject, at: now() });
}

/** Takes it back: nothing is asked under it any more. False where none stood. */
export const withdraw = (tx: Tx, { now }: RegisterDeps, place: { matter: string; material: string }) =>
  closeAuthorisation(tx, { ...place, at: now() });

/** The matter is given up: nothing that was authorised for it stands any more. */
export async function withdrawAll(tx: Tx, deps: RegisterDeps, matter: string): Promise<void> {
  for (const { material } of await findStanding(tx, matter)) await withdraw(tx, deps, { matter, material });
}

/** Asks under an authorisation that stands, about nobody else and for nothing more than it names. `by`: which part of the house asks. */
export function ask(
  tx: Tx,
  deps: RegisterDeps,
  { authorisation, subject, item, by }: { authorisation: Authorisation; subject: string; item: string; by: string },
): Promise<Answer> {
  const { id, register, fields, department, person, organisation } = authorisation;
  if (!isRegister(register)) throw new Error(`there is no register ${register}`);
  const purpose = { authorisation: id, item, department, person, organisation, by };
  return lookUp(tx, deps, { register, subject, fields, for: purpose });
}

/** 个人信息保护法 art. 45: what somebody let us ask of which register, and each time that it was asked. */
export async function collectAuthorisations(tx: Tx): Promise<object[]> {
  const given = await findGiven(tx);
  const receipts = await findReceiptsWith(
    tx,
    given.flatMap((one) => one.receipts),
  );
  return given.map(({ subject: _subject, receipts: _receipts, ...authorisation }) => ({
    ...authorisation,
    asked: receipts.filter((receipt) => receipt.authorisation === authorisation.id),
  }));
}
