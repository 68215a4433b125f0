import type { CaseFile } from '../../../modules/intake/cases/contract.ts';
import type { FieldError } from '../../ui/index.ts';
import type { OpenForm } from './open-form.ts';
import type { Typed } from './typed.ts';

/** What the fields of every form are given. */
export type FieldsProps = { file: CaseFile; form: OpenForm; typed: Typed; errors: readonly FieldError[] };
