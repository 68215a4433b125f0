import type { CaseFile } from '../../../modules/intake/cases/contract.ts';
import { AcceptanceCard } from '../acceptance/AcceptanceCard.tsx';
import { isHere } from '../acceptance/is-here.ts';
import { needOf } from '../case-file/need-of.ts';

/** Nothing is filled in to accept; the card says what to look at first. */
export function AcceptFields({ file: { materials, conditions } }: { file: CaseFile }) {
  const listed = materials.map((material) => ({
    ...material.rule,
    id: material.id,
    name: material.name,
    need: needOf(material),
    here: isHere(material),
  }));
  return <AcceptanceCard materials={listed} conditions={conditions} />;
}
