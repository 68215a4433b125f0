import type { CaseDeps } from '../cases/deps.ts';
import { matterOf } from '../post-checks/matter.ts';
import { statementBy } from '../post-checks/rules/days.ts';
import type { AskPerson, LookAtInstant, StateInInstant } from './contract.ts';
import { move, officerOf, step, wordsOf, type Moved, type Target } from './moving.ts';
import { noticeOf } from './papers.ts';

export const LOOK = 'postCheck:check';

/** The applicant has a person look at what a machine granted (个人信息保护法 art. 24). */
export const askPerson = (deps: CaseDeps, target: Target<AskPerson>): Promise<Moved> =>
  step(deps, target, {
    permission: 'postCheck:answer',
    work: async (at) => {
      const { words = '' } = target.wish;
      const said = words.trim() === '' ? null : await wordsOf(deps, at, words);
      return move(deps, at, { type: 'askPerson', on: at.on, words: said });
    },
  });

/** A person looked: the grant is right; or it is not, and the party is told why and heard before a head decides what follows. */
export const lookAtInstant = (deps: CaseDeps, target: Target<LookAtInstant>): Promise<Moved> =>
  step(deps, target, {
    permission: LOOK,
    version: target.wish.version,
    work: async (at) => {
      const { outcome, words } = target.wish;
      const officer = await officerOf(deps, at);
      const statementUntil = statementBy(at.on, deps.conventions());
      const said = await wordsOf(deps, at, words);
      const command = { type: 'look', on: at.on, officer, outcome, statementUntil, words: said } as const;
      if (outcome === 'right' || said.said === '') return move(deps, at, command);
      const matter = await matterOf(at.tx, deps, at.id);
      if (!matter.ok) return matter;
      const paper = { matter: matter.value, content: noticeOf(matter.value, command) };
      return move(deps, { ...at, paper }, command);
    },
  });

/** 陈述申辩: the party speaks before anything is taken back. */
export const stateInInstant = (deps: CaseDeps, target: Target<StateInInstant>): Promise<Moved> =>
  step(deps, target, {
    permission: 'postCheck:answer',
    work: async (at) => move(deps, at, { type: 'state', on: at.on, words: await wordsOf(deps, at, target.wish.words) }),
  });
