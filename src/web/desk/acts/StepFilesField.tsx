import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { StepFile } from '../../../modules/intake/cases/contract/task-files.ts';
import { addTaskFile, dropTaskFile, readTaskFiles } from '../../api/task-files.ts';
import { troubleOf } from '../../api/trouble.ts';
import { fieldId, sizeText } from '../../ui/index.ts';
import { useAnnounce } from '../shell/AnnouncingRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { FIELDS } from './fields.ts';
import { actsWording } from './wording.ts';

type Place = { caseId: string; task: string };

/** Files that go with a finished task. They wait with the task: folding, a reload and another screen lose none. */
export function StepFilesField(place: Place) {
  const say = actsWording[useLanguage()].files;
  const { files, error, isSending, add, drop } = useStepFiles(place);
  const id = fieldId(FIELDS.files);
  return (
    <div className="field step-files">
      <label className="label" htmlFor={id}>
        {say.label}
      </label>
      <p className="hint" id={`${id}-hint`}>
        {say.hint}
      </p>
      <ul className="files">
        {files.map((file) => (
          <WaitingFile key={file.id} file={file} drop={drop} />
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

function WaitingFile({ file: { id, name, size }, drop }: { file: StepFile; drop: (file: string) => void }) {
  const language = useLanguage();
  const say = actsWording[language].files;
  return (
    <li>
      <input type="hidden" name={FIELDS.files} value={id} />
      <span lang="zh">{name}</span> <span className="fine">{sizeText(size, language)}</span>{' '}
      <button type="button" className="button button-plain button-small" onClick={() => drop(id)}>
        {say.off(name)}
      </button>
    </li>
  );
}

const NONE: readonly StepFile[] = [];

function useStepFiles({ caseId, task }: Place) {
  const say = actsWording[useLanguage()].files;
  const client = useQueryClient();
  const announce = useAnnounce();
  const queryKey = ['task-files', caseId, task];
  const { data, error } = useQuery({
    queryKey,
    queryFn: ({ signal }) => readTaskFiles({ caseId, task }, signal),
    gcTime: 0,
  });
  const again = () => client.invalidateQueries({ queryKey });
  const adding = useMutation({
    mutationFn: (file: File) => addTaskFile({ caseId, task }, file),
    onSuccess: ({ name }) => {
      announce(say.added(name));
      return again();
    },
  });
  const dropping = useMutation({
    mutationFn: (file: string) => dropTaskFile({ caseId, task }, file),
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
