import type { Problem } from '../../../../kernel/problem.ts';
import type { Frame } from '../../layout/frame.ts';
import { PLACES } from '../../layout/places.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { SIGN_IN, withReturn } from '../../login/places.ts';
import { portalWording, type PortalWording } from '../../wording/wording.ts';

type ProblemPageProps = { frame: Frame; problem: Problem; back?: string | undefined };

/** What went wrong, as a sentence, and where to go now. Never a dead end. */
export function ProblemPage({ frame, problem, back }: ProblemPageProps) {
  const say = portalWording[frame.language].notices.problem;
  const title = titleOf(problem.status, say);
  return (
    <PortalPage frame={frame} title={title}>
      <h1>{title}</h1>
      <p className="lead">{problem.title}</p>
      <h2>{say.next}</h2>
      <ul className="plain-list">
        {waysOf({ frame, problem, back }).map(({ href, label }) => (
          <li key={href}>
            <a className="tap" href={href}>
              {label}
            </a>
          </li>
        ))}
      </ul>
      {problem.status >= 500 && problem.instance !== undefined && (
        <p className="hint request-number">
          {say.request}
          {problem.instance.replace('urn:uuid:', '')}
        </p>
      )}
    </PortalPage>
  );
}

function waysOf({ frame: { language, signedIn, here }, problem, back }: ProblemPageProps) {
  const say = portalWording[language].notices.problem;
  return [
    ...(back === undefined ? [] : [{ href: back, label: say.again }]),
    ...(signedIn && problem.status === 403 ? [{ href: withReturn(SIGN_IN.capacity, here), label: say.capacity }] : []),
    ...(signedIn ? [{ href: PLACES.mine, label: say.mine }] : []),
    { href: PLACES.home, label: say.home },
    { href: '#help', label: say.help },
  ];
}

function titleOf(status: number, say: PortalWording['notices']['problem']): string {
  const known = new Map(Object.entries(say.title)).get(String(status));
  return known ?? (status >= 500 ? say.broken : say.refused);
}
