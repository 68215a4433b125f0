import type { Material } from '../../../../modules/catalogue/contract/item.ts';
import { MaterialList, MaterialRow, Say, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';
import { needOf } from '../draft/need-of.ts';

/** What to have ready, what may follow later, and what we make ourselves. */
export function GuideMaterials({ materials, language }: Spoken & { materials: readonly Material[] }) {
  const say = portalWording[language].guide.materials;
  return (
    <section aria-labelledby="materials">
      <h2 id="materials">{say.title}</h2>
      {materials.length === 0 && <p>{say.none}</p>}
      <MaterialList>
        {materials.map((material) => (
          <MaterialRow
            key={material.id}
            name={<Say words={{ zh: material.name }} language={language} />}
            need={needOf(material)}
            note={needOf(material) !== 'madeFromForm' && say.forms[material.form]}
            language={language}
          >
            {needOf(material) !== 'madeFromForm' && <Origin material={material} language={language} />}
          </MaterialRow>
        ))}
      </MaterialList>
    </section>
  );
}

function Origin({
  material: { source, applicableWhen, shareable, licence },
  language,
}: Spoken & { material: Material }) {
  const say = portalWording[language].guide.materials;
  return (
    <p className="hint">
      {say.source}
      <Say words={{ zh: source }} language={language} />
      {shareable && licence !== null && (
        <>
          <br />
          {say.shared}
        </>
      )}
      {applicableWhen !== undefined && (
        <>
          <br />
          {say.only}
          <Say words={{ zh: applicableWhen }} language={language} />
        </>
      )}
    </p>
  );
}
