import { useQuery } from '@tanstack/react-query';
import { readColleagues } from '../../api/tasks.ts';
import { troubleOf } from '../../api/trouble.ts';
import { errorOf, Select } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import type { FieldsProps } from './fields-props.ts';
import { FIELDS } from './fields.ts';
import { actsWording } from './wording.ts';

/** Who else does this work in the same department. */
export function ColleagueField({ file: { row }, form: { task }, typed, errors }: FieldsProps) {
  const language = useLanguage();
  const say = actsWording[language].passing;
  const key = task?.task ?? '';
  const { data, error, refetch } = useQuery({
    queryKey: ['colleagues', row.id, key],
    queryFn: ({ signal }) => readColleagues(row.id, key, signal),
    gcTime: 0,
  });
  if (error !== null) return <TroubleNote trouble={troubleOf(error)} again={() => void refetch()} />;
  if (data === undefined) return <p className="hint">{say.waiting}</p>;
  if (data.colleagues.length === 0) return <p className="hint">{say.none}</p>;
  return (
    <Select
      name={FIELDS.colleague}
      label={say.colleague}
      options={data.colleagues.map(({ id, name }) => ({ value: id, label: { zh: name } }))}
      selected={typed[FIELDS.colleague]?.[0]}
      error={errorOf(errors, FIELDS.colleague)}
      language={language}
    />
  );
}
