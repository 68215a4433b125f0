import { useQuery } from '@tanstack/react-query';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { CaseForwarding as Found, ForwardingView } from '../../../modules/intake/forwarding/contract.ts';
import { caseAddresses } from '../../api/addresses.ts';
import { readForwarding } from '../../api/forwarding.ts';
import { dayOfYearText, Light, numberText, Say } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { AboveStanding } from './AboveStanding.tsx';
import { ActForm } from './ActForm.tsx';
import { LimitDays } from './LimitDays.tsx';
import { forwardingWords } from './wording.ts';

/** Until when a case goes up that a higher organ decides, how far it is there; nothing of a case that is decided here. */
export function CaseForwarding({ caseId }: { caseId: string }) {
  const say = forwardingWords[useLanguage()];
  const { data } = useQuery<Found>({
    queryKey: ['forwarding', caseId],
    queryFn: ({ signal }) => readForwarding(caseId, signal),
    gcTime: 0,
  });
  const forwarding = data?.forwarding ?? null;
  if (forwarding === null) return null;
  const { own, above, acts, version, law } = forwarding;
  return (
    <section aria-labelledby="forwarding">
      <h3 id="forwarding">{say.title}</h3>
      <Standing forwarding={forwarding} />
      <Sent forwarding={forwarding} caseId={caseId} />
      <AboveStanding forwarding={forwarding} />
      {own && <LimitDays limit={own} whose="own" />}
      {above && <LimitDays limit={above} whose="above" />}
      <p className="fine">{say.law(law.law)}</p>
      {acts.map((act) => (
        <ActForm key={`${act}-${version}`} act={act} caseId={caseId} version={version} />
      ))}
    </section>
  );
}

function Standing({ forwarding: { decider, owed, own } }: { forwarding: ForwardingView }) {
  const language = useLanguage();
  const say = forwardingWords[language];
  const isHere = owed?.what === 'forward';
  return (
    <>
      <p>
        {say.decider}
        <Say words={decider} language={language} />
      </p>
      {isHere && (
        <p>
          {owed.light !== 'none' && <Light light={owed.light} language={language} />}{' '}
          {owed.by !== null && say.by(dayOfYearText(civilDate(owed.by), language))}
          {owed.light === 'suspended' && ` ${say.suspended}`}
        </p>
      )}
      {own === null && <p>{say.notAccepted}</p>}
    </>
  );
}

/** What went up, when, and how its limit ended. */
function Sent({ forwarding, caseId }: { forwarding: ForwardingView; caseId: string }) {
  const language = useLanguage();
  const say = forwardingWords[language];
  const { opinion, words, paper, forwardedOn, own, materials, takenBackOn, reason } = forwarding;
  const day = (text: string) => dayOfYearText(civilDate(text), language);
  const number = (count: number) => numberText(count, language);
  if (forwardedOn === null) return null;
  return (
    <>
      <p>{say.sent(day(forwardedOn), number(materials))}</p>
      {takenBackOn !== null && <p>{say.takenBackOn(day(takenBackOn))}</p>}
      {reason !== null && (
        <p>
          {say.reason}
          <span lang="zh">{reason}</span>
        </p>
      )}
      {own && own.endedOn !== null && (
        <p>{say.ended(number(own.used), own.left === null ? undefined : number(own.left))}</p>
      )}
      {own && own.late > 0 && <p>{say.late(number(own.late))}</p>}
      {opinion !== null && <p>{say.opinions[opinion]}</p>}
      {words !== null && <p lang="zh">{words}</p>}
      {paper && (
        <p>
          <a href={caseAddresses.paper(caseId, paper.id)} target="_blank" rel="noopener">
            {say.paper(paper.number ?? '')}
          </a>
        </p>
      )}
    </>
  );
}
