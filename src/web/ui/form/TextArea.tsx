import { controlOf, Field, type FieldProps } from './Field.tsx';

export function TextArea({ value, rows = 5, ...field }: FieldProps & { value?: string | undefined; rows?: number }) {
  return (
    <Field {...field}>
      <textarea {...controlOf(field)} className="input" rows={rows} defaultValue={value} />
    </Field>
  );
}
