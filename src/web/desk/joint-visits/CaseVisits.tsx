import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { readCaseVisits } from '../../api/joint-visits.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { deskVisitWording } from './wording.ts';

const Visit = lazy(() => import('./Visit.tsx'));

/** Visits that this case shares with others of its theme; nothing where there is none. */
export function CaseVisits({ caseId }: { caseId: string }) {
  const say = deskVisitWording[useLanguage()];
  const { data } = useQuery({
    queryKey: ['jointVisits', caseId],
    queryFn: ({ signal }) => readCaseVisits(caseId, signal),
    gcTime: 0,
  });
  if (data === undefined || data.visits.length === 0) return null;
  return (
    <section className="consultations" aria-labelledby="joint-visits">
      <h3 id="joint-visits">{say.title}</h3>
      <p className="fine">{say.lead}</p>
      <Suspense fallback={<p>{say.waiting}</p>}>
        {data.visits.map((file) => (
          <article key={file.id}>
            <Visit file={file} />
          </article>
        ))}
      </Suspense>
    </section>
  );
}
