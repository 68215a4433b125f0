import { useQuery } from '@tanstack/react-query';
import { civilDate } from '../../../kernel/civil-date.ts';
import { caseWording } from '../../../modules/intake/cases/wording.ts';
import type { CaseService, ServedPaper } from '../../../modules/intake/serving/contract.ts';
import { caseAddresses } from '../../api/addresses.ts';
import { readService } from '../../api/serving.ts';
import { dayOfYearText } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Unread } from '../shell/Unread.tsx';
import { ServeForm } from './ServeForm.tsx';
import { servingWords } from './wording.ts';

/** Which papers of the case reached whom they are for, and which have no proof of it yet. */
export function ServedPapers({ caseId }: { caseId: string }) {
  const say = servingWords[useLanguage()];
  const { data, error, refetch } = useQuery({
    queryKey: ['service', caseId],
    queryFn: ({ signal }) => readService(caseId, signal),
    gcTime: 0,
  });
  return (
    <section aria-labelledby="service-title">
      <h3 id="service-title">{say.title}</h3>
      {data === undefined ? (
        <Unread error={error} waiting={say.waiting} again={refetch} />
      ) : (
        <Served caseId={caseId} service={data} />
      )}
    </section>
  );
}

function Served({ caseId, service }: { caseId: string; service: CaseService }) {
  const say = servingWords[useLanguage()];
  const { agreed, mayServe, papers } = service;
  const unproven = papers.filter(({ state }) => state === 'sent' || state === 'undeliverable');
  if (papers.length === 0) return <p className="fine">{say.none}</p>;
  return (
    <>
      <p className="fine">{agreed ? say.agreed : say.notAgreed}</p>
      {unproven.length > 0 && <p>{say.unproven(unproven.length)}</p>}
      <ul className="papers">
        {papers.map((paper) => (
          <Paper key={paper.id} paper={paper} caseId={caseId} />
        ))}
      </ul>
      {mayServe && unproven.length > 0 && <ServeForm key={unproven.length} caseId={caseId} papers={unproven} />}
    </>
  );
}

function Paper({ paper, caseId }: { paper: ServedPaper; caseId: string }) {
  const language = useLanguage();
  const say = servingWords[language];
  const names: Readonly<Record<string, string>> = caseWording[language].papers;
  const { kind, number, said, proof, remedy, on } = paper;
  const day = (text: string) => dayOfYearText(civilDate(text), language);
  const standing = paper.state === 'sent' || on === null ? say.state.sent : say.state[paper.state](day(on));
  return (
    <li>
      <span>{names[kind] ?? kind}</span>
      {number !== null && <span lang="zh">{number}</span>}
      <span className="fine">{standing}</span>
      {said !== null && (
        <span className="fine" lang="zh">
          {said}
        </span>
      )}
      {remedy && (
        <span className="fine">{say.until(day(remedy.reconsiderationUntil), day(remedy.litigationUntil))}</span>
      )}
      {proof !== null && (
        <a href={caseAddresses.paper(caseId, proof)} target="_blank" rel="noopener">
          {say.proof}
        </a>
      )}
    </li>
  );
}
