import { maskPhone } from '../../../kernel/masking.ts';
import type { PersonId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { countingAnswers } from '../../forms/index.ts';
import type { Asking } from '../cases/deps.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import { openDraft, openDraftOf, type OpenDraft } from '../drafts/opening.ts';
import { findEveryOpenDraft } from '../drafts/queries/drafts.ts';
import { contentsIn, shownOf } from './contents.ts';
import type { OwnSecondPerson, OwnSecondPersons } from './contract.ts';
import { neededIn, type NeededWord } from './of-draft.ts';
import { triesLeft } from './rules/periods.ts';

/** Whose words a draft needs, how each stands, and exactly what that person is shown; undefined for a draft that is not there. */
export const findSecondPersonsOf = (
  deps: DraftDeps,
  asking: Asking,
  draft: string,
): Promise<OwnSecondPersons | undefined> =>
  deps.db.within(asking.caller.scope, async (tx) => {
    const open = await openDraft(tx, deps, { asking, draft });
    return open && open.record.submitted_as === null ? { people: await peopleIn(tx, deps, open) } : undefined;
  });

/** The same in a draft that is open already. */
export async function peopleIn(tx: Tx, deps: DraftDeps, open: OpenDraft): Promise<OwnSecondPerson[]> {
  const people: OwnSecondPerson[] = [];
  for (const word of await neededIn(tx, deps, open)) people.push(await ownOf(tx, deps, { open, word }));
  return people;
}

/** 个人信息保护法 art. 45: whom a person asked in drafts that are not handed in; what was confirmed stands in the copy of the case. */
export async function collectSecondPersons(tx: Tx, deps: DraftDeps, person: PersonId): Promise<object[]> {
  const asked: object[] = [];
  const applicant = { person, organisation: null, mandate: null, ward: null };
  for (const { id } of await findEveryOpenDraft(tx, applicant)) {
    const open = await openDraftOf(tx, deps, id);
    if (open) asked.push(...(await peopleIn(tx, deps, open)).map((one) => ({ draft: id, ...one })));
  }
  return asked;
}

async function ownOf(
  tx: Tx,
  deps: DraftDeps,
  { open, word: { rule, row, earlier, standing } }: { open: OpenDraft; word: NeededWord },
): Promise<OwnSecondPerson> {
  const asked = row && (await contentsIn(tx, deps, row.contents));
  const [said] = row?.said ? await deps.vault.openTexts(tx, [row.said]) : [];
  const name = rule.person ? countingAnswers(open.form, open.answers)[rule.person.name] : asked?.name;
  return {
    ...{ rule: rule.key, role: rule.role, standing, text: rule.text, ...shownOf(rule, open) },
    name: name ?? earlier?.name ?? null,
    named: rule.person !== null,
    mobile: asked?.mobile ? maskPhone(asked.mobile) : null,
    until: standing === 'asked' ? (row?.link_until.toISOString() ?? null) : null,
    answeredAt: row?.answered_at?.toISOString() ?? earlier?.at ?? null,
    reason: row?.state === 'declined' ? (said ?? null) : null,
    closed: standing === 'asked' && row !== undefined && triesLeft(row.wrong) === 0,
  };
}
