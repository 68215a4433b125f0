// What somebody does who has the link and no account: he sees who asks for what, proves who he is, and answers once.
import { maskName, maskPhone } from '../../../kernel/masking.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { randomDigits, randomToken, subjectOf, tokenHash } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { isSignedBy } from '../commitment/rules/name.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import { contentsIn, type Contents } from './contents.ts';
import type { LinkPage, ProvenPage } from './contract.ts';
import type { LinkRefusal, Role } from './model.ts';
import { CODE_DIGITS, CODE_MINUTES, codeUntil, counts, proofUntil, triesLeft } from './rules/periods.ts';
import { plain, tailOf } from './rules/spelling.ts';
import { whyClosed } from './rules/standing.ts';
import { mayWrite } from './sending.ts';
import { changeSecondPerson, holdLinked, type SecondPersonRow } from './store/second-persons.ts';

export type WithLink = { caller: Caller; token: string };
type Linked<Value> = Promise<Result<Value, LinkRefusal>>;
type Opened = { row: SecondPersonRow; contents: Contents; role: Role };

/** Who asks for what; names only as far as whoever was meant knows them. */
export const openLink = (deps: DraftDeps, link: WithLink): Linked<LinkPage> =>
  withLink(deps, link, (_tx, opened) => Promise.resolve(ok(pageOf(deps, opened))));

/** Sends the code that proves that the telephone is here; one that was sent before counts no more. */
export const askLinkCode = (deps: DraftDeps, link: WithLink): Linked<LinkPage> =>
  withLink(deps, link, async (tx, { row, contents, role }) => {
    const at = deps.now();
    const { draft_id: draft, number_hash: numberHash, person, organisation } = row;
    if (contents.mobile === null || numberHash === null) return no({ code: 'linkUnknown' });
    const allowed = await mayWrite(tx, { draft, numberHash, what: 'code', at });
    if (!allowed.ok) return allowed;
    const code = randomDigits(CODE_DIGITS);
    const change = { code_hash: await codeHash(tx, deps, { row, code }), code_until: codeUntil(at) };
    await changeSecondPerson(tx, row, change);
    await deps.secondPersons.tell(tx, {
      ...{ what: 'code', applicant: { person, organisation }, draft, item: contents.item },
      ...{ mobile: contents.mobile, code, minutes: CODE_MINUTES, key: change.code_hash.slice(0, 24) },
    });
    return ok(pageOf(deps, { row: { ...row, ...change }, contents, role }));
  });

export type Proof = { name: string; tail: string; code: string };

/** Shows what is to be confirmed to whoever has the telephone, the name and the number. A wrong try counts although it is refused. */
export const proveSelf = (deps: DraftDeps, link: WithLink, typed: Proof): Linked<ProvenPage> =>
  withLink(deps, link, async (tx, opened) => {
    const { row, contents, role } = opened;
    const at = deps.now();
    if (row.code_hash === null || !counts(row.code_until, at)) return no({ code: 'codeNotSent' });
    const isRight =
      row.code_hash === (await codeHash(tx, deps, { row, code: plain(typed.code) })) &&
      isSignedBy(typed.name, contents.name) &&
      (contents.tail === null || tailOf(typed.tail) === contents.tail);
    if (!isRight) {
      await changeSecondPerson(tx, row, { wrong: row.wrong + 1 });
      return no({ code: 'notTheOneAsked', left: triesLeft(row.wrong + 1) });
    }
    const proof = randomToken();
    const proven = { proof_hash: tokenHash(proof), proof_until: proofUntil(at), code_hash: null, code_until: null };
    await changeSecondPerson(tx, row, proven);
    return ok(provenPage({ contents, role, proof }));
  });

/** What was shown, once more, while the proof counts: for whoever has to mend what he typed. */
export const openProven = (deps: DraftDeps, link: WithLink, proof: string): Linked<ProvenPage> =>
  withLink(deps, link, (_tx, { row, contents, role }) =>
    Promise.resolve(
      isProven(deps, row, proof) ? ok(provenPage({ contents, role, proof })) : no({ code: 'proofExpired' }),
    ),
  );

export type LinkAnswer = { proof: string } & (
  { as: 'confirmed'; signature: string } | { as: 'declined'; reason: string }
);

/** Confirms under the own name, or declines with a reason. Once: a second answer is told the first. */
export const answerLink = (
  deps: DraftDeps,
  link: WithLink,
  answer: LinkAnswer,
): Linked<{ as: 'confirmed' | 'declined' }> =>
  withLink(deps, link, async (tx, { row, contents, role }) => {
    if (!isProven(deps, row, answer.proof)) return no({ code: 'proofExpired' });
    const said = answer.as === 'confirmed' ? answer.signature.trim() : answer.reason.trim();
    if (answer.as === 'confirmed' && !isSignedBy(said, contents.name)) return no({ code: 'signatureMismatch' });
    if (said === '') return no({ code: 'reasonMissing' });
    const { person, organisation, draft_id: draft, rule } = row;
    const words = await deps.vault.sealFor(tx, subjectOf({ person, organisation }), said);
    const over = { proof_hash: null, proof_until: null, code_hash: null, code_until: null };
    await changeSecondPerson(tx, row, { ...over, state: answer.as, said: words, answered_at: deps.now() });
    const key = `${rule} ${answer.as} ${(row.link_hash ?? '').slice(0, 16)}`;
    const told = { applicant: { person, organisation }, draft, key, item: contents.item };
    await deps.secondPersons.tell(tx, { ...told, what: 'answer', role, as: answer.as });
    return ok({ as: answer.as });
  });

/** Opens the row that the link names, in a transaction that sees no other; what is refused is written down all the same. */
async function withLink<Value>(
  deps: DraftDeps,
  { caller, token }: WithLink,
  work: (tx: Tx, opened: Opened) => Linked<Value>,
): Linked<Value> {
  const presented = tokenHash(token);
  const { result } = await deps.db.within({ area: caller.scope.area, presented }, async (tx) => ({
    result: await inLink(tx, deps, { presented, work }),
  }));
  return result;
}

type InLink<Value> = { presented: string; work: (tx: Tx, opened: Opened) => Linked<Value> };

async function inLink<Value>(tx: Tx, deps: DraftDeps, { presented, work }: InLink<Value>): Linked<Value> {
  const row = await holdLinked(tx, presented);
  const rule = row && deps.secondPersons.rules.find(({ key }) => key === row.rule);
  const contents = row && (await contentsIn(tx, deps, row.contents));
  if (!row || !rule || !contents) return no({ code: 'linkUnknown' });
  const closed = whyClosed({ ...row, wrong: triesLeft(row.wrong) === 0 }, deps.now());
  return closed ? no(closed) : work(tx, { row, contents, role: rule.role });
}

const isProven = (
  { now }: DraftDeps,
  { proof_hash: hash, proof_until: until }: SecondPersonRow,
  proof: string,
): boolean => hash !== null && hash === tokenHash(proof) && counts(until, now());

const codeHash = (tx: Tx, { vault }: DraftDeps, { row, code }: { row: SecondPersonRow; code: string }) =>
  vault.lookupHash(tx, 'second person code', `${row.link_hash ?? ''} ${code}`);

const pageOf = ({ now }: DraftDeps, { row, contents, role }: Opened): LinkPage => ({
  ...{ role, item: contents.item, asker: maskName(contents.asker), name: maskName(contents.name) },
  mobile: maskPhone(contents.mobile ?? ''),
  asksTail: contents.tail !== null,
  codeSent: row.code_hash !== null && counts(row.code_until, now()),
  until: row.link_until.toISOString(),
});

const provenPage = ({ contents, role, proof }: { contents: Contents; role: Role; proof: string }): ProvenPage => ({
  ...{ role, proof, item: contents.item, asker: contents.asker, name: contents.name },
  ...{ shown: contents.shown, materials: contents.materials, text: contents.text },
});
