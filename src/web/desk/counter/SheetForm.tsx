import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type SyntheticEvent } from 'react';
import type { CounterSheet } from '../../../modules/intake/counter/contract.ts';
import type { CounterThemeReceipt } from '../../../modules/intake/theme-counter/contract/theme-counter.ts';
import { Refused } from '../../api/client.ts';
import { themeCounterAddresses } from '../../api/theme-addresses.ts';
import { renewSheet } from '../../api/counter.ts';
import { troubleOf } from '../../api/trouble.ts';
import { ErrorSummary, Say, type FieldError } from '../../ui/index.ts';
import { AcceptanceCard } from '../acceptance/AcceptanceCard.tsx';
import { isHere } from '../acceptance/is-here.ts';
import { useSummaryLinks } from '../acts/use-form-keys.ts';
import { AskAtCounter } from '../early-service/AskAtCounter.tsx';
import { needOf } from '../case-file/need-of.ts';
import { useCommand } from '../keys/KeyRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { CounterCommitments } from '../commitment/CounterCommitments.tsx';
import { CounterWords } from '../second-person/CounterWords.tsx';
import { CorrectionNotice, LockedAnswer } from '../corrections/CorrectionNotice.tsx';
import { CounterMaterials } from './CounterMaterials.tsx';
import { errorsIn, lacksIn } from './faults.ts';
import type { Handed } from './HandedIn.tsx';
import { HandInBar } from './HandInBar.tsx';
import { Question } from './Question.tsx';
import { ThemePanel } from './ThemePanel.tsx';
import { useAutosave } from './use-autosave.ts';
import { useEnterAmongFields } from './use-enter-among-fields.ts';
import { useHandIn } from './use-hand-in.ts';
import { useSheet, useSheetChange } from './use-sheet.ts';
import { useStepFocus } from './use-step-focus.ts';
import { counterWording } from './wording.ts';

type SheetProps = {
  draft: string;
  done: (receipt: Handed | CounterThemeReceipt) => void;
  left: () => void;
};

/** An application that is being taken down. */
export function OpenSheet({ draft, done, left }: SheetProps) {
  const say = counterWording[useLanguage()];
  const { data: sheet, error, refetch } = useSheet(draft);
  if (sheet !== undefined)
    return (
      <>
        <SheetForm
          sheet={sheet}
          done={(receipt) => done(sheet.correction === null ? receipt : { ...receipt, corrected: true })}
          left={left}
        />
        {sheet.theme === null && sheet.correction === null && <AskAtCounter sheet={sheet} />}
      </>
    );
  if (error === null) return <Waiting>{say.waiting}</Waiting>;
  const facts = error instanceof Refused ? error.problem.facts : undefined;
  const [caseId, themeCase] = [facts?.['caseId'], facts?.['themeCase']];
  return (
    <>
      <TroubleNote trouble={troubleOf(error)} again={() => void refetch()} />
      {typeof caseId === 'string' && (
        <p>
          {say.done.before}{' '}
          <Link to="/cases/$caseId" params={{ caseId }} search={{}}>
            {say.done.accept}
          </Link>
        </p>
      )}
      {typeof themeCase === 'string' && (
        <p>
          <a href={themeCounterAddresses.receipt(themeCase)} target="_blank" rel="noopener">
            {say.theme.print}
          </a>
        </p>
      )}
    </>
  );
}

/** Everything that is asked on one sheet. What is typed is kept as it is typed; handing in says what is missing and loses nothing. */
function SheetForm({ sheet, done, left }: Omit<SheetProps, 'draft'> & { sheet: CounterSheet }) {
  const language = useLanguage();
  const say = counterWording[language].handIn;
  const form = useRef<HTMLFormElement>(null);
  const change = useSheetChange(sheet.id);
  const kept = useAutosave(form, sheet, change);
  const { tried, lacks, handing, error, handIn } = useHandIn({ sheet, form, kept, done });
  const errors = [...errorsIn(sheet, tried > 0), ...(tried > 0 ? lacksIn(sheet, lacks, say) : [])];
  useSummaryLinks(form);
  useEnterAmongFields(form);
  useEffect(() => {
    if (tried > 0) form.current?.querySelector<HTMLElement>('[data-error-summary]')?.focus();
  }, [tried]);
  useCommand('moveOn', handIn);

  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    handIn();
  };
  const bar = { handing, saving: change.isPending, unsaved: change.error !== null };
  return (
    <form ref={form} className="counter-sheet" noValidate autoComplete="off" onSubmit={submit}>
      <div className="counter-questions">
        <SheetHeading sheet={sheet} />
        {tried > 0 && <ErrorSummary errors={errors} language={language} />}
        {change.error !== null && <Unsaved error={change.error} />}
        {error !== undefined && <TroubleNote trouble={troubleOf(error)} />}
        {sheet.correction !== null && <CorrectionNotice correction={sheet.correction} />}
        {sheet.changed && <Changed renew={() => change.mutate(() => renewSheet(sheet.id))} />}
        <Sections sheet={sheet} errors={errors} />
      </div>
      <div className="counter-side">
        {sheet.theme !== null && <ThemePanel theme={sheet.theme} />}
        {sheet.theme === null && sheet.correction === null && <SheetCard sheet={sheet} />}
        <CounterCommitments sheet={sheet} change={change.mutateAsync} />
        <CounterWords sheet={sheet} change={change.mutateAsync} />
        <CounterMaterials sheet={sheet} change={change.mutateAsync} />
      </div>
      <HandInBar sheet={sheet} {...bar} left={left} />
    </form>
  );
}

function SheetHeading({ sheet: { item, applicant } }: { sheet: CounterSheet }) {
  const language = useLanguage();
  const heading = useStepFocus<HTMLHeadingElement>();
  return (
    <h2 ref={heading} tabIndex={-1}>
      <Say words={item.name} language={language} />{' '}
      <span className="fine">{counterWording[language].sheet.for(applicant)}</span>
    </h2>
  );
}

function Sections({ sheet: { sections }, errors }: { sheet: CounterSheet; errors: readonly FieldError[] }) {
  const language = useLanguage();
  return sections.map(({ page, question, fields }) => (
    <fieldset key={page} className="counter-section">
      <legend>
        <Say words={question} language={language} />
      </legend>
      {fields.map((field) =>
        field.locked ? (
          <LockedAnswer key={field.id} field={field} />
        ) : (
          <Question key={field.id} field={field} errors={errors} language={language} />
        ),
      )}
    </fieldset>
  ));
}

function SheetCard({ sheet: { conditions, materials } }: { sheet: CounterSheet }) {
  const listed = materials.map((material) => ({
    ...material,
    need: needOf(material),
    here: isHere(material),
  }));
  return <AcceptanceCard conditions={conditions} materials={listed} />;
}

function Changed({ renew }: { renew: () => void }) {
  const say = counterWording[useLanguage()].sheet;
  return (
    <p className="banner tone-act">
      {say.changed}{' '}
      <button type="button" className="button button-plain" onClick={renew}>
        {say.renew}
      </button>
    </p>
  );
}

function Unsaved({ error }: { error: Error }) {
  const say = counterWording[useLanguage()].sheet;
  return (
    <>
      <TroubleNote trouble={troubleOf(error)} />
      <p>{say.unsaved}</p>
    </>
  );
}
