import { caseWording } from '../../../modules/intake/cases/wording.ts';
import type { CaseRow } from '../../../modules/intake/cases/contract.ts';
import { Tag, type Tone } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { worklistWording } from './wording.ts';

/** Amber and red are kept for time and harm: the state of a case is neither. */
const TONE: Readonly<Record<CaseRow['state'], Tone>> = {
  submitted: 'act',
  accepted: 'act',
  reviewed: 'act',
  awaitingCorrection: 'still',
  notAccepted: 'still',
  concluded: 'done',
};

/** How a case stands, as officers call it: by what has to be done next. */
export function StateTag({ row: { state, outcome } }: { row: Pick<CaseRow, 'state' | 'outcome'> }) {
  const language = useLanguage();
  const word = outcome === null ? worklistWording[language].states[state] : caseWording[language].outcomes[outcome];
  return <Tag tone={outcome === 'denied' || outcome === 'withdrawn' ? 'still' : TONE[state]}>{word}</Tag>;
}
