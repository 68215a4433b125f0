import type { CaseId } from '../../../kernel/id.ts';
import type { Result } from '../../../kernel/result.ts';
import { getItemVersion } from '../../catalogue/index.ts';
import { handle, type Barred, type CommandRefusal } from './commands.ts';
import { sealActing } from './acting.ts';
import type { Asking, CaseDeps } from './deps.ts';
import { legalBasesOf } from './matter.ts';
import type { Opinion } from './model.ts';
import { belongsTo } from './rules/belonging.ts';
import { founded, written, type Paragraph } from './rules/decision.ts';
import { acceptanceDay, dueDates } from './rules/limits.ts';
import type { MaterialVerdict } from './rules/verdicts.ts';
import { sealParagraph, sealWords } from './sealing.ts';

/** What an officer does to a case. Each answers the new version, or the refusal that the officer who clicked sees. */
type Answer = Promise<Result<{ version: number }, CommandRefusal>>;
export type Target = { asking: Asking; id: CaseId; version: number };

/** Accepts: the clock starts, and the notice of acceptance goes out with both dates (行政许可法 art. 32). */
export const acceptCase = (deps: CaseDeps, target: Target): Answer =>
  handle(deps, target, async ({ tx, current, officer, on }) => {
    const { item } = current.facts;
    const { item: entry } = await getItemVersion(tx, item.key, item.version);
    const acceptedOn = current.state === 'submitted' ? acceptanceDay(on, current) : on;
    const hasStatutory = entry.statutoryLimit.value > 0;
    const limits = { promised: entry.promisedLimit, statutory: hasStatutory ? entry.statutoryLimit : null };
    return { type: 'accept', officer, on, acceptedOn, due: dueDates(limits, acceptedOn, deps.conventions()) };
  });

export type Asked = { missing: readonly { key: string; what: string }[] };

/** The one notice that names everything missing. */
export const askCorrection = (deps: CaseDeps, target: Target, { missing }: Asked): Answer =>
  handle(deps, target, async ({ tx, current, officer, on }) => {
    const { applicant } = current.facts;
    const sealed = [];
    for (const { key, what } of missing) {
      sealed.push({ key, what: await sealWords(deps.vault, tx, { applicant, said: what }) });
    }
    return { type: 'askCorrection', officer, on, missing: sealed };
  });

export type NonAcceptance = { reason: string; basis: string; instead: string };

export const refuseAcceptance = (deps: CaseDeps, target: Target, refused: NonAcceptance): Answer =>
  handle(deps, target, async ({ tx, current, officer, on }) => {
    const { applicant } = current.facts;
    const reason = await sealWords(deps.vault, tx, { applicant, said: refused.reason });
    const instead = await sealWords(deps.vault, tx, { applicant, said: refused.instead });
    return { type: 'refuseAcceptance', officer, on, reason, basis: refused.basis, instead };
  });

export type Reviewed = { opinion: Opinion; note: string; materials?: readonly MaterialVerdict<string>[] };

export const reviewCase = (deps: CaseDeps, target: Target, { opinion, note, materials = [] }: Reviewed): Answer =>
  handle(deps, target, async ({ tx, current, officer }) => {
    const { applicant, item } = current.facts;
    const seal = (said: string) => sealWords(deps.vault, tx, { applicant, said });
    const { item: entry } = await getItemVersion(tx, item.key, item.version);
    const asked = entry.materials.map(({ id }) => id);
    const verdicts = [];
    for (const { words, ...one } of materials) verdicts.push({ ...one, words: await seal(words.trim()) });
    return { type: 'review', officer, opinion, note: await seal(note), verdicts, asked };
  });

export type Decided = { outcome: Opinion; paragraphs: readonly Paragraph<string>[] };

/** Decides; the paper says what was written here, in this order, and by law the remedy behind it (行政许可法 art. 38). */
export const decideCase = (deps: CaseDeps, target: Target, { outcome, paragraphs }: Decided): Answer =>
  handle(deps, target, async ({ tx, current, officer, on }) => {
    const { applicant, item } = current.facts;
    const legalBases = legalBasesOf(await getItemVersion(tx, item.key, item.version));
    const sealed = [];
    for (const said of founded(outcome, written(paragraphs), legalBases)) {
      sealed.push(await sealParagraph(deps.vault, tx, { applicant, said }));
    }
    return { type: 'decide', officer, on, outcome, paragraphs: sealed };
  });

/** The applicant takes the application back; nothing is decided any more. */
export const withdrawCase = (deps: CaseDeps, target: Target): Answer =>
  handle(deps, target, async ({ tx, current, on }) => {
    const { applicant, item } = current.facts;
    const { caller } = target.asking;
    if (!belongsTo(applicant, caller)) return { code: 'caseNotFound' };
    const right = await deps.acting.holds(tx, { caller, applicant, item: item.key, act: 'withdraw' });
    if (right !== 'holds') return barred(right, 'withdraw');
    return { type: 'withdraw', on, acting: await sealActing(tx, deps, { caller, applicant }) };
  });

/** Why an agent may not: the right is gone, or does not reach so far. */
const barred = (right: 'ended' | 'beyond', act: string): Barred =>
  right === 'ended' ? { code: 'mandateEnded' } : { code: 'beyondMandate', act };
