// What the rest of a draft asks of second persons: whose word it needs, how that stands, and what of it goes with the case.
import { civilDateOf } from '../../../kernel/civil-date.ts';
import { maskPhone } from '../../../kernel/masking.ts';
import { sealed, type Vault } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { countingAnswers } from '../../forms/index.ts';
import { openApplication, type ApplicationDocument } from '../cases/application.ts';
import type { GivenWord } from '../cases/contract/second-persons.ts';
import type { OpenDraft } from '../drafts/opening.ts';
import { contentsIn, digestOf } from './contents.ts';
import type { Rule, Standing } from './model.ts';
import type { SecondPersonPort } from './port.ts';
import { neededFor } from './rules/needed.ts';
import { isGiven, standingOf } from './rules/standing.ts';
import { changeSecondPerson, findSecondPersons, type SecondPersonRow } from './store/second-persons.ts';

export type WordDeps = { vault: Vault; now: () => Date; secondPersons: SecondPersonPort };

/** A word that the draft needs. `earlier`: given in the case that is corrected, for the same answers. */
export type NeededWord = {
  rule: Rule;
  standing: Standing;
  digest: string;
  row: SecondPersonRow | undefined;
  earlier: GivenWord | undefined;
};

/** Every word that these answers need, in the order of the table; none where a draft only brings what was promised. */
export async function neededIn(tx: Tx, deps: WordDeps, open: OpenDraft): Promise<NeededWord[]> {
  const rules = open.supplies ? [] : holding(deps, open, toldIn(open));
  if (rules.length === 0) return [];
  const rows = await findSecondPersons(tx, open.record.id);
  const before = await handedInBefore(tx, deps, open);
  const settled = before ? holding(deps, open, toldBy(before)) : [];
  const needed: NeededWord[] = [];
  for (const rule of rules) {
    const digest = await digestOf(tx, deps, { rule, open });
    const row = rows.find((one) => one.rule === rule.key);
    const word = before?.secondPersons?.find((one) => one.rule === rule.key);
    // What was handed in before the table asked for this word is not held up by it now.
    if (!word && !row && settled.includes(rule)) continue;
    needed.push({ rule, digest, row, ...standingIn({ row, word, digest, at: deps.now() }) });
  }
  return needed;
}

type Found = { row: SecondPersonRow | undefined; word: GivenWord | undefined; digest: string; at: Date };

function standingIn({ row, word, digest, at }: Found): Pick<NeededWord, 'standing' | 'earlier'> {
  if (row || !word) return { standing: standingOf(row, { digest, at }), earlier: undefined };
  return word.digest === digest ? { standing: word.how, earlier: word } : { standing: 'changed', earlier: undefined };
}

type Told = Omit<Parameters<typeof neededFor>[2], 'on'>;

const holding = ({ secondPersons, now }: WordDeps, { item }: OpenDraft, told: Told): Rule[] =>
  neededFor(secondPersons.rules, item.key, { ...told, on: civilDateOf(now()) });

const toldIn = ({ form, answers, attached, ways }: OpenDraft): Told => ({
  answers: countingAnswers(form, answers),
  handed: new Set([
    ...attached.map(({ material }) => material),
    ...[...ways].flatMap(([material, way]) => (way === 'notNeeded' ? [] : [material])),
  ]),
});

const toldBy = ({ answers, materials }: ApplicationDocument): Told => ({
  answers,
  handed: new Set(
    materials.flatMap(({ id, files, way }) => (files.length > 0 || (way && way !== 'notNeeded') ? [id] : [])),
  ),
});

/** What stands in the case that a draft corrects. */
async function handedInBefore(
  tx: Tx,
  { vault }: WordDeps,
  { record }: OpenDraft,
): Promise<ApplicationDocument | undefined> {
  if (record.corrects === null) return undefined;
  const document = await openApplication(tx, vault, record.corrects);
  return document === 'erased' ? undefined : document;
}

/** What of a draft stands in the way of handing it in, by line of the table. */
export const lackingIn = async (tx: Tx, deps: WordDeps, open: OpenDraft) =>
  (await neededIn(tx, deps, open))
    .filter(({ standing }) => !isGiven(standing))
    .map(({ rule: { key: rule, role }, standing }) => ({ rule, role, standing }));

/** The words that go with the case as evidence; nothing where none was needed. */
export async function givenIn(tx: Tx, deps: WordDeps, open: OpenDraft): Promise<readonly GivenWord[] | undefined> {
  if (open.supplies) return (await handedInBefore(tx, deps, open))?.secondPersons;
  const words: GivenWord[] = [];
  for (const { row, earlier, rule } of await neededIn(tx, deps, open)) {
    const word = row ? await wordOf(tx, deps, { row, rule }) : earlier;
    if (word) words.push(word);
  }
  return words.length > 0 ? words : undefined;
}

async function wordOf(
  tx: Tx,
  { vault }: WordDeps,
  { row, rule }: { row: SecondPersonRow; rule: Rule },
): Promise<GivenWord | undefined> {
  const { state, said, digest, answered_at: at } = row;
  const contents = await contentsIn(tx, { vault }, row.contents);
  if (!contents || said === null || at === null || (state !== 'confirmed' && state !== 'onPaper')) return undefined;
  const [signature = ''] = await vault.openTexts(tx, [sealed(said)]);
  const { name, text, shown, mobile } = contents;
  return {
    ...{ rule: rule.key, role: rule.role, name, text, shown, how: state, at: at.toISOString(), signature, digest },
    mobile: mobile === null ? null : maskPhone(mobile),
  };
}

/** Voids what was asked or confirmed for answers that are others now; giving the old answers again does not bring it back. */
export async function voidChanged(tx: Tx, deps: WordDeps, open: OpenDraft): Promise<void> {
  const rows = (await findSecondPersons(tx, open.record.id)).filter(({ state }) => VOIDED.has(state));
  for (const row of rows) {
    const rule = deps.secondPersons.rules.find(({ key }) => key === row.rule);
    if (!rule || (await digestOf(tx, deps, { rule, open })) === row.digest) continue;
    await changeSecondPerson(tx, row, { state: 'changed' });
  }
}

const VOIDED: ReadonlySet<SecondPersonRow['state']> = new Set(['asked', 'confirmed', 'onPaper']);
