import { civilDate } from '../../../../kernel/civil-date.ts';
import type { VisitSlot } from '../../../../modules/intake/joint-visit/contract.ts';
import type { MemberState } from '../../../../modules/intake/joint-visit/contract/kinds.ts';
import { dayOfYearText, type Spoken, type Tone } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';

const TONES: Readonly<Record<MemberState, Tone>> = {
  expected: 'still',
  ready: 'act',
  rectifying: 'time',
  passed: 'done',
  failed: 'harm',
  left: 'still',
};

export const toneOfMember = (state: MemberState): Tone => TONES[state];

export const slotText = ({ heldOn, from, until }: VisitSlot, { language }: Spoken): string =>
  portalWording[language].jointVisit.slot(dayOfYearText(civilDate(heldOn), language), from, until);
