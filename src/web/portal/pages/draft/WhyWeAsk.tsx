import type { Field } from '../../../../modules/forms/contract/form.ts';
import { formWording } from '../../../../modules/forms/wording.ts';
import { Details, Say, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';

/** What each answer is for and which law lets us ask it (个人信息保护法 art. 17). */
export function WhyWeAsk({ fields, language }: Spoken & { fields: readonly Field[] }) {
  const say = portalWording[language].draft.question;
  const { purposes, sensitivity } = formWording[language];
  const bases = new Map(fields.flatMap(({ legalBasis }) => legalBasis).map((basis) => [basis.zh, basis]));
  return (
    <Details summary={say.why}>
      <ul>
        {fields.map((field) => (
          <li key={field.id}>
            <Say words={field.label} language={language} />
            {say.colon}
            {purposes[field.purpose]} {sensitivity[field.sensitivity]}
          </li>
        ))}
      </ul>
      <p>{say.basis}</p>
      <ul>
        {[...bases.values()].map((basis) => (
          <li key={basis.zh}>
            <Say words={basis} language={language} />
          </li>
        ))}
      </ul>
    </Details>
  );
}
