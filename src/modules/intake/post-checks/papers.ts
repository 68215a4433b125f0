import type { CivilDate } from '../../../kernel/civil-date.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { issueDocument, type DocumentContent, type DocumentRefusal } from '../../documents/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { isLicence, legalBasesOf } from '../cases/matter.ts';
import type { CheckPostCheck } from './contract.ts';
import type { Matter } from './matter.ts';
import type { Command, Event } from './model.ts';
import { postCheckWording } from './wording.ts';

const { grounds, outcomes } = postCheckWording.zh;

/** 现场核查记录: what two officers found on the spot (行政许可法 art. 34). */
export const siteCheckRecord = (
  { common }: Matter,
  on: CivilDate,
  { outcome, words, staff = [] }: CheckPostCheck,
): DocumentContent => ({
  ...{ kind: 'siteCheckRecord', ...common, on, found: words.trim(), staff: staff.map((name) => name.trim()) },
  result: outcome === 'met' ? outcomes.met : '不符合承诺',
});

/** 责令限期改正. */
export const rectificationNotice = (
  { common }: Matter,
  { on, until, words }: Extract<Command, { type: 'orderRectification' }>,
): DocumentContent => ({ kind: 'rectificationNotice', ...common, on, wrong: words.said, until });

/** What the organ means to do, and until when the party may speak against it. */
export const revocationNotice = (
  { common, item }: Matter,
  { on, ground, words, statementUntil }: Extract<Command, { type: 'propose' }>,
): DocumentContent => ({
  ...{ kind: 'revocationNotice', ...common, on, ground: grounds[ground], reason: words.said, statementUntil },
  ...{ by: 'commitment', licence: isLicence(item), basis: legalBasesOf(item).join('；') },
});

/** The event of a paper, issued under a number of its own. */
export async function issued(
  tx: Tx,
  deps: CaseDeps,
  { matter: { holder, prefix }, content }: { matter: Matter; content: DocumentContent },
): Promise<Result<Event[], DocumentRefusal>> {
  const paper = await issueDocument(tx, deps.documents, { holder, prefix, content });
  return paper.ok ? ok([{ type: 'documentIssued', ...paper.value }]) : paper;
}
