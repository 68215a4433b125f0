import type { CaseFile } from '../../../modules/intake/cases/contract.ts';
import type { FieldError } from '../../ui/index.ts';
import type { Typed } from './typed.ts';

/** What the fields of every act are given. */
export type FieldsProps = { file: CaseFile; typed: Typed; errors: readonly FieldError[] };
