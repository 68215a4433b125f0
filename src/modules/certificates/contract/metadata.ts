import { Type } from 'typebox';

const Day = Type.String({ format: 'date' });

/** GB/T 36903, by its own field names. Empty where nothing is known. */
export const CertificateMetadata = Type.Object({
  certificate_name: Type.String(),
  certificate_type: Type.String(),
  certificate_type_code: Type.String(),
  certificate_number: Type.String({ maxLength: 128 }),
  certificate_source_id: Type.String(),
  associated_source_id: Type.String(),
  issue_dept: Type.String(),
  issue_dept_code: Type.String(),
  issue_date: Day,
  certificate_holder: Type.String(),
  certificate_holder_code: Type.String(),
  certificate_holder_type: Type.Enum(['1', '2']),
  certificate_area_code: Type.String(),
  effective_date: Day,
  expiry_date: Type.String(),
  extension: Type.Record(Type.String(), Type.String()),
});
