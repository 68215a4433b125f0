import type { Manifest } from '../../kernel/manifest.ts';

export const manifest: Manifest = { name: 'documents', dependsOn: [], listensTo: [], provides: [] };

export {
  findNextNumber,
  issueDocument,
  previewDocument,
  type DocumentDeps,
  type Holder,
  type IssueRequest,
  type KeptPaper,
} from './commands.ts';
export type {
  DocumentContent,
  DocumentKind,
  DocumentRefusal,
  HearingContent,
  IssuedDocument,
  MinutesContent,
  PaperParagraph,
  ProcedureContent,
} from './model.ts';
export { findDocument, findDocuments, findInternalDocument, type DocumentRow } from './queries.ts';
export { remedyOf, remedyText, type Remedy } from './rules/remedy.ts';
export { readTemplates, type Templates } from './templates.ts';
