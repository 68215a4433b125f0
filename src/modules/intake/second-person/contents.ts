import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { sealed, type Sealed, type Vault } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { answeredPages, countingAnswers } from '../../forms/index.ts';
import type { OpenDraft } from '../drafts/opening.ts';
import type { Bilingual } from '../../catalogue/index.ts';
import type { Rule, SignedText } from './model.ts';

/** What a second person is shown and who he is, as it stood when he was asked; kept sealed. `tail`: null where the form does not say. */
export type Contents = {
  asker: string;
  name: string;
  mobile: string | null;
  tail: string | null;
  item: Bilingual;
  shown: { label: Bilingual; value: Bilingual }[];
  materials: { name: string; files: number }[];
  text: SignedText;
};

type Shown = Pick<Contents, 'shown' | 'materials'>;

/** The answers and materials that the confirmation is about, and nothing else of the draft. */
export function shownOf(rule: Rule, { form, answers, item, attached }: OpenDraft): Shown {
  const concerned = new Set(rule.shows);
  const pages = answeredPages(form, countingAnswers(form, answers));
  return {
    shown: pages.flatMap((page) =>
      page.answers.filter(({ field }) => concerned.has(field)).map(({ label, value }) => ({ label, value })),
    ),
    materials: item.item.materials
      .filter(({ id }) => rule.materials.includes(id))
      .map(({ id, name }) => ({ name, files: attached.filter(({ material }) => material === id).length })),
  };
}

/** By which it is known whether what was confirmed is what stands there now; a keyed hash, since few numbers are possible. */
export function digestOf(
  tx: Tx,
  { vault }: { vault: Vault },
  { rule, open }: { rule: Rule; open: OpenDraft },
): Promise<string> {
  const counting = countingAnswers(open.form, open.answers);
  const elements = [...rule.shows, ...(rule.person ? [rule.person.name, rule.person.idNumber] : [])];
  const said = { text: rule.text.version, answers: elements.map((element) => counting[element] ?? null) };
  return vault.lookupHash(tx, 'second person', `${rule.key} ${canonicalJson(said)}`);
}

/** Undefined once the applicant's key was destroyed. */
export async function contentsIn(tx: Tx, { vault }: { vault: Vault }, text: Sealed): Promise<Contents | undefined> {
  const [words] = await vault.openTexts(tx, [sealed(text)]);
  if (words === undefined) return undefined;
  const contents: Contents = JSON.parse(words);
  return contents;
}
