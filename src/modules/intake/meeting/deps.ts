export const CALL = 'meeting:call';
export const ATTEND = 'meeting:attend';
