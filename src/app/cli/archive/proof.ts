import type { Language } from '../../../kernel/language.ts';
import { systemScope } from '../../../platform/database/index.ts';
import { verifyLog, type Head } from '../../../platform/log/index.ts';
import { history } from '../../compose/history.ts';
import { findBrokenInvariants, QUESTIONS_ASKED, type Standing } from '../../invariants/find.ts';
import type { Answer } from '../command.ts';
import { archiveWording } from './wording.ts';

export type Proof = Answer & { json: object };

export type Asked = { heads: Head[]; invariants: boolean; language: Language };

/** Computes everything again from the events, and where it is asked also what must hold between the parts and every file. */
export async function prove(standing: Standing, { heads, invariants, language }: Asked): Promise<Proof> {
  const { area, follower } = standing;
  const report = await follower.within(systemScope(area), (tx) => verifyLog(tx, { heads, ...history }));
  const broken = invariants ? await findBrokenInvariants(standing) : undefined;
  return answerOf(report, broken, language);
}

type Report = Awaited<ReturnType<typeof verifyLog>>;

/** `broken`: what does not hold between the parts; undefined where it was not asked. */
function answerOf(report: Report, broken: readonly string[] | undefined, language: Language) {
  const say = archiveWording[language];
  const found = [...report.problems.map((problem) => Object.values(problem).join(' ')), ...(broken ?? [])];
  const json = { ...report, ok: found.length === 0, ...(broken && { invariants: { asked: QUESTIONS_ASKED, broken } }) };
  const agreed = [
    say.verified(report.events, report.head?.root),
    ...(broken === undefined ? [] : [say.invariants(QUESTIONS_ASKED)]),
  ];
  const disagreed = [say.problems(found.length), ...found.map((one) => `  ${one}`)];
  return { json, text: (json.ok ? agreed : disagreed).join('\n'), holds: json.ok };
}
