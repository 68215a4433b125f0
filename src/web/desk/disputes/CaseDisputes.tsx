import { Link } from '@tanstack/react-router';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { CaseDisputes as Fought, RegisterDispute } from '../../../modules/intake/remedies/contract.ts';
import { DISPUTE_KINDS, type DisputeKind } from '../../../modules/intake/remedies/contract/kinds.ts';
import { disputeWording } from '../../../modules/intake/remedies/wording.ts';
import { readCaseDisputes, registerDispute } from '../../api/disputes.ts';
import { DateInput, dayOfYearText, Light, TextInput } from '../../ui/index.ts';
import { useSending } from '../leaves/use-sending.ts';
import { useAnnounce } from '../shell/AnnouncingRoom.tsx';
import { ChoiceField } from '../shell/ChoiceField.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { Unread } from '../shell/Unread.tsx';
import { dayIn, said } from './typed.ts';
import { disputesWording } from './wording.ts';

/** What of a case is fought, and where a head registers it. */
export function CaseDisputes({ caseId }: { caseId: string }) {
  const { ofCase: say, waiting } = disputesWording[useLanguage()];
  const { data, error, refetch } = useQuery({
    queryKey: ['case-disputes', caseId],
    queryFn: ({ signal }) => readCaseDisputes(caseId, signal),
    gcTime: 0,
  });
  return (
    <section aria-labelledby="case-disputes">
      <h3 id="case-disputes">{say.title}</h3>
      {data === undefined ? (
        <Unread error={error} waiting={waiting} again={refetch} />
      ) : (
        <>
          {data.rows.length === 0 ? <p className="fine">{say.none}</p> : <Registered rows={data.rows} />}
          {data.mayRegister && <RegisterForm key={data.rows.length} caseId={caseId} fought={data} />}
        </>
      )}
    </section>
  );
}

/** In the narrow column of a case, each in one line. */
function Registered({ rows }: Pick<Fought, 'rows'>) {
  const language = useLanguage();
  const { kinds, acts, states, outcomes } = disputeWording[language];
  return (
    <ul className="papers">
      {rows.map(({ id, fileNumber, kind, act, state, outcome, dueOn, light }) => (
        <li key={id}>
          <Link to="/disputes/$disputeId" params={{ disputeId: id }}>
            <span lang="zh">{fileNumber}</span>
          </Link>
          <span>{kinds[kind]}</span>
          <span className="fine">{acts[act]}</span>
          <span className="fine">{outcome === null || state === 'dutyOpen' ? states[state] : outcomes[outcome]}</span>
          {dueOn !== null && (
            <span className="fine">
              {light !== 'none' && <Light light={light} language={language} />}{' '}
              {dayOfYearText(civilDate(dueOn), language)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

const FAILURE = 'failureToAct';

/** What was typed, as the server wants it; undefined while a day or the act is missing. */
function registrationIn(typed: FormData, kind: DisputeKind): RegisterDispute | undefined {
  const [requestedOn, receivedOn] = [dayIn(typed, 'requestedOn'), dayIn(typed, 'receivedOn')];
  const act = said(typed, 'disputedAct');
  if (requestedOn === undefined || receivedOn === undefined || act === '') return undefined;
  return {
    ...{ kind, authority: said(typed, 'authority'), fileNumber: said(typed, 'fileNumber') },
    ...{ requestedOn, receivedOn, simplified: said(typed, 'simplified') === 'yes' },
    ...(act !== FAILURE && { paper: act }),
  };
}

type RegisterProps = { caseId: string; fought: Fought };

function RegisterForm({ caseId, fought }: RegisterProps) {
  const { ofCase: say, move } = disputesWording[useLanguage()];
  const [kind, setKind] = useState<DisputeKind>('reconsideration');
  const [lacks, setLacks] = useState(false);
  const { isSending, trouble, register } = useRegistering(caseId);
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wish = registrationIn(new FormData(event.currentTarget), kind);
    setLacks(wish === undefined);
    if (wish !== undefined) register(wish);
  };
  return (
    <details>
      <summary>{say.register}</summary>
      <form noValidate onSubmit={submit}>
        <ActField fought={fought} />
        <KindField kind={kind} setKind={setKind} />
        <ProceedingFields kind={kind} fought={fought} lacks={lacks} />
        {trouble && <TroubleNote trouble={trouble} />}
        <button type="submit" className="button button-go" aria-disabled={isSending || undefined}>
          {isSending ? move.sending : say.act}
        </button>
      </form>
    </details>
  );
}

/** Sent twice it is registered once. */
function useRegistering(caseId: string) {
  const { ofCase: say } = disputesWording[useLanguage()];
  const client = useQueryClient();
  const announce = useAnnounce();
  const { isSending, trouble, send } = useSending();
  const register = (wish: RegisterDispute) =>
    void send(wish, async (key) => {
      await registerDispute(caseId, wish, key);
      announce(say.registered);
      await client.invalidateQueries({ queryKey: ['case-disputes', caseId] });
      await client.invalidateQueries({ queryKey: ['case', caseId] });
    });
  return { isSending, trouble, register };
}

type ProceedingProps = { kind: DisputeKind; fought: Fought; lacks: boolean };

/** Before whom, under which number, and the two days that count. */
function ProceedingFields({ kind, fought: { authorities }, lacks }: ProceedingProps) {
  const language = useLanguage();
  const { ofCase: say, move } = disputesWording[language];
  const shared = { value: '', error: lacks ? move.dayMissing : undefined, language };
  return (
    <>
      <TextInput
        key={kind}
        name="authority"
        label={say.authority}
        hint={say.authorityHint(authorities.reconsideration, authorities.litigation)}
        value={authorities[kind]}
        language={language}
      />
      <TextInput name="fileNumber" label={say.fileNumber} language={language} />
      <DateInput {...shared} name="requestedOn" label={say.requestedOn} />
      <DateInput {...shared} name="receivedOn" label={say.receivedOn} />
      {kind === 'reconsideration' && (
        <ChoiceField
          name="simplified"
          label={say.simplified}
          first={say.simplifiedChoices.no}
          options={[{ value: 'yes', label: say.simplifiedChoices.yes }]}
        />
      )}
    </>
  );
}

function ActField({ fought: { acts } }: { fought: Fought }) {
  const language = useLanguage();
  const { ofCase: say } = disputesWording[language];
  const words = disputeWording[language].acts;
  const served = (day: string | null) =>
    day === null ? say.notServed : say.servedOn(dayOfYearText(civilDate(day), language));
  const options = acts.map(({ act, paper, number, knownOn }) => ({
    value: paper ?? FAILURE,
    label: paper === null ? words[act] : `${words[act]} ${number ?? ''}${served(knownOn)}`,
  }));
  return <ChoiceField name="disputedAct" label={say.which} first={say.choose} options={options} />;
}

function KindField({ kind, setKind }: { kind: DisputeKind; setKind: (kind: DisputeKind) => void }) {
  const language = useLanguage();
  const { kinds } = disputeWording[language];
  const { ofCase: say } = disputesWording[language];
  return (
    <ChoiceField
      name="disputeKind"
      label={say.kind}
      first={kinds.reconsideration}
      options={DISPUTE_KINDS.slice(1).map((value) => ({ value, label: kinds[value] }))}
      value={kind === 'reconsideration' ? '' : kind}
      choose={(value) => setKind(value === 'litigation' ? 'litigation' : 'reconsideration')}
    />
  );
}
