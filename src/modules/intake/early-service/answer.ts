import { civilDateOf } from '../../../kernel/civil-date.ts';
import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { officerId } from '../../../kernel/id.ts';
import { no, type Result } from '../../../kernel/result.ts';
import { subjectOf } from '../../../platform/crypto/index.ts';
import { withinOnce, type KeyReused, type Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { Asking } from '../cases/deps.ts';
import { keepsAwayFrom } from '../cases/rules/keeping-away.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import type { AnswerEarlyService, Guidance } from './contract.ts';
import type { Refusal, Unfit, Who } from './model.ts';
import { move } from './move.ts';
import { partNames } from './part-names.ts';
import { findEarlyService } from './queries/early-services.ts';
import { earlyServiceStreams } from './store/early-service.ts';

export const ANSWER = 'earlyService:answer';

export type AnswerRefusal = Refusal | Unfit | KeyReused | { code: 'stale'; expected: number; actual: number };
type Moved = Result<{ version: number }, AnswerRefusal>;

type Answering = { asking: Asking; id: string; wish: AnswerEarlyService };

/** The office answers with guidance on the whole and on single materials and fields. */
export const answerEarlyService = (deps: DraftDeps, { asking, id, wish }: Answering): Promise<Moved> =>
  withinOnce(deps.db, { scope: asking.caller.scope, once: asking.once }, async (tx): Promise<Moved> => {
    const { caller } = asking;
    const row = await findEarlyService(tx, id);
    if (!row || !deps.permits(caller, ANSWER, row.department)) return no({ code: 'earlyServiceNotFound' });
    const held = await earlyServiceStreams.load(tx, id);
    if (held.version !== wish.version) return no({ code: 'stale', expected: wish.version, actual: held.version });
    const guidance = guidanceIn(wish);
    const names = await partNames(tx, row);
    const unknown = guidance.parts.find(({ about }) => !names.has(about));
    if (unknown) return no({ code: 'guidanceAboutUnknown', about: unknown.about });
    return move(tx, deps, {
      ...{ ...held, id, caller },
      command: {
        ...{ type: 'answer', on: civilDateOf(deps.now()) },
        officer: { id: caller.actor.id, conflicted: await isConflicted(tx, deps, { caller, who: row }) },
        said: guidance.words !== '' || guidance.parts.length > 0,
        guidance: await deps.vault.sealFor(tx, subjectOf(row), canonicalJson(guidance)),
      },
    });
  });

const guidanceIn = ({ words, parts }: AnswerEarlyService): Guidance => ({
  words: words.trim(),
  parts: parts.map((part) => ({ ...part, words: part.words.trim() })),
});

/** 公务员法 art. 76. */
export async function isConflicted(
  tx: Tx,
  { interestsOf }: Pick<DraftDeps, 'interestsOf'>,
  { caller, who }: { caller: Caller; who: Pick<Who, 'person' | 'organisation'> },
): Promise<boolean> {
  const { person, organisation } = who;
  const interests = await interestsOf(tx, officerId(caller.actor.id));
  return keepsAwayFrom(interests, { people: [person], organisations: [organisation] });
}
