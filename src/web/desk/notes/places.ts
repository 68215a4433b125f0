/** Where a case's notes begin. */
export const NOTES_ID = 'notes-title';
