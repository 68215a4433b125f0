import type { Relation } from '../permissions/rules/conflict.ts';
import type { OfficerRole } from '../permissions/rules/role.ts';

export type Post = { department: string; section: string | null; hall: string | null };

/** A role and the departments for whose cases it holds; none for roles that do not work on cases. */
export type OfficerGrant = { role: OfficerRole; departments: readonly string[] | 'all' };

/** That an ordinary officer draws how his department's items go: by whom, since when (ISO), and why, sealed with his own key. */
export type Drawing = { department: string; by: string; since: string; reason: string };

export type Officer =
  | { state: 'none' }
  | {
      state: 'serving';
      person: string;
      post: Post;
      grants: readonly OfficerGrant[];
      /** Declared relatives by id; who they are stands sealed in a row. */
      relatives: readonly string[];
      /** Until when the emergency glass is broken, ISO; null while it is whole. */
      glassBrokenUntil: string | null;
      /** Only while the head of his department lets him draw; states that older releases kept know nothing of it. */
      drawing?: Drawing;
    }
  | { state: 'dismissed'; person: string };

export type Command =
  | { type: 'appoint'; person: string; staffNumber: string; post: Post }
  | { type: 'move'; post: Post }
  | { type: 'dismiss' }
  | { type: 'grantRole'; grant: OfficerGrant; by: string }
  | { type: 'withdrawRole'; role: OfficerRole; by: string }
  | { type: 'declareRelative'; relative: string; relation: Relation }
  | { type: 'strikeRelative'; relative: string }
  | { type: 'allowDrawing'; drawing: Drawing; by: string }
  | { type: 'withdrawDrawing'; department: string; reason: string; by: string }
  | { type: 'breakGlass'; at: Date; minutes: number; reason: string }
  | { type: 'mendGlass' };

export type Refusal =
  | { code: 'notServing'; command: Command['type']; state: Officer['state'] }
  | { code: 'alreadyAppointed' }
  | { code: 'nobodyGrantsToThemselves' }
  | { code: 'administratorsKeptApart'; held: OfficerRole; asked: OfficerRole }
  | { code: 'departmentsMissing'; role: OfficerRole }
  | { code: 'departmentsNotTaken'; role: OfficerRole }
  | { code: 'roleNotHeld'; role: OfficerRole }
  /** A head lets officers of his own department draw, and no others. */
  | { code: 'officerOfOtherDepartment' }
  /** By his office, or because he was let already. */
  | { code: 'drawsAlready' }
  | { code: 'administratorDraws' }
  | { code: 'drawingNotAllowed' }
  | { code: 'unknownRelative' }
  | { code: 'onlyTheSystemAdministratorBreaksGlass' }
  | { code: 'glassAlreadyBroken' }
  | { code: 'glassNotBroken' };

export const initial: Officer = { state: 'none' };
