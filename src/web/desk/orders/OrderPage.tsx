import { Link, useParams } from '@tanstack/react-router';
import type { OrderFile } from '../../../modules/oversight/orders/contract.ts';
import { orderAddresses } from '../../api/addresses.ts';
import { readOrder } from '../../api/orders.ts';
import { CaseNumber, numberText, Say, SummaryList, Tag, type Language } from '../../ui/index.ts';
import { OpenedFile } from '../shell/OpenedFile.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { OrderActForm } from './OrderActForm.tsx';
import { OrderHappened } from './OrderHappened.tsx';
import { OrderDue, OrderPlaceText, orderStateText } from './standing.tsx';
import { ordersWording } from './wording.ts';
import '../styles/orders.css';

/** One order: what it says, what is to be done and by when, what was done. */
export default function OrderPage() {
  const { orderId } = useParams({ from: '/orders/$orderId' });
  const say = ordersWording[useLanguage()];
  useDocumentTitle(say.file.title);
  return (
    <OpenedFile
      name={['order', orderId]}
      read={(signal) => readOrder(orderId, signal)}
      lists={['orders']}
      isForgotten
      className="desk-page orders-page"
      back={
        <Link to="/orders" search={{}}>
          {say.file.back}
        </Link>
      }
      waiting={say.waiting}
    >
      {(file, changed) => <Opened file={file} changed={changed} />}
    </OpenedFile>
  );
}

function Opened({ file, changed }: { file: OrderFile; changed: () => void }) {
  const language = useLanguage();
  const say = ordersWording[language];
  const { row, acts, happened } = file;
  const isOver = row.state === 'closed' || row.state === 'discarded';
  return (
    <>
      <h1>
        {say.file.title} <span lang="zh">{row.number ?? ''}</span>
      </h1>
      <p className="order-standing">
        <Tag tone={isOver ? 'done' : 'act'}>{orderStateText(row, language)}</Tag>
        <OrderDue row={row} language={language} />
      </p>
      <Facts file={file} language={language} />
      <p>
        <a href={orderAddresses.paper(row.id)} target="_blank" rel="noreferrer">
          {row.number === null ? say.file.preview : say.file.paper}
        </a>
      </p>
      {acts.map((act) => (
        <OrderActForm key={`${act}@${row.version}`} file={file} act={act} changed={changed} />
      ))}
      <OrderHappened happened={happened} />
    </>
  );
}

function Facts({ file: { row, words, days }, language }: { file: OrderFile; language: Language }) {
  const say = ordersWording[language];
  const { case: of, task } = row;
  const rows = [
    { id: 'words', label: say.file.words, value: words === null ? say.file.erased : <span lang="zh">{words}</span> },
    { id: 'to', label: say.to, value: <OrderPlaceText row={row} language={language} /> },
    ...(of === null
      ? []
      : [
          {
            id: 'case',
            label: say.file.case,
            value: (
              <Link to="/cases/$caseId" params={{ caseId: of.id }} search={{}}>
                <CaseNumber number={of.number} /> <Say words={of.item} language={language} />
                {task !== null && ` ${say.step(task)}`}
              </Link>
            ),
          },
        ]),
    { id: 'days', label: say.file.days, value: say.file.daysText(numberText(days, language)) },
  ];
  return <SummaryList rows={rows} language={language} />;
}
