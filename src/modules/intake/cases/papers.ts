import type { CaseId } from '../../../kernel/id.ts';
import { never, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getItemVersion, type ItemVersion } from '../../catalogue/index.ts';
import { issueDocument, remedyOf, type DocumentContent, type DocumentRefusal } from '../../documents/index.ts';
import { openApplication, type ApplicationDocument } from './application.ts';
import type { CaseDeps } from './deps.ts';
import type { Case, CaseFacts, Command, Event } from './model.ts';

/** Commands of an officer that end in a paper with legal effect. */
type PaperCommand = Extract<Command, { type: 'accept' | 'askCorrection' | 'refuseAcceptance' | 'decide' }>;
type Paper = { id: CaseId; before: Case; command: Command };

/** What the paper is about, opened and looked up. */
type Matter = { facts: CaseFacts; item: ItemVersion; application: ApplicationDocument; before: Case };

/** Issues the paper that a command needs, if it needs one, and answers the event that records it. */
export async function issuePapers(tx: Tx, deps: CaseDeps, paper: Paper): Promise<Result<Event[], DocumentRefusal>> {
  const { id, before, command } = paper;
  if (before.state === 'unreceived' || !hasPaper(command)) return ok([]);
  const { facts } = before;
  const item = await getItemVersion(tx, facts.item.key, facts.item.version);
  const opened = await openApplication(tx, deps.vault, id);
  // A person whose data were erased has no running case: erasure waits for the conclusion.
  if (opened === 'erased') throw new Error(`the application of running case ${id} was erased`);

  const content = contentOf(command, { facts, item, application: opened, before });
  const { person, organisation, mandate } = facts.applicant;
  const holder = { caseId: id, department: facts.department, person, organisation, mandate };
  const issued = await issueDocument(tx, deps.documents, { holder, prefix: prefixOf(item), content });
  return issued.ok ? ok([{ type: 'documentIssued', ...issued.value }]) : issued;
}

const hasPaper = (command: Command): command is PaperCommand =>
  command.type === 'accept' ||
  command.type === 'askCorrection' ||
  command.type === 'refuseAcceptance' ||
  command.type === 'decide';

function contentOf(command: PaperCommand, matter: Matter): DocumentContent {
  const common = { ...commonOf(matter), on: command.on };
  const { item, before } = matter;
  const receivedOn = 'receivedOn' in before ? before.receivedOn : command.on;
  switch (command.type) {
    case 'accept': {
      const { promisedOn, statutoryOn, provisional } = command.due;
      const promised = promisedOn === null ? 'onTheSpot' : { on: promisedOn };
      const statutory = statutoryOn === null ? 'none' : { on: statutoryOn };
      const materials = materialNames(matter);
      return { ...common, kind: 'acceptanceNotice', receivedOn, promised, statutory, provisional, materials };
    }
    case 'askCorrection': {
      const missing = command.missing.map(({ key, what }) => ({ name: nameOf(key, item), what: what.said }));
      return { ...common, kind: 'correctionNotice', receivedOn, missing, contact: item.department.name.zh };
    }
    case 'refuseAcceptance': {
      const { basis } = command;
      const [reason, instead] = [command.reason.said, command.instead.said];
      const remedy = remedyOf(item.item.refusalRemedy, command.on);
      return { ...common, kind: 'nonAcceptanceNotice', receivedOn, reason, basis, instead, remedy };
    }
    case 'decide':
      return decision(command, matter);
    default:
      return never(command);
  }
}

function decision(command: Extract<Command, { type: 'decide' }>, matter: Matter): DocumentContent {
  const common = { ...commonOf(matter), on: command.on };
  const { before, item } = matter;
  const acceptedOn = 'acceptedOn' in before ? before.acceptedOn : command.on;
  const basis = command.basis || legalBasesOf(item).join('、');
  if (command.outcome === 'grant') {
    const { name: result, validity } = item.item.result;
    return { ...common, kind: 'grantDecision', acceptedOn, basis, result, validity };
  }
  const remedy = remedyOf(item.item.refusalRemedy, command.on);
  return { ...common, kind: 'denialDecision', acceptedOn, reason: command.reason.said, basis, remedy };
}

function commonOf({ facts, item, application }: Matter) {
  return {
    caseNumber: facts.number,
    applicant: application.applicantName,
    acting: application.acting ?? null,
    item: item.name.zh,
    itemInEnglish: item.name.en ?? item.name.zh,
    organ: item.department.name.zh,
  };
}

/** Names of the materials that were handed in. */
export const materialNames = ({ item, application }: Pick<Matter, 'item' | 'application'>): string[] =>
  application.materials
    .filter(({ files, way }) => files.length > 0 || way === 'originalSeen')
    .map(({ id }) => nameOf(id, item));

/** 机关代字: the letters before year and number of an organ's documents. */
export const prefixOf = ({ department }: ItemVersion): string => department.documentPrefix ?? department.shortName;

/** A material or an answer as a person calls it. */
const nameOf = (key: string, { item, elements }: ItemVersion): string =>
  item.materials.find(({ id }) => id === key)?.name ?? elements.find(({ id }) => id === key)?.name.zh ?? key;

/** `《公共场所卫生管理条例》第四条、第八条` for each law that the item stands on. */
export const legalBasesOf = ({ item }: ItemVersion): string[] =>
  item.legalBasis.map(({ law, articles }) => `《${law}》${articles.join('、')}`);
