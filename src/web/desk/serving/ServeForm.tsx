import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { caseWording } from '../../../modules/intake/cases/wording.ts';
import type { ServedPaper, ServePaper } from '../../../modules/intake/serving/contract.ts';
import { intention } from '../../api/intention.ts';
import { servePaper } from '../../api/serving.ts';
import { troubleOf } from '../../api/trouble.ts';
import { DateInput, errorOf, Select, TextInput, type FieldError } from '../../ui/index.ts';
import { useAnnounce } from '../shell/AnnouncingRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { NAMES, serviceIn, WAYS, type Lack } from './typed-service.ts';
import { servingWords } from './wording.ts';

type Props = { caseId: string; papers: readonly ServedPaper[] };

/** Notes how a paper was served, or that it could not be; sent twice it is noted once. */
export function ServeForm({ caseId, papers }: Props) {
  const language = useLanguage();
  const { form: say } = servingWords[language];
  const [lacks, setLacks] = useState<readonly Lack[]>([]);
  const serving = useServing(caseId);
  const errors = lacks.map((lack): FieldError => ({ field: NAMES[lack], message: say.lacks[lack] }));
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { lacks: missing, order } = serviceIn(
      new FormData(event.currentTarget),
      papers.map(({ id }) => id),
    );
    setLacks(missing);
    if (order && !serving.isPending) serving.mutate(order);
  };
  return (
    <details>
      <summary>{say.open}</summary>
      <form noValidate onSubmit={submit}>
        <Fields papers={papers} errors={errors} />
        {serving.error && <TroubleNote trouble={troubleOf(serving.error)} />}
        <button type="submit" className="button button-go" aria-disabled={serving.isPending || undefined}>
          {serving.isPending ? say.doing : say.act}
        </button>
      </form>
    </details>
  );
}

function Fields({ papers, errors }: Pick<Props, 'papers'> & { errors: readonly FieldError[] }) {
  const language = useLanguage();
  const { form: say } = servingWords[language];
  const names: Readonly<Record<string, string>> = caseWording[language].papers;
  const shared = (name: string) => ({ name, language, error: errorOf(errors, name) });
  return (
    <>
      <Select
        {...shared(NAMES.paper)}
        label={say.paper}
        options={papers.map(({ id, kind, number }) => ({ value: id, label: `${names[kind] ?? kind} ${number ?? ''}` }))}
      />
      <Select
        {...shared(NAMES.how)}
        label={say.how}
        options={WAYS.map((way) => ({ value: way, label: say.ways[way] }))}
      />
      <DateInput {...shared(NAMES.on)} label={say.on} value="" />
      <TextInput {...shared(NAMES.said)} label={say.said} hint={say.saidHint} />
    </>
  );
}

function useServing(caseId: string) {
  const client = useQueryClient();
  const announce = useAnnounce();
  const { form: say } = servingWords[useLanguage()];
  const [intended] = useState(() => intention());
  return useMutation({
    mutationFn: async (order: { paper: string; wish: ServePaper }) => {
      await servePaper({ caseId, paper: order.paper, key: intended.keyOf(order) }, order.wish);
      intended.fulfilled();
      announce(say.done);
      await client.invalidateQueries({ queryKey: ['service', caseId] });
      await client.invalidateQueries({ queryKey: ['case', caseId] });
    },
  });
}
