import type { AskFacts, Event, Gathering } from './events.ts';

/** Where one department's correction stands in the notice. `fallen`: its case ended, or was taken back, before it was answered. */
export type AskStanding = { state: 'open' } | { state: 'answered' | 'fallen'; at: string };

/** The correction that one item asks for. `edition`: of the notice that named it first. */
export type Ask = AskFacts & { edition: number; standing: AskStanding };

/** One notice with everything that was added while a part of it was open. `gatheredAt`: of each edition, in order. */
export type Notice = { asks: readonly Ask[]; gatheredAt: readonly string[] };

/** 合并补正: what the departments of one theme case ask to be corrected. The last notice may be open; no two are. */
export type Gathered =
  { state: 'none' } | { state: 'gathered'; facts: Pick<Gathering, 'theme' | 'applicant'>; notices: readonly Notice[] };

export const initial: Gathered = { state: 'none' };

/** What the case of a part says of its correction now. */
export type Found = AskFacts & { standing: 'open' | 'answered' | 'over' };

/** What the cases say is compared with what is known. */
export type Comparing = { at: string; facts: Pick<Gathering, 'theme' | 'applicant'>; found: readonly Found[] };

export type GatheredRefusal = { code: 'noCorrectionAsked' };

export type { AskFacts, Event };

export const isOpen = ({ standing }: Ask): boolean => standing.state === 'open';

/** The notice that stands open, with its place among those of its theme; undefined where everything was answered. */
export function openNotice(current: Gathered): { place: number; notice: Notice } | undefined {
  if (current.state === 'none') return undefined;
  const place = current.notices.length;
  const notice = current.notices[place - 1];
  return notice?.asks.some(isOpen) ? { place, notice } : undefined;
}

export const editionsOf = ({ gatheredAt }: Notice): number => gatheredAt.length;

/** Number of a notice: that of its theme, and which of its notices it is. */
export const noticeNumber = (theme: string, place: number): string => `${theme}-C${place}`;
