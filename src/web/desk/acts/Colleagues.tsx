import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Static } from 'typebox';
import type { CaseFile } from '../../../modules/intake/cases/contract.ts';
import type { Colleagues as ColleagueList } from '../../../modules/intake/cases/contract/tasks.ts';
import { readColleagues } from '../../api/tasks.ts';
import { troubleOf } from '../../api/trouble.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { actsWording } from './wording.ts';

type ColleaguesProps = {
  file: Pick<CaseFile, 'row'>;
  task: string;
  signing?: boolean;
  children: (colleagues: Static<typeof ColleagueList>['colleagues']) => ReactNode;
};

/** Who else does this work in the same department, or may sign it. */
export function Colleagues({ file: { row }, task, signing = false, children }: ColleaguesProps) {
  const say = actsWording[useLanguage()].passing;
  const { data, error, refetch } = useQuery({
    queryKey: ['colleagues', row.id, task, signing],
    queryFn: ({ signal }) => readColleagues({ caseId: row.id, task, signing }, signal),
    gcTime: 0,
  });
  if (error !== null) return <TroubleNote trouble={troubleOf(error)} again={() => void refetch()} />;
  if (data === undefined) return <p className="hint">{say.waiting}</p>;
  if (data.colleagues.length === 0) return <p className="hint">{say.none}</p>;
  return children(data.colleagues);
}
