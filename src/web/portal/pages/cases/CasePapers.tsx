import { civilDateOf } from '../../../../kernel/civil-date.ts';
import type { CasePaper } from '../../../../modules/intake/cases/contract.ts';
import type { CaseService } from '../../../../modules/intake/serving/contract.ts';
import { caseWording } from '../../../../modules/intake/cases/wording.ts';
import { dayOfYearText } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { portalWording } from '../../wording/wording.ts';
import { PaperService } from './PaperService.tsx';
import { to } from '../addresses.ts';

type CasePapersProps = {
  frame: Frame;
  caseId: string;
  papers: readonly CasePaper[];
  service: CaseService | undefined;
};

/** Receipt, notices and decisions, to be read, saved and printed. */
export function CasePapers({ frame: { language, kiosk }, caseId, papers, service }: CasePapersProps) {
  const say = portalWording[language].cases.case;
  const names = new Map(Object.entries(caseWording[language].papers));
  const served = new Map(service?.papers.map((paper) => [paper.id, paper]));
  if (papers.length === 0) return null;
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">{say.papers}</h2>
      {kiosk !== undefined && <p className="hint">{portalWording[language].kiosk.papers}</p>}
      <ul className="items">
        {papers.map(({ id, kind, number, issuedAt }) => (
          <li key={id} className="item">
            <a className="item-link" href={to.paper(caseId, id)} data-document="">
              {names.get(kind) ?? kind}
              {say.pdf}
            </a>
            <p className="item-facts">
              {number !== null && <span lang={language === 'en' ? 'zh' : undefined}>{number}</span>}
              <span>{dayOfYearText(civilDateOf(new Date(issuedAt)), language)}</span>
            </p>
            <PaperService paper={served.get(id)} language={language} />
          </li>
        ))}
      </ul>
    </section>
  );
}
