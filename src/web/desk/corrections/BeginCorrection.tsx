import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { openCorrection } from '../../api/correction-counter.ts';
import { troubleOf } from '../../api/trouble.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { correctionDeskWording } from './wording.ts';

type BeginProps = { meeting: string; caseId: string; begun: (draft: string) => void };

/** Opens the correction of a case as a sheet of this counter; why it does not open is said in its place. */
export function BeginCorrection({ meeting, caseId, begun }: BeginProps) {
  const say = correctionDeskWording[useLanguage()];
  const { data, error, refetch } = useQuery({
    queryKey: ['counter-correction', meeting, caseId],
    queryFn: () => openCorrection({ meeting, case: caseId }),
    gcTime: 0,
    retry: false,
  });
  const draft = data?.id;
  useEffect(() => {
    if (draft !== undefined) begun(draft);
  });
  return error === null ? (
    <Waiting>{say.opening}</Waiting>
  ) : (
    <TroubleNote trouble={troubleOf(error)} again={() => void refetch()} />
  );
}
