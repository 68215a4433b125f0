import type { ReactNode } from 'react';
import type { WarningLight } from '../../../kernel/warning-light.ts';
import type { Clock } from '../clock.ts';
import { CaseNumber } from '../content/CaseNumber.tsx';
import { Light } from '../content/Light.tsx';
import type { Spoken } from '../language.ts';
import { uiWording } from '../wording.ts';
import { LimitText } from './LimitText.tsx';

export type CaseRowProps = Spoken & {
  /** The item applied for. */
  title: ReactNode;
  href: string;
  number: string;
  /** How it stands, in a few words. */
  state: ReactNode;
  applicant?: ReactNode;
  light?: WarningLight | undefined;
  clock?: Clock | undefined;
};

/** A case in a list, alike for the citizen, the clerk and the supervisor. Stands in a `CaseList`. */
export function CaseRow({ title, href, number, state, applicant, light, clock, language }: CaseRowProps) {
  return (
    <li className="case">
      <div className="case-what">
        <a className="case-link" href={href}>
          {title}
        </a>
        <p className="case-facts">
          {applicant && <span>{applicant}</span>}
          <span>
            <span className="unseen">{uiWording[language].cases.number} </span>
            <CaseNumber number={number} />
          </span>
        </p>
      </div>
      <div className="case-how">
        <p className="case-state">
          {light && <Light light={light} language={language} />} <span>{state}</span>
        </p>
        {clock && <LimitText clock={clock} language={language} />}
      </div>
    </li>
  );
}

export function CaseList({ children }: { children: ReactNode }) {
  return <ul className="cases">{children}</ul>;
}
