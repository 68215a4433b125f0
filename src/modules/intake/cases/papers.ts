import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { CaseId } from '../../../kernel/id.ts';
import { never, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Stamp } from '../../../platform/log/index.ts';
import type { IssueRefusal } from '../../certificates/index.ts';
import { issueDocument, remedyOf, type DocumentContent, type DocumentRefusal } from '../../documents/index.ts';
import type { Values } from '../../forms/index.ts';
import { giveCertificate } from './certificate.ts';
import { decisionContent } from './decision-paper.ts';
import { endingPaper } from '../ending/paper.ts';
import { hearingPaper } from '../procedures/hearing/papers.ts';
import { procedureNotice } from '../procedures/paper.ts';
import type { CaseDeps } from './deps.ts';
import { commonOf, materialNames, nameOf, openMatter, prefixOf, type Matter } from './matter.ts';
import type { Case, Command, Event, RightOrgan } from './model.ts';
import { NOBODY } from './nobody.ts';
import { terminationContent, toleranceNotices } from './tolerance/papers.ts';
import { reworded } from './rules/decision.ts';
import { caseWording } from './wording.ts';

/** Commands of an officer that end in a paper with legal effect. */
type PaperCommand = Extract<
  Command,
  {
    type:
      | 'accept'
      | 'deemAccepted'
      | 'askCorrection'
      | 'refuseAcceptance'
      | 'decide'
      | 'extendLimit'
      | 'lapse'
      | 'approveProcedure'
      | 'offerHearing'
      | 'scheduleHearing'
      | 'confirmEnding';
  }
>;
type Paper = { id: CaseId; before: Case; command: Command; stamp: Stamp };

/** Issues the paper that a command needs, if it needs one, with the licence that a grant gives, and answers the events that record them. */
export async function issuePapers(
  tx: Tx,
  deps: CaseDeps,
  paper: Paper,
): Promise<Result<Event[], DocumentRefusal | IssueRefusal>> {
  const { id, before, command, stamp } = paper;
  if (before.state === 'unreceived' || !hasPaper(command)) return ok([]);
  const matter = await openMatter(tx, deps, { id, before });
  const { facts, item } = matter;
  const { person, organisation, mandate } = facts.applicant;
  const holder = { caseId: id, department: facts.department, person, organisation, mandate };
  const events: Event[] = [];
  let number: string | null = null;
  for (const content of contentsOf(command, matter)) {
    const issued = await issueDocument(tx, deps.documents, { holder, prefix: prefixOf(item), content });
    if (!issued.ok) return issued;
    events.push({ type: 'documentIssued', ...issued.value });
    number ??= issued.value.number;
  }
  if (command.type !== 'decide' || command.outcome !== 'grant') return ok(events);
  const { on, officer } = command;
  const decision = number ?? facts.number;
  const by = officer.id === NOBODY ? null : officer.id;
  const assigned = assignedBy(command);
  const given = await giveCertificate(tx, deps, { id, matter, on, decision, assigned, officer: by, stamp });
  return given.ok ? ok([...events, ...given.value]) : given;
}

const assignedBy = ({ assigned = {} }: Extract<Command, { type: 'decide' }>): Values =>
  Object.fromEntries(Object.entries(assigned).map(([element, { said }]) => [element, said]));

const hasPaper = (command: Command): command is PaperCommand =>
  command.type === 'accept' ||
  command.type === 'deemAccepted' ||
  command.type === 'askCorrection' ||
  command.type === 'refuseAcceptance' ||
  command.type === 'extendLimit' ||
  command.type === 'approveProcedure' ||
  command.type === 'offerHearing' ||
  command.type === 'scheduleHearing' ||
  command.type === 'lapse' ||
  command.type === 'confirmEnding' ||
  command.type === 'decide';

/** What has to be said on paper, each on its own: an acceptance beside it of what is to follow. */
function contentsOf(command: PaperCommand, matter: Matter): DocumentContent[] {
  const content = contentOf(command, matter);
  return [...(content ? [content] : []), ...toleranceNotices(matter, command)];
}

function contentOf(command: PaperCommand, matter: Matter): DocumentContent | undefined {
  const common = { ...commonOf(matter), on: command.on };
  const { item, before } = matter;
  const receivedOn = 'receivedOn' in before ? before.receivedOn : command.on;
  switch (command.type) {
    case 'accept':
    case 'deemAccepted':
      return { ...common, ...acceptanceNotice(command, receivedOn), materials: materialNames(matter) };
    case 'askCorrection': {
      const missing = command.missing.map(({ key, what }) => ({ name: nameOf(key, item), what: what.said }));
      return { ...common, kind: 'correctionNotice', receivedOn, missing, contact: item.department.name.zh };
    }
    case 'refuseAcceptance':
      return { ...common, ...nonAcceptance(command, { item, receivedOn }) };
    case 'extendLimit': {
      const { days, due } = command;
      const past = 'due' in before ? before.due : due;
      const acceptedOn = 'acceptedOn' in before ? before.acceptedOn : command.on;
      return {
        ...{ ...common, kind: 'extensionNotice', acceptedOn, days, reason: command.reason.said },
        statutory: moveOf(past.statutoryOn, due.statutoryOn),
        promised: moveOf(past.promisedOn, due.promisedOn),
        provisional: due.provisional,
      };
    }
    case 'approveProcedure': {
      const notice = procedureNotice(command, before);
      return notice && { ...common, ...notice };
    }
    case 'offerHearing':
    case 'scheduleHearing':
      return { ...common, ...hearingPaper(command) };
    case 'lapse':
      return terminationContent(matter, command.on);
    case 'confirmEnding':
      return endingPaper(matter, command);
    case 'decide': {
      const { outcome, on, paragraphs } = command;
      const said = paragraphs.map((one) => reworded(one, (words) => words.said));
      return decisionContent({ outcome, on, paragraphs: said, assigned: assignedBy(command) }, matter);
    }
    default:
      return never(command);
  }
}

type Refused = { item: Matter['item']; receivedOn: CivilDate };

function nonAcceptance(command: Extract<PaperCommand, { type: 'refuseAcceptance' }>, { item, receivedOn }: Refused) {
  const { basis, on, reason, instead, organ } = command;
  const found = { ground: groundOf(command), organTo: organ && organName(organ) };
  const words = { reason: reason.said, basis, instead: instead.said };
  return {
    ...({ kind: 'nonAcceptanceNotice', receivedOn } as const),
    ...{ ...found, ...words, remedy: remedyOf(item.item.refusalRemedy, on) },
  };
}

function acceptanceNotice(command: Extract<PaperCommand, { type: 'accept' | 'deemAccepted' }>, receivedOn: CivilDate) {
  const acceptedOn = command.type === 'accept' ? command.acceptedOn : receivedOn;
  const { promisedOn, statutoryOn, provisional } = command.due;
  return {
    ...({ kind: 'acceptanceNotice', receivedOn, acceptedOn, deemed: acceptedOn < command.on, provisional } as const),
    promised: promisedOn === null ? ('onTheSpot' as const) : { on: promisedOn },
    statutory: statutoryOn === null ? ('none' as const) : { on: statutoryOn },
  };
}

/** As the law has it, in both languages of the paper. */
const groundOf = ({ ground }: Extract<PaperCommand, { type: 'refuseAcceptance' }>) =>
  ground === undefined ? null : { zh: caseWording.zh.grounds[ground], en: caseWording.en.grounds[ground] };

const organName = (organ: RightOrgan) => ('named' in organ ? organ.named.said : (organ.name ?? organ.department));

/** Null where there is no such day. */
const moveOf = (from: CivilDate | null, until: CivilDate | null) =>
  from !== null && until !== null ? { from, until } : null;
