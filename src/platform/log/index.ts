export type { Actor, Recorded, Stamp } from './event.ts';
export { StaleStream, Streams, UnknownEvent, type EventOf, type EventSchemas, type Upcasts } from './stream.ts';
