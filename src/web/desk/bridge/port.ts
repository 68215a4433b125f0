/** Where the bridge listens, as the server wrote it into the page; undefined where this county has no such devices. */
export function bridgePortOf(written: string | undefined): number | undefined {
  const port = /^\d{1,5}$/.test(written ?? '') ? Number(written) : 0;
  return port > 0 && port <= 65_535 ? port : undefined;
}
