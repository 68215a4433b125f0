import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AdoptionView } from '../../../modules/process/templates/contract.ts';
import { passOn } from '../../api/process-templates.ts';
import { useSending } from '../leaves/use-sending.ts';
import { useAnnounce } from '../shell/AnnouncingRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { templatesWording } from './wording.ts';

/** Template and changes become the working copy; from there on it goes as every model goes. */
export function PassOn({ view: { item, revision, draft } }: { view: AdoptionView }) {
  const { pass: say, sending } = templatesWording[useLanguage()];
  const client = useQueryClient();
  const announce = useAnnounce();
  const { isSending, trouble, send } = useSending();
  const pass = () =>
    void send({ revision, draft }, async (key) => {
      await passOn(item, { revision, draft }, key);
      announce(say.done);
      await client.invalidateQueries({ queryKey: ['process-templates', item] });
    });
  return (
    <section aria-labelledby="pass-on">
      <h2 id="pass-on">{say.title}</h2>
      <p>{say.lead}</p>
      {draft > 0 && <p>{say.over}</p>}
      {trouble && <TroubleNote trouble={trouble} />}
      <p className="models-find">
        <button type="button" className="button button-go" aria-disabled={isSending || undefined} onClick={pass}>
          {isSending ? sending : say.send}
        </button>
        {draft > 0 && (
          <Link to="/models/process/$item" params={{ item }}>
            {say.open}
          </Link>
        )}
      </p>
    </section>
  );
}
