import { expect, test } from 'vitest';
import type { Event } from '../events.ts';
import { owedIn } from './owed.ts';

const officer = '0190a000-0000-7000-8000-00000000000a';
const said = { officer, words: 'sealed' };
const opened: Event = {
  type: 'postCheckOpened',
  ...{ on: '2026-03-02', dueOn: '2026-05-01', number: '370828260302000018', department: 'approval' },
  ...{ item: { key: 'public-health', version: 1 }, text: { item: 'public-health', version: 1 } },
  ...{ person: officer, organisation: null, decidedBy: [], draw: null },
};
const checked = (outcome: 'met' | 'notMet'): Event => ({
  ...{ type: 'commitmentChecked', on: '2026-03-10', method: 'siteVisit', outcome, ...said },
});
const ordered: Event = { type: 'rectificationOrdered', on: '2026-03-11', until: '2026-03-20', ...said };
const answered = (on: string): Event => ({ type: 'rectificationAnswered', on, words: 'sealed' });
const rechecked = (outcome: 'corrected' | 'notCorrected'): Event => ({
  ...{ type: 'rectificationChecked', on: '2026-03-24', outcome, ...said },
});
const proposed: Event = {
  ...{ type: 'revocationProposed', on: '2026-03-25', ground: 'notCorrected', statementUntil: '2026-04-01', ...said },
};
const stated: Event = { type: 'statementMade', on: '2026-03-26', words: 'sealed' };
const decided: Event = { type: 'revocationDecided', on: '2026-04-02', outcome: 'kept', decision: null, ...said };
const assigned: Event = { type: 'postCheckAssigned', on: '2026-03-03', by: officer, officer };

test.each<[string, Event[], [string, string] | undefined]>([
  ['the check itself, until its last day', [opened], ['2026-03-02', '2026-05-01']],
  ['the same by another officer', [opened, assigned], ['2026-03-02', '2026-05-01']],
  ['nothing of what is as committed', [opened, checked('met')], undefined],
  ['what follows a bad result', [opened, checked('notMet')], ['2026-03-10', '2026-03-25']],
  ['a second look, from the last day of the order', [opened, checked('notMet'), ordered], ['2026-03-20', '2026-04-04']],
  [
    'a second look at once, where the applicant says that it is right',
    [opened, checked('notMet'), ordered, answered('2026-03-15')],
    ['2026-03-15', '2026-03-30'],
  ],
  [
    'no later because he says so late',
    [opened, checked('notMet'), ordered, answered('2026-03-22')],
    ['2026-03-20', '2026-04-04'],
  ],
  ['nothing of what was put right', [opened, checked('notMet'), ordered, rechecked('corrected')], undefined],
  [
    'what follows a second bad result',
    [opened, checked('notMet'), ordered, rechecked('notCorrected')],
    ['2026-03-24', '2026-04-08'],
  ],
  ['a decision, once the party can speak no more', [opened, checked('notMet'), proposed], ['2026-04-01', '2026-04-16']],
  ['or has spoken', [opened, checked('notMet'), proposed, stated], ['2026-03-26', '2026-04-10']],
  ['nothing after it', [opened, checked('notMet'), proposed, stated, decided], undefined],
])('the organ owes %s', (_name, past, owed) => {
  expect(owedIn(past)).toEqual(owed && { from: owed[0], by: owed[1] });
});
