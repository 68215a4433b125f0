import { no, ok, type Result } from '../../../kernel/result.ts';
import { randomToken, subjectOf, tokenHash } from '../../../platform/crypto/index.ts';
import { withinOnce, type KeyReused, type Tx } from '../../../platform/database/index.ts';
import { countingAnswers } from '../../forms/index.ts';
import type { Asking } from '../cases/deps.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import type { DraftRefusal } from '../drafts/model.ts';
import type { OpenDraft } from '../drafts/opening.ts';
import { holdDraft } from '../drafts/save.ts';
import { contentsIn, shownOf, type Contents } from './contents.ts';
import type { AskRefusal } from './model.ts';
import { neededIn, type NeededWord } from './of-draft.ts';
import { LINK_DAYS, linkUntil } from './rules/periods.ts';
import { mobileOf, tailOf } from './rules/spelling.ts';
import { isGiven } from './rules/standing.ts';
import { mayWrite } from './sending.ts';
import { changeSecondPerson, holdAsked, writeSecondPerson, type Place } from './store/second-persons.ts';

export type Refused = AskRefusal | DraftRefusal | KeyReused;
type Asked = Result<{ rule: string }, Refused>;

/** `name` counts only where the form does not say who it is. */
export type Naming = Place & { name: string; mobile: string };

/** Sends somebody whose word is needed a link, once under one key. Asking anew takes the place of an earlier link. */
export const askSecondPerson = (deps: DraftDeps, asking: Asking, { name, mobile, ...place }: Naming): Promise<Asked> =>
  inDraft(deps, asking, { place, work: (tx, held) => send(tx, deps, { ...held, name, mobile }) });

/** Sends the same person another link: the earlier one opens nothing any more, and tries begin anew. */
export const resendLink = (deps: DraftDeps, asking: Asking, place: Place): Promise<Asked> =>
  inDraft(deps, asking, {
    place,
    work: async (tx, held) => {
      const before = await holdAsked(tx, place);
      const contents = before?.state === 'asked' && (await contentsIn(tx, deps, before.contents));
      if (!contents || contents.mobile === null) return no({ code: 'secondPersonNotAsked' });
      return send(tx, deps, { ...held, name: contents.name, mobile: contents.mobile });
    },
  });

/** Asks no more: the link opens nothing from now on. */
export const revokeLink = (deps: DraftDeps, asking: Asking, place: Place): Promise<Asked> =>
  withinOnce(deps.db, { scope: asking.caller.scope, once: asking.once }, async (tx): Promise<Asked> => {
    const open = await holdDraft(tx, deps, { asking, draft: place.draft, mayBePart: true });
    if (!open.ok) return open;
    const row = await holdAsked(tx, place);
    if (row?.state === 'revoked') return ok({ rule: place.rule });
    if (row?.state !== 'asked') return no({ code: 'secondPersonNotAsked' });
    await changeSecondPerson(tx, row, { state: 'revoked' });
    return ok({ rule: place.rule });
  });

/** A clerk at the counter has the signed sheet of paper: nobody needs a telephone for it. */
export const notePaper = (
  deps: DraftDeps,
  asking: Asking,
  { name, ...place }: Place & { name: string },
): Promise<Asked> =>
  inDraft(deps, asking, {
    place,
    work: async (tx, { open, word }) => {
      const { counter } = asking;
      if (!counter) throw new Error('a sheet of paper is noted at a counter only');
      const at = deps.now();
      const contents = await contentsOf(tx, deps, { open, word, name, mobile: null });
      if (contents.name === '') return no({ code: 'secondPersonUnnamed' });
      const { sealedContents, seal } = await sealedIn(tx, deps, { open, contents });
      await writeSecondPerson(tx, {
        ...rowOf({ open, word, at }),
        ...{ state: 'onPaper', contents: sealedContents, link_until: at, answered_at: at },
        ...{ said: await seal(contents.name), officer: counter.officer },
      });
      return ok({ rule: place.rule });
    },
  });

type Held = { open: OpenDraft; word: NeededWord };
type Work = { place: Place; work: (tx: Tx, held: Held) => Promise<Result<{ rule: string }, AskRefusal>> };

/** Holds the draft, and the line of the table that its answers need; a word that was given is left alone. */
const inDraft = (deps: DraftDeps, asking: Asking, { place, work }: Work): Promise<Asked> =>
  withinOnce(deps.db, { scope: asking.caller.scope, once: asking.once }, async (tx): Promise<Asked> => {
    const open = await holdDraft(tx, deps, { asking, draft: place.draft, mayBePart: true });
    if (!open.ok) return open;
    const word = (await neededIn(tx, deps, open.value)).find(({ rule }) => rule.key === place.rule);
    if (!word) return no({ code: 'noSecondPersonNeeded' });
    if (isGiven(word.standing)) return no({ code: 'secondPersonAnswered' });
    return work(tx, { open: open.value, word });
  });

type Sent = Held & { name: string; mobile: string };

async function send(
  tx: Tx,
  deps: DraftDeps,
  { open, word, name, mobile: typed }: Sent,
): Promise<Result<{ rule: string }, AskRefusal>> {
  const mobile = mobileOf(typed);
  if (mobile === undefined) return no({ code: 'secondPersonMobileUnfit' });
  if (ownNumbers(open).has(mobile)) return no({ code: 'secondPersonOwnNumber' });
  const contents = await contentsOf(tx, deps, { open, word, name, mobile });
  if (contents.name === '') return no({ code: 'secondPersonUnnamed' });
  const [at, token, draft] = [deps.now(), randomToken(), open.record.id];
  const numberHash = await deps.vault.lookupHash(tx, 'second person number', mobile);
  const allowed = await mayWrite(tx, { draft, numberHash, what: 'link', at });
  if (!allowed.ok) return allowed;
  const { sealedContents } = await sealedIn(tx, deps, { open, contents });
  const link = { link_hash: tokenHash(token), link_until: linkUntil(at), number_hash: numberHash };
  await writeSecondPerson(tx, { ...rowOf({ open, word, at }), state: 'asked', contents: sealedContents, ...link });
  const key = `${word.rule.key} ${link.link_hash.slice(0, 16)}`;
  const told = { applicant: open.record, draft, key, item: contents.item };
  await deps.secondPersons.tell(tx, { ...told, what: 'link', mobile, token, asker: contents.asker, days: LINK_DAYS });
  return ok({ rule: word.rule.key });
}

/** The telephones of whoever applies, as the form has them. */
function ownNumbers({ form, answers }: OpenDraft): ReadonlySet<string> {
  const counting = countingAnswers(form, answers);
  const own = ['applicant.phone', 'org.contactPhone', 'agent.phone'].flatMap((element) => counting[element] ?? []);
  return new Set(own.flatMap((number) => mobileOf(number) ?? []));
}

type Naked = Held & { name: string; mobile: string | null };

async function contentsOf(tx: Tx, deps: DraftDeps, { open, word, name, mobile }: Naked): Promise<Contents> {
  const { rule } = word;
  const counting = countingAnswers(open.form, open.answers);
  const { person, organisation } = open.record;
  return {
    asker: await deps.nameOf(tx, { person, organisation }),
    name: (rule.person ? (counting[rule.person.name] ?? '') : name).trim().slice(0, 50),
    mobile,
    tail: rule.person ? tailOf(counting[rule.person.idNumber] ?? '') : null,
    item: open.item.name,
    ...shownOf(rule, open),
    text: rule.text,
  };
}

async function sealedIn(tx: Tx, { vault }: DraftDeps, { open, contents }: { open: OpenDraft; contents: Contents }) {
  const { person, organisation } = open.record;
  const seal = (text: string) => vault.sealFor(tx, subjectOf({ person, organisation }), text);
  return { sealedContents: await seal(JSON.stringify(contents)), seal };
}

const rowOf = ({ open: { record }, word: { rule, digest }, at }: Held & { at: Date }) => ({
  ...{ draft_id: record.id, rule: rule.key, digest, person: record.person, organisation: record.organisation },
  ...{ number_hash: null, link_hash: null, code_hash: null, code_until: null, proof_hash: null, proof_until: null },
  ...{ wrong: 0, said: null, answered_at: null, officer: null, asked_at: at },
});
