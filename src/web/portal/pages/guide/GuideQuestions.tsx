import type { ItemVersion } from '../../../../modules/catalogue/contract/answers.ts';
import { Details, Say, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';
import { needOf } from '../draft/need-of.ts';

/** What people ask at the counter, answered from what the entry says. */
export function GuideQuestions({ version, language }: Spoken & { version: ItemVersion }) {
  const say = portalWording[language].guide.questions;
  const { item } = version;
  const later = item.materials.filter((material) => needOf(material) === 'supplyLater');
  const byCommitment = item.materials.filter((material) => needOf(material) === 'commitmentInstead');
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{say.title}</h2>
      <Details summary={say.noScans}>
        <p>{say.noScansAnswer}</p>
      </Details>
      <Details summary={say.agent}>
        <p>{say.agentAnswer}</p>
      </Details>
      {later.length + byCommitment.length > 0 && (
        <Details summary={say.missing}>
          {later.length > 0 && <p>{say.later}</p>}
          <Names names={later.map(({ name }) => name)} language={language} />
          {byCommitment.length > 0 && <p>{say.commitment}</p>}
          <Names names={byCommitment.map(({ name }) => name)} language={language} />
        </Details>
      )}
      {item.deadlineForApplicant && (
        <Details summary={say.deadline}>
          <p>
            <Say
              words={{ zh: `${item.deadlineForApplicant.text}（${item.deadlineForApplicant.law}）。` }}
              language={language}
            />
          </p>
        </Details>
      )}
      <Details summary={say.counted}>
        <p>{say.countedAnswer}</p>
      </Details>
      <Details summary={say.where}>
        <p>{say.whereAnswer}</p>
      </Details>
    </section>
  );
}

function Names({ names, language }: Spoken & { names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <ul>
      {names.map((name) => (
        <li key={name}>
          <Say words={{ zh: name }} language={language} />
        </li>
      ))}
    </ul>
  );
}
