/**
 * Every table of every room, by its qualified name. A room declares its own tables beside the code that writes them:
 * `declare module '../../platform/database/schema.ts' { interface Schema { 'intake.case_list': … } }`.
 */
// oxlint-disable-next-line typescript/no-empty-object-type -- filled by declaration merging
export interface Schema {}
