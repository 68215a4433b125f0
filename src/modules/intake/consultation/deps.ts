export const ASK = 'case:consult';
export const ANSWER = 'consultation:answer';
