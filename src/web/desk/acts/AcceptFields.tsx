import { AcceptanceCard } from '../acceptance/AcceptanceCard.tsx';
import { isHere } from '../acceptance/is-here.ts';
import { needOf } from '../case-file/need-of.ts';
import { AnswerFields } from './AnswerFields.tsx';
import type { FieldsProps } from './fields-props.ts';
import { ToleranceFields } from './ToleranceFields.tsx';

/** The card says what to look at first; a day is filled in only where something is to follow. */
export function AcceptFields(fields: FieldsProps) {
  const { materials, conditions, offered } = fields.file;
  const listed = materials.map((material) => ({
    ...material.rule,
    id: material.id,
    name: material.name,
    need: needOf(material),
    here: isHere(material),
  }));
  return (
    <>
      <AcceptanceCard materials={listed} conditions={conditions} />
      {offered && <ToleranceFields {...fields} offered={offered} />}
      <AnswerFields {...fields} />
    </>
  );
}
