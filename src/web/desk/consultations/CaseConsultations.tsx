import { useQuery } from '@tanstack/react-query';
import { readCaseConsultations } from '../../api/consultations.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { AskForm } from './AskForm.tsx';
import { Consultation } from './Consultation.tsx';
import { deskConsultationWording } from './wording.ts';

/** What other departments are asked about a case; nothing where nobody asked and the caller may not. */
export function CaseConsultations({ caseId }: { caseId: string }) {
  const say = deskConsultationWording[useLanguage()];
  const { data } = useQuery({
    queryKey: ['consultations', 'case', caseId],
    queryFn: ({ signal }) => readCaseConsultations(caseId, signal),
    gcTime: 0,
  });
  if (data === undefined || (data.consultations.length === 0 && data.departments === null)) return null;
  return (
    <section className="consultations" aria-labelledby="consultations">
      <h3 id="consultations">{say.title}</h3>
      {data.consultations.map((file) => (
        <article key={file.id}>
          <Consultation file={file} />
        </article>
      ))}
      {data.departments !== null && <AskForm caseId={caseId} found={data} />}
    </section>
  );
}
