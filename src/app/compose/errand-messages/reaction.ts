import { caseId } from '../../../kernel/id.ts';
import { never } from '../../../kernel/result.ts';
import {
  caseStreams,
  findThemeOfCase,
  getCommitmentText,
  isAskedTogether,
  movesDates,
  procedureName,
} from '../../../modules/intake/index.ts';
import { followTelling, type AnnouncingDeps, type Tell } from '../../../modules/messages/index.ts';
import { sealed } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { idIn, type Follower } from '../../../platform/log/index.ts';
import { caseTold } from '../case-told.ts';
import { errandKinds } from './kinds.ts';
import type { Acting } from './parameters.ts';

const handled = caseStreams.only(
  'caseSubmitted',
  'caseResubmitted',
  'caseAccepted',
  'caseDeemedAccepted',
  'correctionAsked',
  'amendmentAsked',
  'correctionReminded',
  'acceptanceRefused',
  'limitExtended',
  'dueRecomputed',
  'procedureApproved',
  'hearingOffered',
  'hearingScheduled',
  'objectionAnswered',
  'procedureEnded',
  'toleranceAgreed',
  'owedSupplied',
  'supplyPostponed',
  'toleranceLapsed',
  'checkAnnounced',
  'urgeAnswered',
  'caseDecided',
  'caseEnded',
  'caseWithdrawn',
);
type Happened = ReturnType<typeof handled.read>;

/** Tells the applicant what happens to his case; an organisation's through whoever handed it in. */
export const tellApplicants = (deps: AnnouncingDeps): Follower =>
  followTelling(deps, {
    name: 'messages.cases',
    handles: [handled],
    tellOf: async (tx, { event, recorded: { stream } }, tell) => {
      const reason = await reasonIn(deps, tx, event);
      const left = event.type === 'owedSupplied' ? await owedIn(tx, stream) : 0;
      const about = await aboutOf(tx, stream, await namesIn(deps, tx, event));
      // The messages of its theme say so already.
      if (about.parameters.inTheme === true && (await isToldByTheme(tx, event, stream))) return;
      return tellOf(event, { tell, reason, left, ...about });
    },
  });

/** What is asked of the items of a theme is told for all of them, and so is what was answered in its notice. */
async function isToldByTheme(tx: Tx, { type }: Happened, stream: string): Promise<boolean> {
  if (type === 'caseSubmitted' || type === 'correctionAsked') return true;
  return type === 'caseResubmitted' && isAskedTogether(tx, caseId(idIn(stream)));
}

type About = Awaited<ReturnType<typeof aboutOf>>;

/** Whose case it is and what was applied for, with who acted for whom, and whether it is an item of a theme. */
async function aboutOf(tx: Tx, stream: string, names: { acting?: Acting }) {
  const id = caseId(idIn(stream));
  const { recipient, parameters } = await caseTold(tx, id);
  const isPart = (await findThemeOfCase(tx, id)) !== undefined;
  return { about: stream, recipient, parameters: { ...parameters, ...names, ...(isPart && { inTheme: true }) } };
}

/** Both names where the act was somebody's for somebody else. */
async function namesIn({ vault }: AnnouncingDeps, tx: Tx, event: Happened): Promise<{ acting?: Acting }> {
  if (!('acting' in event) || event.acting === null) return {};
  const { actor, principal } = event.acting;
  const [actorName = '', principalName = ''] = await vault.openTexts(tx, [sealed(actor), sealed(principal)]);
  return actorName === '' ? {} : { acting: { actor: actorName, principal: principalName } };
}

/** Why there is more time, in the officer's words, or what is checked, in the words that were signed; empty for everything else. */
async function reasonIn({ vault }: AnnouncingDeps, tx: Tx, event: Happened): Promise<string> {
  if (event.type === 'checkAnnounced') return (await getCommitmentText(tx, event.text)).commitment;
  const word = wordsIn(event);
  if (word === undefined) return '';
  const [reason = ''] = await vault.openTexts(tx, [sealed(word)]);
  return reason;
}

function wordsIn(event: Happened): string | undefined {
  if (event.type === 'urgeAnswered') return event.words;
  return event.type === 'limitExtended' || event.type === 'supplyPostponed' ? event.reason : undefined;
}

/** How many materials are still to come, as the case stands now. */
async function owedIn(tx: Tx, stream: string): Promise<number> {
  const { value } = await caseStreams.load(tx, idIn(stream));
  return value.state === 'accepted' ? (value.owed?.materials.length ?? 0) : 0;
}

type Telling = About & { tell: Tell; reason: string; left: number };

const OVER = { caseEnded: errandKinds.ended, caseWithdrawn: errandKinds.withdrawn } as const;

function tellOf(event: Happened, { tell, parameters, reason, left, ...to }: Telling): Promise<void> {
  switch (event.type) {
    case 'caseSubmitted':
      return tell({ ...to, kind: errandKinds.received, parameters: { ...parameters, answerBy: event.answerBy } });
    case 'caseResubmitted':
      return tell({
        ...to,
        kind: errandKinds.correctionReceived,
        parameters: { ...parameters, answerBy: event.answerBy },
      });
    case 'caseAccepted':
    case 'caseDeemedAccepted': {
      const kind = event.type === 'caseAccepted' ? errandKinds.accepted : errandKinds.deemedAccepted;
      return tell({ ...to, kind, parameters: { ...parameters, promisedOn: event.due.promisedOn } });
    }
    case 'correctionAsked':
    case 'amendmentAsked':
    case 'correctionReminded':
      return tellOfMending(event, { tell, parameters, ...to });
    case 'acceptanceRefused':
      return tell({ ...to, kind: errandKinds.notAccepted, parameters });
    case 'limitExtended':
    case 'dueRecomputed':
    case 'procedureApproved':
    case 'hearingOffered':
    case 'hearingScheduled':
    case 'objectionAnswered':
    case 'procedureEnded':
      return tellOfExamination(event, { tell, parameters, reason, ...to });
    case 'toleranceAgreed':
    case 'owedSupplied':
    case 'supplyPostponed':
    case 'toleranceLapsed':
      return tellOfTolerance(event, { tell, parameters, reason, left, ...to });
    case 'checkAnnounced':
      return tell({
        ...{ ...to, kind: errandKinds.checkAnnounced },
        parameters: { ...parameters, what: reason, until: event.until },
      });
    case 'caseDecided':
      return tell({ ...to, kind: errandKinds.decided, parameters: { ...parameters, outcome: event.outcome } });
    case 'urgeAnswered':
      return tellOfUrge(event, { tell, parameters, reason, ...to });
    case 'caseEnded':
    case 'caseWithdrawn':
      return tell({ ...to, kind: OVER[event.type], parameters });
    default:
      return never(event);
  }
}

/** What colleagues urge each other for is no news outside. */
function tellOfUrge(
  { urger }: Extract<Happened, { type: 'urgeAnswered' }>,
  { tell, parameters, reason, ...to }: About & { tell: Tell; reason: string },
): Promise<void> {
  if (urger !== null) return Promise.resolve();
  return tell({ ...to, kind: errandKinds.urgeAnswered, parameters: { ...parameters, reason } });
}

type OfMending = Extract<Happened, { type: 'correctionAsked' | 'amendmentAsked' | 'correctionReminded' }>;

/** What is to be set right: by a notice of correction, at once, and before what nobody corrects ends. */
function tellOfMending(event: OfMending, { tell, parameters, ...to }: About & { tell: Tell }): Promise<void> {
  switch (event.type) {
    case 'correctionAsked': {
      const asked = { ...parameters, count: event.missing.length };
      return tell({ ...to, kind: errandKinds.correctionAsked, parameters: asked });
    }
    case 'amendmentAsked':
      return tell({
        ...to,
        kind: errandKinds.amendmentAsked,
        parameters: { ...parameters, count: event.fields.length },
      });
    case 'correctionReminded':
      return tell({ ...to, kind: errandKinds.correctionReminded, parameters: { ...parameters, until: event.until } });
    default:
      return never(event);
  }
}

type OfExamination = Extract<
  Happened,
  {
    type:
      | 'limitExtended'
      | 'dueRecomputed'
      | 'procedureApproved'
      | 'hearingOffered'
      | 'hearingScheduled'
      | 'objectionAnswered'
      | 'procedureEnded';
  }
>;

/** What happens while it is examined: longer limits, special procedures, hearings, and dates that follow a notice of holidays. */
function tellOfExamination(
  event: OfExamination,
  { tell, parameters, reason, ...to }: About & { tell: Tell; reason: string },
): Promise<void> {
  switch (event.type) {
    case 'limitExtended': {
      const { promisedOn, statutoryOn } = event.due;
      const said = { ...parameters, days: event.days, reason, promisedOn, statutoryOn };
      return tell({ ...to, kind: errandKinds.limitExtended, parameters: said });
    }
    case 'dueRecomputed': {
      // Only a date that changed is news.
      if (!movesDates(event)) return Promise.resolve();
      const { promisedOn, statutoryOn } = event.due;
      return tell({ ...to, kind: errandKinds.dueRecomputed, parameters: { ...parameters, promisedOn, statutoryOn } });
    }
    case 'procedureApproved': {
      // A hearing was asked for by who would be told.
      if (event.officer === null) return Promise.resolve();
      const { startsOn, dueOn, law } = event;
      const said = { ...parameters, procedure: procedureName(event.kind), startsOn, dueOn, stops: law !== null };
      return tell({ ...to, kind: errandKinds.procedureBegun, parameters: said });
    }
    case 'hearingOffered':
      return tell({
        ...to,
        kind: errandKinds.hearingOffered,
        parameters: { ...parameters, requestBy: event.requestBy },
      });
    case 'hearingScheduled': {
      const { heldOn, time, place } = event;
      return tell({ ...to, kind: errandKinds.hearingScheduled, parameters: { ...parameters, heldOn, time, place } });
    }
    case 'objectionAnswered':
      return tell({ ...to, kind: errandKinds.presiderAnswered, parameters });
    case 'procedureEnded': {
      const said = { ...parameters, procedure: procedureName(event.kind), endedOn: event.endedOn };
      return tell({ ...to, kind: errandKinds.procedureEnded, parameters: said });
    }
    default:
      return never(event);
  }
}

type OfTolerance = Extract<
  Happened,
  { type: 'toleranceAgreed' | 'owedSupplied' | 'supplyPostponed' | 'toleranceLapsed' }
>;

/** 容缺受理, from the day that is set to what did not come. */
function tellOfTolerance(event: OfTolerance, { tell, parameters, reason, left, ...to }: Telling): Promise<void> {
  switch (event.type) {
    case 'toleranceAgreed': {
      const asked = { ...parameters, by: event.by, count: event.materials.length };
      return tell({ ...to, kind: errandKinds.toleranceAgreed, parameters: asked });
    }
    case 'owedSupplied':
      return tell({ ...to, kind: errandKinds.supplied, parameters: { ...parameters, left } });
    case 'supplyPostponed':
      return tell({ ...to, kind: errandKinds.supplyPostponed, parameters: { ...parameters, by: event.by, reason } });
    case 'toleranceLapsed':
      return tell({ ...to, kind: errandKinds.toleranceLapsed, parameters });
    default:
      return never(event);
  }
}
