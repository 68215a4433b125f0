import { useState } from 'react';
import { numberText } from '../../ui/index.ts';
import { Gate } from '../account/Gate.tsx';
import { isTold } from '../account/roles.ts';
import { MoreButton } from '../shell/MoreButton.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { Unread } from '../shell/Unread.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { NoticeTable } from './NoticeTable.tsx';
import { useMarking, useNotices, useUnread } from './use-notices.ts';
import { inboxWording } from './wording.ts';
import '../styles/inbox.css';

/** What the officer was told: the latest first, read or not. */
export default function InboxPage() {
  const say = inboxWording[useLanguage()];
  useDocumentTitle(say.title);
  return (
    <Gate admits={isTold}>
      <div className="desk-page inbox">
        <h1>{say.title}</h1>
        <p>{say.lead}</p>
        <Inbox />
      </div>
    </Gate>
  );
}

const CHOICES = ['all', 'unread'] as const;
type Choice = (typeof CHOICES)[number];

function Inbox() {
  const language = useLanguage();
  const say = inboxWording[language];
  const [chosen, setChosen] = useState<Choice>('all');
  const query = useNotices(chosen === 'unread' ? 'unread' : undefined);
  const { isSending, trouble, mark } = useMarking();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = query;
  if (data === undefined) return <Unread error={error} waiting={say.waiting} again={refetch} />;
  const notices = data.pages.flatMap((page) => page.notices);
  return (
    <>
      <Newer known={data.pages[0]?.unread ?? 0} show={() => void refetch()} />
      <Tools {...{ chosen, choose: setChosen, isSending }} markAll={() => void mark({ read: true })} />
      {trouble && <TroubleNote trouble={trouble} />}
      <NoticeTable
        notices={notices}
        empty={chosen === 'unread' ? say.noneUnread : say.none}
        mark={(id, read) => void mark({ ids: [id], read })}
      />
      {hasNextPage && <MoreButton listed={{ isFetchingNextPage, fetchNextPage }}>{say.more}</MoreButton>}
    </>
  );
}

type ToolsProps = { chosen: Choice; choose: (choice: Choice) => void; isSending: boolean; markAll: () => void };

/** Which notices are shown, and marking them all. */
function Tools({ chosen, choose, isSending, markAll }: ToolsProps) {
  const say = inboxWording[useLanguage()];
  return (
    <fieldset className="inbox-tools">
      <legend className="unseen">{say.filter}</legend>
      {CHOICES.map((choice) => (
        <button
          key={choice}
          type="button"
          className="button button-plain button-small"
          aria-pressed={chosen === choice}
          onClick={() => choose(choice)}
        >
          {say.only[choice]}
        </button>
      ))}
      <button
        type="button"
        className="button button-quiet button-small"
        aria-disabled={isSending || undefined}
        onClick={markAll}
      >
        {say.markAll}
      </button>
    </fieldset>
  );
}

/** That something came since the list was read; it stands still until somebody asks. */
function Newer({ known, show }: { known: number; show: () => void }) {
  const language = useLanguage();
  const say = inboxWording[language];
  const { data } = useUnread();
  const more = (data?.unread ?? 0) - known;
  return (
    <output>
      {more > 0 && (
        <p>
          {say.newer(numberText(more, language))}{' '}
          <button type="button" className="button button-plain button-small" onClick={show}>
            {say.show}
          </button>
        </p>
      )}
    </output>
  );
}
