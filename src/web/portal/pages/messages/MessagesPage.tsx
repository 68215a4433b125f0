import type { Message, MessagePage as Page } from '../../../../modules/messages/inbox/contract.ts';
import { ActForm, Button, momentText, NotificationBanner, Say, Tag, type Spoken } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';

export type MessagesPageProps = {
  frame: Frame;
  page: Page;
  /** Only what was not read yet is shown. */
  unreadOnly: boolean;
  /** This is not the first page. */
  continued: boolean;
  done: 'read' | undefined;
  once: string;
};

/** What a person was told, the latest first. */
export function MessagesPage({ frame, page, unreadOnly, continued, done, once }: MessagesPageProps) {
  const { language } = frame;
  const say = portalWording[language].messages;
  const { messages, after } = page;
  const [newest] = messages;
  const unread = unreadOnly ? { unread: '1' as const } : {};
  return (
    <PortalPage frame={frame} title={say.title} at="messages">
      {done === 'read' && <NotificationBanner id="done" tone="done" title={say.allRead} />}
      <h1>{say.title}</h1>
      <Ways unreadOnly={unreadOnly} language={language} />
      {newest === undefined ? (
        <p>{unreadOnly ? say.noneUnread : say.none}</p>
      ) : (
        <ul className="items">
          {messages.map((message) => (
            <Row key={message.id} message={message} language={language} />
          ))}
        </ul>
      )}
      {newest !== undefined && !continued && messages.some(({ readAt }) => readAt === null) && (
        <ActForm language={language} action={to.messages()} once={once}>
          <input type="hidden" name="upTo" value={newest.id} />
          <Button>{say.readAll}</Button>
        </ActForm>
      )}
      <p>
        {after !== null && (
          <a className="tap" href={to.messages({ ...unread, after })}>
            {say.next}
          </a>
        )}{' '}
        {continued && (
          <a className="tap" href={to.messages(unread)}>
            {say.newest}
          </a>
        )}
      </p>
    </PortalPage>
  );
}

function Ways({ unreadOnly, language }: Spoken & { unreadOnly: boolean }) {
  const say = portalWording[language].messages;
  return (
    <ul className="ways">
      <li>
        <a className="tap" href={to.messages()} aria-current={unreadOnly ? undefined : 'true'}>
          {say.all}
        </a>
      </li>
      <li>
        <a className="tap" href={to.messages({ unread: '1' })} aria-current={unreadOnly ? 'true' : undefined}>
          {say.onlyUnread}
        </a>
      </li>
      <li>
        <a className="tap" href={to.messagePreferences}>
          {say.settings}
        </a>
      </li>
    </ul>
  );
}

function Row({ message, language }: Spoken & { message: Message }) {
  const say = portalWording[language].messages;
  const { id, title, subject, createdAt, readAt, forOrganisation } = message;
  return (
    <li className="item">
      <a className="item-link" href={to.message(id)}>
        {title === '' ? say.erased : title}
      </a>
      {readAt === null && <Tag tone="act">{say.unread}</Tag>}
      <p className="item-facts">
        {subject !== null && (
          <span>
            <Say words={subject} language={language} />
          </span>
        )}
        {forOrganisation && <span>{say.forOrganisation}</span>}
        <span>{momentText(new Date(createdAt), language)}</span>
      </p>
    </li>
  );
}
