import type { InputHTMLAttributes, ReactNode } from 'react';
import { controlOf, Field, type FieldProps } from './Field.tsx';

/** What is typed, which decides the keyboard that a phone shows. `code` is for identity numbers and credit codes. */
export type Typing = keyof typeof KEYBOARD;

const KEYBOARD = {
  text: {},
  name: { autoComplete: 'name', spellCheck: false },
  phone: { type: 'tel', autoComplete: 'tel' },
  email: { type: 'email', autoComplete: 'email', spellCheck: false },
  address: { autoComplete: 'street-address' },
  wholeNumber: { inputMode: 'numeric', autoComplete: 'off' },
  decimal: { inputMode: 'decimal', autoComplete: 'off' },
  code: { autoCapitalize: 'characters', autoComplete: 'off', spellCheck: false },
  username: { autoComplete: 'username', autoCapitalize: 'none', spellCheck: false },
  password: { type: 'password', autoComplete: 'current-password' },
  newPassword: { type: 'password', autoComplete: 'new-password' },
  oneTimeCode: { inputMode: 'numeric', autoComplete: 'one-time-code' },
  search: { type: 'search', autoComplete: 'off' },
} as const satisfies Record<string, InputHTMLAttributes<HTMLInputElement>>;

export type TextInputProps = FieldProps & {
  typing?: Typing;
  value?: string | undefined;
  /** As wide as the answer is long; it says how much is expected. */
  width?: 'short' | 'medium' | 'full';
  /** A unit, e.g. 平方米. */
  unit?: ReactNode;
};

export function TextInput({ typing = 'text', value, width = 'full', unit, ...field }: TextInputProps) {
  return (
    <Field {...field}>
      <span className={`typed typed-${width}`}>
        <input
          type="text"
          {...KEYBOARD[typing]}
          {...controlOf(field)}
          className={typing === 'code' ? 'input input-code' : 'input'}
          defaultValue={value}
        />
        {unit && <span className="unit">{unit}</span>}
      </span>
    </Field>
  );
}
