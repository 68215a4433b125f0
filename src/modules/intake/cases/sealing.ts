import { sealed, subjectOf, type Sealed, type Vault } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Applicant, Words } from './model.ts';
import type { Paragraph } from './rules/decision.ts';

export async function sealWords(
  vault: Vault,
  tx: Tx,
  { applicant, said }: { applicant: Applicant; said: string },
): Promise<Words> {
  return { said, sealed: await vault.sealFor(tx, subjectOf(applicant), said) };
}

/** Several words, each under its key. */
export async function sealEach(
  vault: Vault,
  tx: Tx,
  { applicant, said }: { applicant: Applicant; said: Readonly<Record<string, string>> },
): Promise<Record<string, Words>> {
  const all: Record<string, Words> = {};
  for (const [key, one] of Object.entries(said)) all[key] = await sealWords(vault, tx, { applicant, said: one });
  return all;
}

/** A part of a decision, its words sealed. */
export async function sealParagraph(
  vault: Vault,
  tx: Tx,
  { applicant, said: one }: { applicant: Applicant; said: Paragraph<string> },
): Promise<Paragraph<Words>> {
  const seal = (said: string) => sealWords(vault, tx, { applicant, said });
  switch (one.kind) {
    case 'provisions':
      return one;
    case 'own':
      return { kind: 'own', title: await seal(one.title), text: await seal(one.text) };
    default:
      return { kind: one.kind, text: await seal(one.text) };
  }
}

type Keeping = { vault: Vault };
type Saying = { facts: { applicant: Parameters<typeof subjectOf>[0] }; said: string | null | undefined };

/** Words under the key of whose case it is; null where nothing was said. */
export async function sealedOrNull(tx: Tx, { vault }: Keeping, { facts, said }: Saying): Promise<string | null> {
  const words = said?.trim() ?? '';
  return words === '' ? null : vault.sealFor(tx, subjectOf(facts.applicant), words);
}

/** Null where nothing was said, and once the data of whose case it is were erased. */
export async function openedWords(tx: Tx, { vault }: Keeping, text: string | null): Promise<string | null> {
  const [words = null] = text === null ? [] : await vault.openTexts(tx, [sealed(text)]);
  return words;
}

/** What was sealed, or a mark that the person's data were erased. */
export async function openWords(vault: Vault, tx: Tx, texts: readonly Sealed[]): Promise<(string | undefined)[]> {
  return texts.length === 0 ? [] : vault.openTexts(tx, texts);
}
