import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { civilDate } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/index.ts';
import { keyOf, subjectHash, type RegisterDeps } from './look-up.ts';
import { isField, isRegister, type RegisterKey } from './rules/registers.ts';
import { upsertEntry } from './store/entries.ts';

const Entry = Type.Object({
  register: Type.String(),
  subject: Type.String({ minLength: 1 }),
  asOf: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
  fields: Type.Record(Type.String(), Type.Unknown()),
});
const File = Type.Object({ meta: Type.Object({ synthetic: Type.Literal(true) }), entries: Type.Array(Entry) });

export type RegisterEntry = Static<typeof Entry> & { register: RegisterKey; synthetic: boolean };

/** The invented entries that ship with the product, beside `src/` and `dist/` alike. */
const shipped = fileURLToPath(new URL('../../../data/registers/synthetic.json', import.meta.url));

/** Reads what a demonstration fills its registers with. Throws on a register or field that does not exist. */
export async function readSyntheticEntries(): Promise<RegisterEntry[]> {
  const file: unknown = JSON.parse(await readFile(shipped, 'utf8'));
  if (!Value.Check(File, file)) throw new Error('the synthetic registers are not written as they should');
  return file.entries.map((entry) => {
    const { register } = entry;
    const strange = Object.keys(entry.fields).find((field) => !isField(register, field));
    if (!isRegister(register) || strange !== undefined) throw new Error(`no register has ${register}.${strange}`);
    return { ...entry, register, synthetic: true };
  });
}

/** Brings the registers of the county to these entries; doing it again changes nothing but the day of recording. */
export async function fillRegisters(
  tx: Tx,
  { vault, now }: RegisterDeps,
  entries: readonly RegisterEntry[],
): Promise<void> {
  for (const { register, subject, asOf, fields: said, synthetic } of entries) {
    const hash = await subjectHash(tx, vault, { register, subject });
    const fields = await vault.sealFor(tx, keyOf(hash), canonicalJson(said));
    await upsertEntry(tx, { register, hash, fields, asOf: civilDate(asOf), synthetic, at: now() });
  }
}
