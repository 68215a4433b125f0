import { sealed } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { RunEvent } from '../../process/index.ts';
import type { TaskView } from './contract/tasks.ts';
import type { CaseDeps } from './deps.ts';
import { openWords } from './sealing.ts';

/** What was said at one task. */
export type Said = {
  note: string | null;
  verdicts: TaskView['verdicts'];
  handedBack: TaskView['handedBack'];
  visit: TaskView['visit'];
  files: readonly string[];
  moves: readonly Move[];
  returnedFor: string | null;
  returnedBy: Returned | null;
  /** Why somebody was asked to sign. */
  askedFor: string | null;
  /** How the departments that it chose were changed. */
  asked: readonly AskedChange[];
};

type AskedChange = {
  kind: 'added' | 'dropped';
  at: string;
  by: string;
  departments: readonly string[];
  reason: string;
};
type Returned = { officer: string; task: string; how: NonNullable<TaskView['returnedBy']>['how'] };
type Move = Pick<TaskView['moves'][number], 'kind' | 'at' | 'reason'> & { by: string; from: string; to: string | null };

const nothingSaid: Said = {
  note: null,
  verdicts: [],
  handedBack: null,
  visit: null,
  files: [],
  moves: [],
  returnedFor: null,
  returnedBy: null,
  askedFor: null,
  asked: [],
};
type Judged = Extract<RunEvent, { type: 'taskCompleted' }>['verdicts'];

/** What was said at each task, opened; the words of somebody whose data were erased are empty. */
export async function wordsIn(tx: Tx, deps: CaseDeps, events: readonly RunEvent[]): Promise<Map<string, Said>> {
  const texts = events.flatMap(sealedIn);
  const opened = await openWords(deps.vault, tx, texts.map(sealed));
  const words = new Map(texts.map((text, index) => [text, opened[index] ?? '']));
  const open = (text: string | null) => (text === null ? null : (words.get(text) ?? ''));
  const said = new Map<string, Said>();
  const asked = new Map<string, string | null>();
  const nodes = new Map<string, string>();
  let again: { node: string | undefined; said: ReturnType<typeof returned> } | undefined;
  for (const event of events) {
    if (event.type === 'runMoved') again = undefined;
    if (!('task' in event)) continue;
    // Whoever signs reads why he was asked: of those before him, the last word to the step that he signs for.
    if (event.type === 'signersAdded') asked.set(event.task, open(event.reason));
    if (event.type === 'taskOpened') nodes.set(event.task, event.node);
    // Of several that are done again together, for one department each, every one says why.
    if (event.type === 'taskOpened' && again?.node === event.node && !said.has(event.task))
      said.set(event.task, { ...nothingSaid, ...again.said });
    if (event.type === 'taskOpened' && event.signs !== undefined)
      said.set(event.task, { ...nothingSaid, askedFor: asked.get(event.signs.for) ?? null });
    const before = said.get(event.task) ?? nothingSaid;
    const judged = (verdicts: Judged) => verdicts.map((one) => ({ ...one, words: open(one.words) ?? '' }));
    if (event.type === 'taskCompleted') {
      const { note, verdicts, visit, files } = event;
      said.set(event.task, { ...before, note: open(note), verdicts: judged(verdicts), visit, files });
    }
    if (event.type === 'taskHandedBack') {
      const handedBack = { opinion: event.opinion, note: open(event.note) ?? '' };
      said.set(event.task, { ...before, verdicts: judged(event.verdicts), handedBack });
    }
    if (isAsking(event)) said.set(event.task, { ...before, asked: [...before.asked, changeOf(event, open)] });
    if (isMove(event)) said.set(event.task, { ...before, moves: [...before.moves, moveOf(event, open)] });
    if (event.type === 'runTurnedBack') again = { node: nodes.get(event.to), said: returned(event, open) };
    if (isReturn(event)) said.set(againOf(event), { ...nothingSaid, ...returned(event, open) });
  }
  return said;
}

type ReturnEvent = Extract<RunEvent, { type: 'taskReturned' | 'runTurnedBack' }>;

const isReturn = (event: RunEvent): event is ReturnEvent =>
  event.type === 'taskReturned' || event.type === 'runTurnedBack';

/** The task under which the step is done again. */
const againOf = (event: ReturnEvent): string => (event.type === 'taskReturned' ? event.to : event.again);

function returned(event: ReturnEvent, open: (text: string) => string | null) {
  const { officer, task, reason } = event;
  const through = event.type === 'runTurnedBack' && event.how === 'fetchedBack' ? 'fetchedBack' : 'goesThrough';
  const how = event.type === 'taskReturned' ? ('comesBack' as const) : through;
  return { returnedFor: open(reason), returnedBy: { officer, task, how } } as const;
}

type AskingEvent = Extract<RunEvent, { type: 'departmentsAdded' | 'departmentDropped' }>;

const isAsking = (event: RunEvent): event is AskingEvent =>
  event.type === 'departmentsAdded' || event.type === 'departmentDropped';

function changeOf(event: AskingEvent, open: (text: string) => string | null): AskedChange {
  const said = { at: event.at, by: event.officer, reason: open(event.reason) ?? '' };
  return event.type === 'departmentsAdded'
    ? { kind: 'added', ...said, departments: event.departments }
    : { kind: 'dropped', ...said, departments: [event.department] };
}

type MoveEvent = Extract<RunEvent, { type: 'taskTakenBack' | 'taskReassigned' }>;

const isMove = (event: RunEvent): event is MoveEvent =>
  event.type === 'taskTakenBack' || event.type === 'taskReassigned';

function moveOf(event: MoveEvent, open: (text: string) => string | null): Move {
  const { at, officer: by, holder: from, reason } = event;
  const told = { at, by, from, reason: open(reason) ?? '' };
  return event.type === 'taskTakenBack'
    ? { kind: 'takenBack', ...told, to: null }
    : { kind: 'reassigned', ...told, to: event.to };
}

/** Who moved tasks, from whom and to whom. */
export const officersMoving = (events: readonly RunEvent[]): string[] =>
  events.flatMap((event) => {
    if (isReturn(event) || isAsking(event)) return [event.officer];
    if (!isMove(event)) return [];
    return [event.officer, event.holder, ...(event.type === 'taskReassigned' ? [event.to] : [])];
  });

function sealedIn(event: RunEvent): string[] {
  if (event.type === 'taskCompleted' || event.type === 'taskHandedBack')
    return [event.note, ...event.verdicts.map(({ words }) => words)].filter((text) => text !== null);
  const isSaid =
    isReturn(event) ||
    isMove(event) ||
    isAsking(event) ||
    event.type === 'taskAssigned' ||
    event.type === 'signersAdded';
  return isSaid || event.type === 'signerDropped' ? [event.reason] : [];
}
