import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { readCaseMeetings } from '../../api/meetings.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { jointMeetingWording } from './wording.ts';

const Meeting = lazy(() => import('./Meeting.tsx'));
const CallForm = lazy(() => import('./CallForm.tsx'));

/** Joint meetings about a case; nothing where none was called and the caller may call none. */
export function CaseMeetings({ caseId }: { caseId: string }) {
  const say = jointMeetingWording[useLanguage()];
  const { data } = useQuery({
    queryKey: ['meetings', 'case', caseId],
    queryFn: ({ signal }) => readCaseMeetings(caseId, signal),
    gcTime: 0,
  });
  if (data === undefined || (data.meetings.length === 0 && data.departments === null)) return null;
  return (
    <section className="consultations" aria-labelledby="joint-meetings">
      <h3 id="joint-meetings">{say.title}</h3>
      <Suspense fallback={<p>{say.waiting}</p>}>
        {data.meetings.map((file) => (
          <article key={file.id}>
            <Meeting file={file} />
          </article>
        ))}
        {data.departments !== null && <CallForm caseId={caseId} found={data} />}
      </Suspense>
    </section>
  );
}
