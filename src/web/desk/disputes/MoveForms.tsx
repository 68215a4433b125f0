import { useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import type { DisputeFile } from '../../../modules/intake/remedies/contract.ts';
import { moveDispute } from '../../api/disputes.ts';
import { useSending } from '../leaves/use-sending.ts';
import { useAnnounce } from '../shell/AnnouncingRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { MoveFields } from './MoveFields.tsx';
import { moveIn, type Move } from './typed.ts';
import { disputesWording } from './wording.ts';

/** What may be done as it stands, each under its own fold. */
export function MoveForms({ file }: { file: DisputeFile }) {
  const { move: say } = disputesWording[useLanguage()];
  return (
    <section aria-labelledby="dispute-moves">
      <h2 id="dispute-moves">{say.title}</h2>
      {file.acts.length === 0 && <p>{say.none}</p>}
      {file.acts.map((act) => (
        <details key={act} name="dispute-move" open={file.acts.length === 1}>
          <summary>{say.acts[act]}</summary>
          <MoveForm act={act} file={file} />
        </details>
      ))}
    </section>
  );
}

/** What was typed stays where it is refused. */
function MoveForm({ act, file }: { act: Move; file: DisputeFile }) {
  const { move: say } = disputesWording[useLanguage()];
  const client = useQueryClient();
  const announce = useAnnounce();
  const [lacksDay, setLacksDay] = useState(false);
  const { isSending, trouble, send } = useSending();
  const { id, version } = file.row;
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = moveIn(act, new FormData(event.currentTarget));
    setLacksDay(words === undefined);
    if (words === undefined) return;
    const wish = { version, ...words };
    void send(wish, async (key) => {
      await moveDispute({ id, act }, wish, key);
      announce(say.done);
      await client.invalidateQueries({ queryKey: ['dispute', id] });
    });
  };
  return (
    <form noValidate onSubmit={submit}>
      <MoveFields act={act} file={file} error={lacksDay ? say.dayMissing : undefined} />
      {trouble && <TroubleNote trouble={trouble} />}
      <button type="submit" className="button button-go" aria-disabled={isSending || undefined}>
        {isSending ? say.sending : say.acts[act]}
      </button>
    </form>
  );
}
