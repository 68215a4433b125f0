/** A courier over HTTP: orders and the way of a parcel. */
export { openExpress, Step, type Express, type ExpressSettings } from './express.ts';
