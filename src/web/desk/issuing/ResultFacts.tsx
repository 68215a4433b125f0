import { civilDate } from '../../../kernel/civil-date.ts';
import type { ResultView } from '../../../modules/issuing/contract.ts';
import { CaseNumber, dayText, Light, Say, SummaryList, Tag, type Language, type SummaryRow } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { parcelsWording } from '../parcels/wording.ts';
import { issuingPageWording } from './wording.ts';

/** What a result is, whose, where it lies, and until when it has to be delivered. */
export function ResultFacts({ view }: { view: ResultView }) {
  const language = useLanguage();
  const say = issuingPageWording[language];
  const { row } = view;
  return (
    <>
      <h2>
        <Say words={row.item} language={language} />{' '}
        <Tag tone={row.state === 'delivered' ? 'done' : 'act'}>{say.states[row.state]}</Tag>
      </h2>
      <SummaryList language={language} rows={[...whose(view, language), ...standing(view, language)]} />
    </>
  );
}

function whose({ row, applicant, papers, sheets, address }: ResultView, language: Language): SummaryRow[] {
  const say = issuingPageWording[language];
  const line = (id: string, label: string, value: SummaryRow['value']) => ({ id, label, value });
  return [
    line('number', say.result.number, <CaseNumber number={row.number} />),
    line('applicant', say.result.applicant, <span lang="zh">{applicant}</span>),
    line('department', say.result.department, <Say words={row.department} language={language} />),
    line(
      'papers',
      say.result.papers,
      <span lang="zh">
        {papers.map(({ type, number }) => `${type ?? say.result.decision} ${number ?? ''}`.trim()).join('；')}
      </span>,
    ),
    ...(sheets.length > 0
      ? [line('sheets', say.result.sheets, <span lang="zh">{sheets.map(({ text }) => text).join('、')}</span>)]
      : []),
    line('method', say.result.method, say.methods[row.method]),
    ...(address === null || row.state === 'delivered'
      ? []
      : [
          line(
            'address',
            say.result.address,
            <span lang="zh">{`${address.address}（${address.name}，${address.phone}）`}</span>,
          ),
        ]),
  ];
}

function standing({ row, parcels, officer }: ResultView, language: Language): SummaryRow[] {
  const say = issuingPageWording[language];
  const day = (text: string) => dayText(civilDate(text), language);
  const line = (id: string, label: string, value: SummaryRow['value']) => ({ id, label, value });
  return [
    line('decided', say.result.decidedOn, day(row.decidedOn)),
    ...(row.light === 'none'
      ? []
      : [
          line(
            'due',
            say.result.due,
            <>
              <Light light={row.light} language={language} /> {say.due(day(row.dueOn), row.daysLeft)}
              {row.provisional && say.provisional}
              <span className="fine issuing-note">{say.dueFine}</span>
            </>,
          ),
        ]),
    ...(row.shelf === null || row.since === null
      ? []
      : [
          line(
            'place',
            say.result.place,
            placeText(row.shelf, { since: day(row.since), reminders: row.reminders }, say),
          ),
        ]),
    ...wayOut({ row, parcels, officer }, language),
  ];
}

/** With the post, or in whose hand. */
function wayOut(
  { row, parcels, officer }: Pick<ResultView, 'row' | 'parcels' | 'officer'>,
  language: Language,
): SummaryRow[] {
  const say = issuingPageWording[language];
  const day = (text: string) => dayText(civilDate(text), language);
  const line = (id: string, label: string, value: SummaryRow['value']) => ({ id, label, value });
  const parcel = parcels.findLast(({ direction }) => direction === 'out');
  return [
    ...(parcel === undefined
      ? []
      : [
          line(
            'parcel',
            say.result.parcels,
            `${parcel.waybill ?? say.result.courier} · ${parcelState(parcel.state, language)}`,
          ),
        ]),
    ...(row.how === null || row.deliveredOn === null
      ? []
      : [
          line(
            'delivered',
            say.result.delivered,
            [day(row.deliveredOn), say.hows[row.how], ...(officer === null ? [] : [say.result.by(officer)])].join(
              ' · ',
            ),
          ),
        ]),
  ];
}

type Said = (typeof issuingPageWording)['zh'];

const placeText = (shelf: string, { since, reminders }: { since: string; reminders: number }, { result }: Said) =>
  [shelf, result.since(since), ...(reminders > 0 ? [result.reminders(reminders)] : [])].join(' · ');

function parcelState(state: string, language: Language): string {
  const words: Readonly<Record<string, string>> = parcelsWording[language].states;
  return words[state] ?? state;
}
