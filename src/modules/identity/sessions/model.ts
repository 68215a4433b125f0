/** In what capacity a session acts. */
export type Capacity = 'self' | 'organisation' | 'office';
