/** The id of the control that answers a field, e.g. `f-org-name` for `org.name`; of several, the first one's. */
export const fieldId = (name: string) => `f-${name.replaceAll(/[^\p{L}\p{N}_-]/gu, '-')}`;
