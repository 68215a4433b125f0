import type { ReactNode } from 'react';
import { maskPhone } from '../../../../kernel/masking.ts';
import { momentText, Say, SummaryList, Table, type Bilingual, type Language, type Spoken } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PLACES } from '../../layout/places.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { MaskedNumber } from '../parts/Answer.tsx';

/** What the account holds of a person. */
export type OwnData = { name: string; idNumber: string; phone: string | null; level: number };

/** One look of somebody else at the person's file; the department where it is known. */
export type Look = { at: Date; department: Bilingual | undefined; what: string };

export type OwnDataPageProps = { frame: Frame; data: OwnData; looks: readonly Look[] };

/** What we hold of a person, and who looked at it (个人信息保护法 art. 45). */
export function OwnDataPage({ frame, data, looks }: OwnDataPageProps) {
  const { language } = frame;
  const { self, mine } = portalWording[language].cases;
  return (
    <PortalPage frame={frame} title={self.title} at="mine" crumbs={[{ href: PLACES.mine, label: mine.title }]}>
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
          { id: 'phone', label: self.phone, value: data.phone === null ? self.noPhone : maskPhone(data.phone) },
          { id: 'level', label: self.level, value: self.levelOf(String(data.level)) },
        ]}
      />
      <p>
        <a className="tap" href="#help">
          {self.correct}
        </a>
      </p>
      <Looks looks={looks} language={language} />
    </PortalPage>
  );
}

function Looks({ looks, language }: Spoken & { looks: readonly Look[] }) {
  const say = portalWording[language].cases.self;
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
            cell: ({ department }) => officerOf(department, language),
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
  const say = portalWording[language].cases.self;
  if (department === undefined) return say.somebody;
  return language === 'zh' || department.en !== undefined ? (
    say.officer(department[language] ?? department.zh)
  ) : (
    <>
      {say.somebody}: <Say words={department} language={language} />
    </>
  );
}
