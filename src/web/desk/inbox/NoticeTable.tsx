import { Link } from '@tanstack/react-router';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { Notice } from '../../../modules/oversight/notices/contract.ts';
import { CaseNumber, dayText, momentText, Say, Table, type Column, type Language } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import type { ConsultationFilter } from '../consultations/filter.ts';
import type { MeetingFilter } from '../joint-meetings/filter.ts';
import { kindText } from './kind-text.ts';
import { inboxWording } from './wording.ts';

type Marking = (id: string, read: boolean) => void;
type NoticeTableProps = { notices: readonly Notice[]; empty: string; mark: Marking };

/** Opening what a notice leads to is reading it. */
export function NoticeTable({ notices, empty, mark }: NoticeTableProps) {
  const language = useLanguage();
  const say = inboxWording[language];
  return (
    <Table
      caption={say.caption}
      empty={empty}
      rows={notices}
      rowId={({ id }) => id}
      columns={columnsOf(language, mark)}
    />
  );
}

function columnsOf(language: Language, mark: Marking): Column<Notice>[] {
  const say = inboxWording[language];
  return [
    { id: 'what', heading: say.what, cell: (notice) => <What notice={notice} mark={mark} language={language} /> },
    { id: 'about', heading: say.about, cell: (notice) => <About notice={notice} mark={mark} language={language} /> },
    {
      id: 'due',
      heading: say.due,
      cell: ({ dueOn }) => (dueOn === null ? '' : dayText(civilDate(dueOn), language)),
    },
    { id: 'at', heading: say.at, cell: ({ at }) => momentText(new Date(at), language) },
    {
      id: 'state',
      heading: say.state,
      cell: ({ id, read }) => (
        <>
          {read ? say.read : <strong>{say.unread}</strong>}{' '}
          <button type="button" className="button button-quiet button-small" onClick={() => mark(id, !read)}>
            {read ? say.markUnread : say.markRead}
          </button>
        </>
      ),
    },
  ];
}

type Shown = { notice: Notice; mark: Marking; language: Language };

function What({ notice: { id, kind, order, case: of, model, read, inSteadOf }, mark, language }: Shown) {
  const say = inboxWording[language];
  const words = kindText(kind, language);
  return (
    <>
      {read ? words : <strong>{words}</strong>}
      {inSteadOf !== null && <span className="fine"> {say.inSteadOf(inSteadOf)}</span>}
      {order !== null && (
        <>
          {' '}
          <Link to="/orders/$orderId" params={{ orderId: order }} onClick={() => mark(id, true)}>
            {say.openOrder}
          </Link>
        </>
      )}
      {kind.startsWith('consultation.') && (
        <>
          {' '}
          <Link to="/consultations" search={consultationsOf(kind)} onClick={() => mark(id, true)}>
            {say.openConsultations}
          </Link>
        </>
      )}
      {kind.startsWith('meeting.') && (
        <>
          {' '}
          <Link to="/meetings" search={meetingsOf(kind)} onClick={() => mark(id, true)}>
            {say.openMeetings}
          </Link>
        </>
      )}
      {kind.startsWith('postCheck.') && of !== null && (
        <>
          {' '}
          <Link to="/post-checks/$postCheckId" params={{ postCheckId: of.id }} onClick={() => mark(id, true)}>
            {say.openPostCheck}
          </Link>
        </>
      )}
      {model !== null && (
        <>
          {' '}
          <Link to="/models/process/$item" params={{ item: model.item }} onClick={() => mark(id, true)}>
            {say.openDrawing}
          </Link>
        </>
      )}
    </>
  );
}

/** What was answered or let pass stands among what one's own department asked. */
const consultationsOf = (kind: string): ConsultationFilter =>
  kind === 'consultation.answered' || kind === 'consultation.silent' ? { side: 'byUs', state: 'all' } : {};

/** What the invited say stands among the meetings that one's own department called. */
const meetingsOf = (kind: string): MeetingFilter => ({
  ...(['meeting.answered', 'meeting.objected', 'meeting.silent', 'meeting.ended'].includes(kind) && {
    side: 'byUs' as const,
  }),
  ...(['meeting.ended', 'meeting.calledOff', 'meeting.final'].includes(kind) && { state: 'all' as const }),
});

function About({ notice: { id, case: of, model, task, department }, mark, language }: Shown) {
  const say = inboxWording[language];
  if (model !== null) return <Say words={model.name} language={language} />;
  if (of === null) return <Say words={department} language={language} />;
  return (
    <>
      <Link to="/cases/$caseId" params={{ caseId: of.id }} search={{}} onClick={() => mark(id, true)}>
        <CaseNumber number={of.number} /> <Say words={of.item} language={language} />
      </Link>
      {task !== null && (
        <span className="fine" lang="zh">
          {' '}
          {say.task(task.name)}
        </span>
      )}
    </>
  );
}
