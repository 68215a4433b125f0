import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Met } from '../../../modules/identity/contract/meetings.ts';
import type { CounterThemeReceipt } from '../../../modules/intake/theme-counter/contract/theme-counter.ts';
import { BeginCorrection } from '../corrections/BeginCorrection.tsx';
import { ThemeCorrection } from '../corrections/ThemeCorrection.tsx';
import { WaitingCorrections } from '../corrections/WaitingCorrections.tsx';
import { correctionDeskWording } from '../corrections/wording.ts';
import { Gate } from '../account/Gate.tsx';
import { takesApplications } from '../account/roles.ts';
import { useCommand } from '../keys/KeyRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import type { CounterPlace } from './address.ts';
import { HandedIn, type Handed } from './HandedIn.tsx';
import { ItemStep } from './ItemStep.tsx';
import { MeetingBar } from './MeetingBar.tsx';
import { PersonForm } from './PersonForm.tsx';
import { OpenSheet } from './SheetForm.tsx';
import { ThemeHandedIn } from './ThemeHandedIn.tsx';
import { ThemeStep } from './ThemeStep.tsx';
import { counterWording } from './wording.ts';
import '../styles/counter.css';

/** The undifferentiated window: who is here, what for, the application on one sheet, the receipt. */
export default function CounterPage() {
  return (
    <Gate admits={takesApplications}>
      <Counter />
    </Gate>
  );
}

function Counter() {
  const say = counterWording[useLanguage()];
  const place = useSearch({ from: '/counter' });
  const { meeting, draft } = place;
  const navigate = useNavigate();
  const [met, setMet] = useState<Met>();
  const [receipt, setReceipt] = useState<Handed | CounterThemeReceipt>();
  useDocumentTitle(say.title);

  const go = (next: CounterPlace) => {
    setReceipt(undefined);
    void navigate({ to: '/counter', search: next });
  };
  const nextMatter = meeting === undefined ? undefined : () => go({ meeting });
  const nextPerson = () => {
    setMet(undefined);
    go({});
  };
  useCommand('nextPerson', meeting === undefined ? undefined : nextPerson);

  return (
    <div className="counter">
      <h1>{say.title}</h1>
      {meeting !== undefined && (
        <MeetingBar
          key={meeting}
          meeting={meeting}
          met={met?.id === meeting ? met : undefined}
          nextPerson={nextPerson}
        />
      )}
      {receipt !== undefined && <Received receipt={receipt} nextMatter={nextMatter} nextPerson={nextPerson} />}
      {receipt === undefined && draft !== undefined && (
        <OpenSheet key={draft} draft={draft} done={setReceipt} left={nextMatter ?? nextPerson} />
      )}
      {receipt === undefined && draft === undefined && meeting !== undefined && (
        <Choosing {...place} meeting={meeting} go={go} />
      )}
      {receipt === undefined && <TurnAwayLink meeting={meeting} />}
      {meeting === undefined && draft === undefined && (
        <WhoComes
          place={place}
          done={(who) => {
            setMet(who);
            go({ ...place, meeting: who.id });
          }}
        />
      )}
    </div>
  );
}

type WhoProps = { place: CounterPlace; done: (met: Met) => void };

/** The card comes first, also where it is known already what is brought. */
function WhoComes({ place: { correct, correctTheme }, done }: WhoProps) {
  const say = correctionDeskWording[useLanguage()];
  return (
    <>
      {(correct !== undefined || correctTheme !== undefined) && <p>{say.comes}</p>}
      <PersonForm done={done} />
    </>
  );
}

type ReceivedProps = {
  receipt: Handed | CounterThemeReceipt;
  nextMatter: (() => void) | undefined;
  nextPerson: () => void;
};

const Received = ({ receipt, ...next }: ReceivedProps) =>
  'parts' in receipt ? <ThemeHandedIn receipt={receipt} {...next} /> : <HandedIn receipt={receipt} {...next} />;

type ChoosingProps = CounterPlace & { meeting: string; go: (place: CounterPlace) => void };

/** What the person came for: what he has to correct, an item, or a theme with its questions. */
function Choosing({ meeting, theme, correct, correctTheme, go }: ChoosingProps) {
  const begun = (draft: string) => go({ meeting, draft });
  if (correctTheme !== undefined)
    return <ThemeCorrection key={correctTheme} meeting={meeting} theme={correctTheme} left={() => go({ meeting })} />;
  if (correct !== undefined) return <BeginCorrection key={correct} meeting={meeting} caseId={correct} begun={begun} />;
  if (theme === undefined)
    return (
      <>
        <WaitingCorrections meeting={meeting} go={go} />
        <ItemStep meeting={meeting} begun={begun} chosen={(key) => go({ meeting, theme: key })} />
      </>
    );
  return <ThemeStep key={theme} meeting={meeting} theme={theme} begun={begun} back={() => go({ meeting })} />;
}

/** There is no other way to say no. */
function TurnAwayLink({ meeting }: { meeting: string | undefined }) {
  const say = counterWording[useLanguage()];
  return (
    <p>
      <Link to="/turned-away/new" search={meeting === undefined ? {} : { meeting }}>
        {say.turnAway}
      </Link>
    </p>
  );
}
