import type { CaseFile } from '../../../modules/intake/cases/contract.ts';
import type { ProcedureView } from '../../../modules/intake/procedures/contract.ts';
import { KINDS } from '../../../modules/intake/procedures/contract/kinds.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { daysOf } from '../procedures/days-of.ts';
import { proceduresWording } from '../procedures/wording.ts';

/** The special procedures of a case: what is asked for, goes on, and came of those that are over. */
export function Procedures({ file: { procedures } }: { file: CaseFile }) {
  const say = proceduresWording[useLanguage()];
  if (procedures.length === 0) return null;
  return (
    <section aria-labelledby="procedures-title">
      <h3 id="procedures-title">{say.title}</h3>
      <ul className="procedures">
        {procedures.map((one) => (
          <Procedure key={one.id} procedure={one} />
        ))}
      </ul>
    </section>
  );
}

function Procedure({ procedure: one }: { procedure: ProcedureView }) {
  const language = useLanguage();
  const say = proceduresWording[language];
  const words = [one.reason, one.content, one.rejection, one.result, one.papers].filter((text) => text !== null);
  return (
    <li>
      <p>
        <strong>{KINDS[one.kind][language]}</strong> {say.states[one.state]}
        {one.overranOn !== null && <span className="late"> {say.overran}</span>}
      </p>
      <p className="fine">{daysOf(one, language)}</p>
      {one.state !== 'requested' && one.state !== 'rejected' && (
        <p className="fine">
          {one.law === null ? say.counts : say.stops}
          {one.law !== null && <span lang="zh">{one.law}</span>}
        </p>
      )}
      {words.map((text) => (
        <p key={text} lang="zh">
          {text}
        </p>
      ))}
      {one.requester !== null && <p className="fine">{say.asked(one.requester, one.approver)}</p>}
    </li>
  );
}
