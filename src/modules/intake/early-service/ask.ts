import { civilDate, civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { no, type Result } from '../../../kernel/result.ts';
import { subjectOf } from '../../../platform/crypto/index.ts';
import { withinOnce, type KeyReused, type Tx } from '../../../platform/database/index.ts';
import { answeredPages } from '../../forms/index.ts';
import { actorOf } from '../cases/acting.ts';
import type { Asking } from '../cases/deps.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import type { DraftRefusal } from '../drafts/model.ts';
import type { OpenDraft } from '../drafts/opening.ts';
import { holdDraft } from '../drafts/save.ts';
import type { AskEarlyService, Shown } from './contract.ts';
import type { Event, Refusal, Unfit } from './model.ts';
import { move } from './move.ts';
import { answerBy } from './rules/target.ts';
import { earlyServiceStreams } from './store/early-service.ts';

export type AskRefusal = Refusal | Unfit | DraftRefusal | KeyReused;
type Moved = Result<{ version: number }, AskRefusal>;

type Wish = { draft: string; wish: AskEarlyService };

/** Asks for guidance on a draft whose preconditions are not there yet. Once under one key; the office answers before the next question. */
export const askEarlyService = (deps: DraftDeps, asking: Asking, { draft, wish }: Wish): Promise<Moved> =>
  withinOnce(deps.db, { scope: asking.caller.scope, once: asking.once }, async (tx): Promise<Moved> => {
    const open = await holdDraft(tx, deps, { asking, draft });
    if (!open.ok) return open;
    const today = civilDateOf(deps.now());
    const refusal = whyNot(open.value, { wish, today });
    if (refusal) return no(refusal);
    const asked = await askedOf(tx, deps, { asking, open: open.value, wish, today });
    const held = await earlyServiceStreams.load(tx, draft);
    const actor = actorOf({ caller: asking.caller, applicant: open.value.record });
    return move(tx, deps, { ...held, id: draft, caller: { actor }, command: { type: 'ask', asked } });
  });

/** The applicant asks no more; the draft stays as it is. */
export const withdrawEarlyService = (deps: DraftDeps, asking: Asking, draft: string): Promise<Moved> =>
  withinOnce(deps.db, { scope: asking.caller.scope, once: asking.once }, async (tx): Promise<Moved> => {
    const open = await holdDraft(tx, deps, { asking, draft });
    if (!open.ok) return open;
    const held = await earlyServiceStreams.load(tx, draft);
    const command = { type: 'withdraw', on: civilDateOf(deps.now()) } as const;
    const actor = actorOf({ caller: asking.caller, applicant: open.value.record });
    return move(tx, deps, { ...held, id: draft, caller: { actor }, command });
  });

type Asked = { wish: AskEarlyService; today: CivilDate };

function whyNot({ record, item }: OpenDraft, { wish, today }: Asked): AskRefusal | undefined {
  if (record.corrects !== null) return { code: 'earlyServiceOnlyBefore' };
  const listed = new Set(item.item.materials.map(({ id }) => id));
  const unknown = wish.missing.find((material) => !listed.has(material));
  if (unknown !== undefined) return { code: 'materialNotAsked', material: unknown };
  if (wish.missing.length === 0 && wordsOf(wish) === '') return { code: 'preconditionMissing' };
  if (wish.mayComeOn !== undefined && civilDate(wish.mayComeOn) < today) return { code: 'preconditionDay' };
  return undefined;
}

const wordsOf = ({ words = '' }: AskEarlyService): string => words.trim();

type AskedEvent = Extract<Event, { type: 'earlyServiceAsked' }>;

/** The question, with the draft as it stands now; everything about the person is sealed. */
async function askedOf(
  tx: Tx,
  deps: DraftDeps,
  { asking, open, wish, today }: Asked & { asking: Asking; open: OpenDraft },
): Promise<AskedEvent> {
  const { person, organisation, mandate } = open.record;
  const seal = (text: string) => deps.vault.sealFor(tx, subjectOf({ person, organisation }), text);
  const words = wordsOf(wish);
  return {
    type: 'earlyServiceAsked',
    ...{ on: today, answerBy: answerBy(today, deps.conventions()) },
    item: { key: open.item.key, version: open.item.version },
    department: open.item.department.key,
    who: { person, organisation, mandate },
    name: await seal(await deps.nameOf(tx, { person, organisation })),
    ...{ missing: wish.missing, words: words === '' ? null : await seal(words), mayComeOn: wish.mayComeOn ?? null },
    shown: await seal(canonicalJson(shownOf(open, wish.showFiles === true))),
    officer: asking.counter?.officer ?? null,
  };
}

/** What the office is shown. Sensitive answers stay in the draft: nobody consented to their use yet (个人信息保护法 art. 29). */
const shownOf = ({ form, answers, item, attached, ways }: OpenDraft, showFiles: boolean): Shown => ({
  answers: answeredPages(form, answers).flatMap((page) =>
    page.answers
      .filter(({ sensitivity }) => sensitivity !== 'sensitive')
      .map(({ field, label, value }) => ({ key: field, name: label, value })),
  ),
  materials: item.item.materials.map(({ id, name }) => {
    const files = attached.filter(({ material }) => material === id).map(({ file_id }) => file_id);
    return {
      ...{ key: id, name: { zh: name }, files: files.length, way: ways.get(id) ?? null },
      ...(showFiles && { attached: files }),
    };
  }),
});
