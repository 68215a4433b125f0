import type { MeetingTold } from './MeetingsTold.tsx';
import type { Sending } from '../../../../modules/delivery/contract.ts';
import type { CaseFile } from '../../../../modules/intake/cases/contract.ts';
import type { OwnInstant } from '../../../../modules/intake/instant/contract.ts';
import type { OwnPostCheck } from '../../../../modules/intake/post-checks/contract.ts';
import type { ForwardingView } from '../../../../modules/intake/forwarding/contract.ts';
import type { DisputeListRow } from '../../../../modules/intake/remedies/contract.ts';
import type { CaseService } from '../../../../modules/intake/serving/contract.ts';
import type { OwnResult } from '../../../../modules/issuing/contract.ts';
import type { RatableService } from '../../../../modules/ratings/giving/contract.ts';
import type { Bilingual } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';

/** What the applicant said in a check that was not taken, and why. */
export type SaidInInstant = { act: 'ask' | 'state'; words: string; trouble: string };
export type SaidInCheck = { type: 'answer' | 'state'; words: string; trouble: string };

export type CasePageProps = {
  frame: Frame;
  file: CaseFile;
  department: Bilingual;
  /** What was done in it, to be rated. */
  services: readonly RatableService[];
  /** Names of what a notice of correction can name: questions and materials by their keys. */
  names: Readonly<Record<string, Bilingual>>;
  /** Answers that are shown with their middle hidden. */
  sensitive: ReadonlySet<string>;
  /** The correction that was begun. */
  correction: string | undefined;
  /** How its result comes; undefined where none will. */
  result: OwnResult | undefined;
  /** How it stands with papers by courier; undefined where none are taken from this reader. */
  sending: Sending | undefined;
  /** How its papers reach whom they are for. */
  service: CaseService | undefined;
  /** How the check of a commitment stands; undefined where none was signed. */
  postCheck: OwnPostCheck | undefined;
  said?: SaidInCheck | undefined;
  /** What a machine decided (秒批); undefined where none did. */
  instant: OwnInstant | undefined;
  /** What the applicant said to it and was not taken: that a person is to look, or the statement. */
  saidInInstant?: SaidInInstant | undefined;
  /** What the applicant said to urge it, and why that was not taken. */
  urged?: { words: string; trouble: string } | undefined;
  /** What of it is under reconsideration or in court. */
  disputes: readonly DisputeListRow[];
  /** Where a higher organ decides: how far it is; null where it is decided here. */
  forwarding: ForwardingView | null;
  /** The day until which other departments are asked for opinions; null where none is awaited. */
  opinionsUntil: string | null;
  /** When departments meet about it, where the applicant is told. */
  meetings: readonly MeetingTold[];
  once: string;
};
