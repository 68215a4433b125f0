/** The version of the paper in force. An older file stays where it is: it proves how an older order was printed. */
export const TEMPLATE = 'supervision-order@1';
