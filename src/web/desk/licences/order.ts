import type { ActOnLicence, LicenceAct, LicenceFile } from '../../../modules/intake/licences/contract.ts';
import { isCivilDate } from '../../../kernel/civil-date.ts';
import { dateText } from '../../ui/index.ts';
import { textIn } from '../shell/text-in.ts';

export type Lack = 'act' | 'cause' | 'reason' | 'basis' | 'until' | 'despite';

/** Fields of the form. */
export const NAMES = {
  reason: 'reason',
  basis: 'basis',
  until: 'until',
  holder: 'holder',
  cause: 'cause',
  despite: 'despite',
} as const;
export const entryName = (place: number) => `entry.${place}`;

/** Whether what it says may be written anew. */
export const rewrites = (act: LicenceAct): boolean => act === 'changed' || act === 'corrected';

/** The item's own provisions are seldom those by which something is taken away: the officer names them. */
export const takesAway = (act: LicenceAct): boolean =>
  act === 'suspended' || act === 'struckOff' || act === 'renewalRefused' || isCaused(act);

/** Whether the law lists the causes for which it may be done. */
export const isCaused = (act: LicenceAct): act is keyof LicenceFile['causes'] =>
  act === 'revoked' || act === 'recalled' || act === 'cancelled';

/** Whether its last day may be said. */
export const dates = (act: LicenceAct): boolean => act === 'renewed' || rewrites(act);

type Typed = Pick<FormData, 'get'>;

type Ordered = Pick<LicenceFile, 'version' | 'entries' | 'holder' | 'until' | 'causes' | 'disputes'>;

/** What was typed, as the server wants it, or everything that is missing. */
export function orderOf(
  act: LicenceAct | undefined,
  typed: Typed,
  { version, entries, holder, until, causes, disputes }: Ordered,
): { lacks: Lack[]; wish?: ActOnLicence } {
  const said = (name: string) => textIn(typed, name).trim();
  const [reason, basis] = [said(NAMES.reason), said(NAMES.basis)];
  const part = (word: string) => said(`${NAMES.until}.${word}`);
  const day =
    act !== undefined && dates(act) ? dateText({ year: part('year'), month: part('month'), day: part('day') }) : '';
  const listed = act !== undefined && isCaused(act) ? causes[act] : [];
  const cause = listed.find((one) => one === said(NAMES.cause));
  const despite = said(NAMES.despite);
  const lacks: Lack[] = [
    ...(disputes.length > 0 && despite === '' ? ['despite' as const] : []),
    ...(act === undefined ? ['act' as const] : []),
    ...(listed.length > 0 && cause === undefined ? ['cause' as const] : []),
    ...(reason === '' ? ['reason' as const] : []),
    ...(basis === '' && cause === undefined && listed.length === 0 ? ['basis' as const] : []),
    ...(day !== '' && !isCivilDate(day) ? ['until' as const] : []),
  ];
  if (act === undefined || lacks.length > 0) return { lacks };
  const named = said(NAMES.holder);
  const written = entries.map(({ name }, place) => ({ name, value: said(entryName(place)) }));
  const face = rewrites(act) && { ...(named !== '' && named !== holder && { holder: named }), entries: written };
  const isNew = day !== '' && day !== until;
  return {
    lacks,
    wish: {
      version,
      act,
      reason,
      basis,
      ...(cause && { cause }),
      ...(despite !== '' && { despite }),
      ...face,
      ...(isNew && { until: day }),
    },
  };
}
