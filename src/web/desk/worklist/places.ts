/** Ids by which keys and skip links find their way. */
export const LIST_ID = 'work-list';
export const SEARCH_ID = 'work-search';
export const FILE_HEADING_ID = 'case-heading';
