import type { CaseFile } from '../../../modules/intake/cases/contract.ts';
import {
  LONGEST_TEXT,
  MOST_CHARACTERS,
  type Decision,
  type DecisionParagraph,
} from '../../../modules/intake/cases/contract/decision.ts';
import { FIELDS } from '../acts/fields.ts';
import { textIn, type Typed } from '../acts/typed.ts';
import { opinionsIn } from '../case-file/tasks-in.ts';
import { standardText, type Outcome } from './standard-text.ts';

const ASSIGNED = 'assigned.';

/** Names of the fields of a decision. The order of its parts is that of the hidden `part` fields. */
export const PARTS = {
  part: 'part',
  title: (id: string) => `title.${id}`,
  text: (id: string) => `text.${id}`,
  provision: FIELDS.basis,
  article: (law: string) => `article.${law}`,
  otherProvision: FIELDS.otherBasis,
  assigned: (element: string) => `${ASSIGNED}${element}`,
} as const;

const STANDARD: Readonly<Record<Outcome, readonly string[]>> = {
  grant: ['facts', 'reason', 'provisions', 'conditions'],
  deny: ['facts', 'reason', 'provisions'],
};
const MOST_OWN = 8;

export const outcomeIn = (typed: Typed): Outcome | undefined =>
  (['grant', 'deny'] as const).find((outcome) => outcome === typed[FIELDS.outcome]?.[0]);

export const partsIn = (typed: Typed): readonly string[] => typed[PARTS.part] ?? [];
export const isOwn = (id: string): boolean => id.startsWith('own');
/** Where an officer can write, in the order in which he sees it. */
export const mayAdd = (typed: Typed): boolean => partsIn(typed).filter(isOwn).length < MOST_OWN;

type Known = Parameters<typeof standardText>[0];

/**
 * What the form shows for the outcome that was chosen: the standard text of its parts where the officer has written nothing himself. What he
 * wrote, added and put in order stays, also what only the other outcome has.
 */
export function withOutcome(typed: Typed, file: Known): Typed {
  const outcome = outcomeIn(typed);
  if (outcome === undefined) return typed;
  const [now, other] = [standardText(file, outcome), standardText(file, outcome === 'grant' ? 'deny' : 'grant')];
  const retold = (kind: 'facts' | 'reason' | 'conditions') => {
    const text = textIn(typed, PARTS.text(kind));
    return { [PARTS.text(kind)]: [text === '' || text === other[kind] ? now[kind] : text] };
  };
  const chosen = typed[PARTS.provision] ?? [];
  const isUntouched = partsIn(typed).length === 0 || sameSet(chosen, other.provisions);
  return {
    ...typed,
    ...retold('facts'),
    ...retold('reason'),
    ...retold('conditions'),
    [PARTS.provision]: isUntouched ? now.provisions : chosen,
    [PARTS.part]: orderFor(outcome, partsIn(typed)),
  };
}

const sameSet = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((value) => other.includes(value));

/** The order as it was; a part that was not there yet stands last. */
function orderFor(outcome: Outcome, before: readonly string[]): string[] {
  const standard = STANDARD[outcome];
  const kept = before.filter((id) => isOwn(id) || standard.includes(id));
  return [...kept, ...standard.filter((id) => !kept.includes(id))];
}

export function moved(typed: Typed, id: string, by: -1 | 1): Typed {
  const order = [...partsIn(typed)];
  const place = order.indexOf(id);
  const [neighbour] = order.slice(place + by, place + by + 1);
  if (place === -1 || place + by < 0 || neighbour === undefined) return typed;
  order[place + by] = id;
  order[place] = neighbour;
  return { ...typed, [PARTS.part]: order };
}

/** One more part at the end; answers its id too, so that the hand can be put into it. */
export function added(typed: Typed): { typed: Typed; id: string } {
  const order = partsIn(typed);
  const free = Array.from({ length: MOST_OWN }, (_, index) => `own${index + 1}`).find((id) => !order.includes(id));
  return free === undefined ? { typed, id: '' } : { typed: { ...typed, [PARTS.part]: [...order, free] }, id: free };
}

export function removed(typed: Typed, id: string): Typed {
  const left = Object.entries(typed).filter(([name]) => name !== PARTS.text(id) && name !== PARTS.title(id));
  return { ...Object.fromEntries(left), [PARTS.part]: partsIn(typed).filter((one) => one !== id) };
}

/** The decision as it stands in the form; undefined before it was chosen whether to grant. */
export function decisionIn(typed: Typed): Decision | undefined {
  const outcome = outcomeIn(typed);
  return (
    outcome && {
      outcome,
      paragraphs: partsIn(typed)
        .map((id) => paragraphOf(typed, id))
        .filter(isWritten),
      ...(outcome === 'grant' && assignedIn(typed)),
    }
  );
}

/** The numbers that the grant gives, as they stand in the form; nothing where it asks for none. */
function assignedIn(typed: Typed): Pick<Decision, 'assigned'> {
  const names = Object.keys(typed).filter((name) => name.startsWith(ASSIGNED));
  const values = names.map((name) => [name.slice(ASSIGNED.length), textIn(typed, name)] as const);
  return names.length > 0 ? { assigned: Object.fromEntries(values) } : {};
}

function paragraphOf(typed: Typed, id: string): DecisionParagraph {
  if (id === 'provisions') return { kind: 'provisions', provisions: provisionsIn(typed) };
  const text = textIn(typed, PARTS.text(id));
  return id === 'facts' || id === 'reason' || id === 'conditions'
    ? { kind: id, text }
    : { kind: 'own', title: textIn(typed, PARTS.title(id)), text };
}

const isWritten = (one: DecisionParagraph) => (one.kind === 'provisions' ? one.provisions.length > 0 : one.text !== '');

/** `《甲条例》第四条、第八条` for each law of which something was chosen, and what was typed beside them. */
function provisionsIn(typed: Typed): string[] {
  const byLaw = new Map<string, string[]>();
  for (const value of typed[PARTS.provision] ?? []) {
    const [, law = '', article = ''] = /^(《[^》]*》)(.*)$/u.exec(value) ?? [];
    byLaw.set(law, [...(byLaw.get(law) ?? []), article || textIn(typed, PARTS.article(law))]);
  }
  const chosen = [...byLaw].map(([law, articles]) => law + articles.join('、'));
  const other = textIn(typed, PARTS.otherProvision);
  return other === '' ? chosen : [...chosen, other];
}

export type DecisionLack = {
  field: string;
  code:
    | 'outcomeMissing'
    | 'reasonMissing'
    | 'basisMissing'
    | 'gapLeft'
    | 'textTooLong'
    | 'decisionTooLong'
    | 'assignedMissing';
};

/** What the decision lacks, in the order of its fields; the server refuses it for the same reasons. */
export function lacksIn(typed: Typed): DecisionLack[] {
  const decision = decisionIn(typed);
  if (decision === undefined) return [{ field: FIELDS.outcome, code: 'outcomeMissing' }];
  const lacks = [
    ...partsIn(typed).flatMap((id) => lacksOf(typed, id, decision.outcome)),
    ...Object.entries(decision.assigned ?? {}).flatMap(([element, value]): DecisionLack[] =>
      value === '' ? [{ field: PARTS.assigned(element), code: 'assignedMissing' }] : [],
    ),
  ];
  const length = decision.paragraphs.flatMap(wordsOf).join('').length;
  return lacks.length > 0 || length <= MOST_CHARACTERS
    ? lacks
    : [{ field: PARTS.text('facts'), code: 'decisionTooLong' }];
}

function wordsOf(one: DecisionParagraph): string[] {
  if (one.kind === 'provisions') return one.provisions;
  return one.kind === 'own' ? [one.title, one.text] : [one.text];
}

/** 行政许可法 art. 38: whoever is denied is told why and by which provision. */
function lacksOf(typed: Typed, id: string, outcome: Outcome): DecisionLack[] {
  if (id === 'provisions') {
    return outcome === 'deny' && provisionsIn(typed).length === 0
      ? [{ field: PARTS.provision, code: 'basisMissing' }]
      : [];
  }
  const field = PARTS.text(id);
  const text = textIn(typed, field);
  if (id === 'reason' && outcome === 'deny' && text === '') return [{ field, code: 'reasonMissing' }];
  if (text.includes('＿＿')) return [{ field, code: 'gapLeft' }];
  return text.length > LONGEST_TEXT ? [{ field, code: 'textTooLong' }] : [];
}

/** What each department that gave an opinion said last, to be taken over. */
export const notesIn = ({ tasks }: Pick<CaseFile, 'tasks'>): string[] => [
  ...new Set(opinionsIn(tasks).flatMap(({ note }) => (note === null || note === '' ? [] : [note]))),
];
