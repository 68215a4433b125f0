import type { ReactNode } from 'react';
import { civilDate } from '../../../../kernel/civil-date.ts';
import { maskPhone } from '../../../../kernel/masking.ts';
import type { CreditRow } from '../../../../modules/credit/contract.ts';
import { creditWording } from '../../../../modules/credit/wording.ts';
import {
  ActForm,
  Button,
  dayOfYearText,
  momentText,
  NotificationBanner,
  Say,
  SummaryList,
  Table,
  type Bilingual,
  type Column,
  type Language,
  type Spoken,
} from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PLACES } from '../../layout/places.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { MaskedNumber } from '../parts/Answer.tsx';

/** What the account holds of a person. */
export type OwnData = { name: string; idNumber: string; phone: string | null; level: number };

/** One look of somebody else at the person's file; the department where it is known. */
export type Look = { at: Date; department: Bilingual | undefined; what: string; byMandatary: boolean };

export type OwnDataPageProps = {
  frame: Frame;
  data: OwnData;
  looks: readonly Look[];
  /** What is recorded of the person and of the organisation that he acts for. */
  records: readonly CreditRow[];
  /** Something was corrected a moment ago. */
  corrected: boolean;
  once: string;
};

/** What we hold of a person, what for, and who looked at it (个人信息保护法 arts. 17, 45, 46). */
export function OwnDataPage({ frame, data, looks, records, corrected, once }: OwnDataPageProps) {
  const { language } = frame;
  const { self, cases } = portalWording[language];
  return (
    <PortalPage frame={frame} title={self.title} at="mine" crumbs={[{ href: PLACES.mine, label: cases.mine.title }]}>
      {corrected && <NotificationBanner id="done" tone="done" title={self.corrected} />}
      <h1>{self.title}</h1>
      <SummaryList
        language={language}
        rows={[
          { id: 'name', label: self.name, value: <Say words={{ zh: data.name }} language={language} /> },
          {
            id: 'id-number',
            label: self.idNumber,
            value: <MaskedNumber number={data.idNumber} language={language} />,
          },
          {
            id: 'phone',
            label: self.phone,
            value: data.phone === null ? self.noPhone : maskPhone(data.phone),
            changeHref: to.ownDataCorrection,
          },
          { id: 'level', label: self.level, value: self.levelOf(String(data.level)) },
        ]}
      />
      <p>
        <a className="tap" href="#help">
          {self.atWindow}
        </a>
      </p>
      <Purposes language={language} />
      <section aria-labelledby="copy">
        <h2 id="copy">{self.copy}</h2>
        <p>{self.copyLead}</p>
        <ActForm language={language} action={to.ownDataCopy} once={once}>
          <Button variant="plain">{self.copyAct}</Button>
        </ActForm>
      </section>
      <Records records={records} language={language} />
      <Looks looks={looks} language={language} />
    </PortalPage>
  );
}

const PURPOSES = ['account', 'drafts', 'cases', 'messages', 'signIns'] as const;
type Purpose = (typeof PURPOSES)[number];

/** 个人信息保护法 art. 17: for each purpose, on what ground and how long. */
function Purposes({ language }: Spoken) {
  const say = portalWording[language].self;
  return (
    <section aria-labelledby="uses">
      <h2 id="uses">{say.uses}</h2>
      <p>{say.usesLead}</p>
      <Table<Purpose>
        caption={<span className="unseen">{say.uses}</span>}
        columns={[
          { id: 'purpose', heading: say.purpose, cell: (id) => say.purposes[id].what },
          { id: 'basis', heading: say.basis, cell: (id) => say.purposes[id].basis },
          { id: 'kept', heading: say.kept, cell: (id) => say.purposes[id].kept },
        ]}
        rows={PURPOSES}
        rowId={(id) => id}
        empty={say.usesLead}
      />
      <p>{say.consent}</p>
    </section>
  );
}

function recordColumns(language: Language): Column<CreditRow>[] {
  const say = portalWording[language].self.records;
  const words = creditWording[language];
  return [
    { id: 'on', heading: say.on, cell: ({ on }) => dayOfYearText(civilDate(on), language) },
    { id: 'kind', heading: say.kind, cell: ({ kind }) => words.kinds[kind] },
    {
      id: 'case',
      heading: say.case,
      cell: ({ caseId, item }) => (
        <a className="tap" href={to.case(caseId)}>
          <Say words={item} language={language} />
        </a>
      ),
    },
    { id: 'by', heading: say.by, cell: ({ department }) => <Say words={department} language={language} /> },
    {
      id: 'state',
      heading: say.state,
      cell: ({ endedWhy, repair }) => stateIn(language, endedWhy, repair),
    },
    {
      id: 'rules',
      heading: say.rules,
      cell: ({ endedWhy, repair }) =>
        endedWhy === null || repair === null ? '—' : <span lang="zh">{repair.law}</span>,
    },
  ];
}

function stateIn(language: Language, endedWhy: CreditRow['endedWhy'], repair: CreditRow['repair']): string {
  const say = portalWording[language].self.records;
  if (endedWhy === null) return say.stands;
  return (repair?.endsUse ? say.endedWhole : say.ended)(creditWording[language].endings[endedWhy]);
}

/** 信用记录: of which case each came, and whether it was ended; whoever thinks that it is wrong asks the organ that made it. */
function Records({ records, language }: Spoken & { records: readonly CreditRow[] }) {
  const say = portalWording[language].self.records;
  return (
    <section aria-labelledby="records">
      <h2 id="records">{say.title}</h2>
      <p>{say.lead}</p>
      <Table<CreditRow>
        caption={<span className="unseen">{say.title}</span>}
        columns={recordColumns(language)}
        rows={records}
        rowId={({ id }) => id}
        empty={say.none}
      />
    </section>
  );
}

function Looks({ looks, language }: Spoken & { looks: readonly Look[] }) {
  const say = portalWording[language].self;
  const what = new Map(Object.entries(say.what));
  return (
    <section aria-labelledby="looked">
      <h2 id="looked">{say.looked}</h2>
      <p>{say.lookedLead}</p>
      <Table<Look>
        caption={<span className="unseen">{say.looked}</span>}
        columns={[
          { id: 'when', heading: say.when, cell: ({ at }) => momentText(at, language) },
          {
            id: 'who',
            heading: say.who,
            cell: ({ department, byMandatary }) => (byMandatary ? say.mandatary : officerOf(department, language)),
          },
          { id: 'did', heading: say.did, cell: (look) => what.get(look.what) ?? say.other },
        ]}
        rows={looks}
        rowId={({ at, what: thing }) => `${at.toISOString()} ${thing}`}
        empty={say.nobody}
      />
    </section>
  );
}

/** The department answers for the look; which of its people it was, it has to say when asked. */
function officerOf(department: Bilingual | undefined, language: Language): ReactNode {
  const say = portalWording[language].self;
  if (department === undefined) return say.somebody;
  return language === 'zh' || department.en !== undefined ? (
    say.officer(department[language] ?? department.zh)
  ) : (
    <>
      {say.somebody}: <Say words={department} language={language} />
    </>
  );
}
