import type { Manifest } from '../../kernel/manifest.ts';

export const manifest: Manifest = { name: 'documents', dependsOn: [], listensTo: [], provides: [] };

export {
  issueDocument,
  previewDocument,
  type DocumentDeps,
  type Holder,
  type IssueRequest,
  type KeptPaper,
} from './commands.ts';
export type { DocumentContent, DocumentKind, DocumentRefusal, IssuedDocument } from './model.ts';
export { findDocument, findDocuments, type DocumentRow } from './queries.ts';
export { remedyOf, type Remedy } from './rules/remedy.ts';
export { readTemplates, type Templates } from './templates.ts';
