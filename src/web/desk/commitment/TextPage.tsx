import { Link, useParams } from '@tanstack/react-router';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ItemTexts } from '../../../modules/intake/commitment/contract.ts';
import { readTextsOf } from '../../api/commitments.ts';
import { useSession } from '../account/use-session.ts';
import { numberText, Say } from '../../ui/index.ts';
import { useAnnounce } from '../shell/AnnouncingRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Unread } from '../shell/Unread.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { PublishForm } from './PublishForm.tsx';
import { TextInFull } from './TextInFull.tsx';
import { commitmentDeskWording } from './wording.ts';

/** Every version of one item's text; whoever keeps the catalogue publishes the next. */
export default function TextPage() {
  const { item } = useParams({ from: '/office/commitments/$item' });
  const say = commitmentDeskWording[useLanguage()].texts;
  const queryKey = ['commitment-texts', item] as const;
  const { data, error, refetch } = useQuery({ queryKey, queryFn: ({ signal }) => readTextsOf(item, signal) });
  return (
    <div className="desk-page commitment-page">
      <p>
        <Link to="/office/commitments">{say.back}</Link>
      </p>
      {data === undefined ? (
        <Unread error={error} waiting={say.waiting} again={refetch} />
      ) : (
        <Versions item={item} texts={data} />
      )}
    </div>
  );
}

function Versions({ item, texts: { name, versions } }: { item: string; texts: ItemTexts }) {
  const language = useLanguage();
  const say = commitmentDeskWording[language].texts;
  useDocumentTitle(say.title);
  const client = useQueryClient();
  const announce = useAnnounce();
  const { data: session } = useSession();
  const [newest] = versions;
  const published = (version: number) => {
    announce(say.done(numberText(version, language)));
    void client.invalidateQueries({ queryKey: ['commitment-texts'] });
  };
  return (
    <>
      <h1>
        {say.title} <Say words={name} language={language} />
      </h1>
      {session?.roles.includes('cataloguer') && newest && (
        <PublishForm key={newest.version} item={item} newest={newest} published={published} />
      )}
      <h2>{say.versions}</h2>
      {versions.map((text) => (
        <article key={text.version} className="commitment-version">
          <TextInFull text={text} />
          <p className="fine">{text.officer === null ? say.loaded : say.by(text.officer, text.reason)}</p>
        </article>
      ))}
    </>
  );
}
