/** The id of the control that answers a field; where there are several, the first one's. Names hold no spaces. */
export const fieldId = (name: string) => `f-${name}`;
