import { civilDate } from '../../../kernel/civil-date.ts';
import type { ForwardingView } from '../../../modules/intake/forwarding/contract.ts';
import { dayOfYearText, Light } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { forwardingWords } from './wording.ts';

/** How it stands with the organ that decides: its receipt, its limit, its decision. Nothing while the case is here. */
export function AboveStanding({ forwarding }: { forwarding: ForwardingView }) {
  const language = useLanguage();
  const say = forwardingWords[language];
  const { state, owed, receivedOn, receipt, notedBy } = forwarding;
  if (state === 'here' || state === 'takenBack') return null;
  const day = (text: string) => dayOfYearText(civilDate(text), language);
  return (
    <>
      {receivedOn !== null && receipt !== null && <p>{say.received(day(receivedOn), receipt)}</p>}
      {notedBy !== null && <p className="fine">{say.notedBy(notedBy)}</p>}
      {receivedOn === null && <p>{say.notReceived}</p>}
      {owed && (
        <p>
          {owed.light !== 'none' && <Light light={owed.light} language={language} />} <Until owed={owed} />
        </p>
      )}
      <Decided forwarding={forwarding} />
      {owed === null && state !== 'decided' && <p>{say.over}</p>}
    </>
  );
}

function Until({ owed: { what, by } }: { owed: NonNullable<ForwardingView['owed']> }) {
  const language = useLanguage();
  const say = forwardingWords[language];
  if (by === null) return say.decideNoDay;
  const day = dayOfYearText(civilDate(by), language);
  return what === 'receipt' ? say.receiptBy(day) : say.decideBy(day);
}

function Decided({ forwarding: { result, decidedOn, decision } }: { forwarding: ForwardingView }) {
  const language = useLanguage();
  const say = forwardingWords[language];
  if (result === null || decidedOn === null) return null;
  return (
    <>
      <p>{say.decided(dayOfYearText(civilDate(decidedOn), language), say.results[result], decision ?? '')}</p>
      <p className="fine">{say.goOn}</p>
    </>
  );
}
