/**
 * One probe of the primary key for each place, to be joined laterally. So written because a statement is planned once for a connection,
 * perhaps while the tables are empty: as a plain join it would go on reading the whole table when that has millions of rows.
 */
export const eventAt = (place: string) => `lateral (
  select * from log.event
  where area = ${place}.area and stream = ${place}.stream and version = ${place}.version limit 1)`;

/** The number of an event, likewise. */
export const numberOf = (event: string) => `lateral (
  select seq from log.numbered
  where area = ${event}.area and stream = ${event}.stream and version = ${event}.version limit 1)`;
