import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ComponentType, ReactNode } from 'react';
import type { StepFile } from '../../../modules/intake/cases/contract/task-files.ts';
import type { WaitingPlace } from '../../api/waiting-files.ts';
import { troubleOf } from '../../api/trouble.ts';
import { fieldId, sizeText } from '../../ui/index.ts';
import { useAnnounce } from '../shell/AnnouncingRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { FIELDS } from './fields.ts';
import { actsWording } from './wording.ts';

type StepFilesFieldProps = {
  place: WaitingPlace;
  hint: string;
  /** What the field is called where a page has several. */
  name?: string;
  /** What is said of one file beside its name. */
  Beside?: ComponentType<StepFile>;
};

/** Files that go with a finished step. They wait with the step: folding, a reload and another screen lose none. */
export function StepFilesField({ place, hint, name = FIELDS.files, Beside }: StepFilesFieldProps) {
  const say = actsWording[useLanguage()].files;
  const { files, error, isSending, add, drop } = useStepFiles(place);
  const id = fieldId(name);
  return (
    <div className="field step-files">
      <label className="label" htmlFor={id}>
        {say.label}
      </label>
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <ul className="files">
        {files.map((file) => (
          <WaitingFile key={file.id} name={name} file={file} drop={drop}>
            {Beside && <Beside {...file} />}
          </WaitingFile>
        ))}
      </ul>
      <input
        type="file"
        id={id}
        aria-describedby={`${id}-hint`}
        accept=".pdf,.jpg,.jpeg,.png,.ofd"
        disabled={isSending}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) add(file);
          event.target.value = '';
        }}
      />
      {isSending && <span className="fine">{say.sending}</span>}
      {error !== null && <TroubleNote trouble={troubleOf(error)} />}
    </div>
  );
}

type WaitingFileProps = { name: string; file: StepFile; drop: (file: string) => void; children: ReactNode };

function WaitingFile({ name: field, file: { id, name, size }, drop, children }: WaitingFileProps) {
  const language = useLanguage();
  const say = actsWording[language].files;
  return (
    <li>
      <input type="hidden" name={field} value={id} />
      <span lang="zh">{name}</span> <span className="fine">{sizeText(size, language)}</span>{' '}
      <button type="button" className="button button-plain button-small" onClick={() => drop(id)}>
        {say.off(name)}
      </button>
      {children}
    </li>
  );
}

const NONE: readonly StepFile[] = [];

function useStepFiles({ address, read, add, drop }: WaitingPlace) {
  const say = actsWording[useLanguage()].files;
  const client = useQueryClient();
  const announce = useAnnounce();
  const queryKey = ['waiting-files', address];
  const { data, error } = useQuery({
    queryKey,
    queryFn: ({ signal }) => read(signal),
    gcTime: 0,
  });
  const again = () => client.invalidateQueries({ queryKey });
  const adding = useMutation({
    mutationFn: add,
    onSuccess: ({ name }) => {
      announce(say.added(name));
      return again();
    },
  });
  const dropping = useMutation({
    mutationFn: drop,
    onSettled: again,
  });
  return {
    files: data?.files ?? NONE,
    error: adding.error ?? dropping.error ?? error,
    isSending: adding.isPending,
    add: (file: File) => adding.mutate(file),
    drop: (file: string) => dropping.mutate(file),
  };
}
