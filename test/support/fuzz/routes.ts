import * as fc from 'fast-check';
import { arbitraryOf, type Schema } from './arbitrary.ts';

type Parameter = { name: string; in: 'path' | 'query' | 'header' | 'cookie'; required?: boolean; schema?: Schema };
type Operation = {
  parameters?: Parameter[];
  requestBody?: { content?: Record<string, { schema?: Schema }> };
  responses: Record<string, unknown>;
};
export type OpenApi = { paths: Record<string, Record<string, Operation>> };

export type FuzzedRoute = {
  method: string;
  path: string;
  documented: ReadonlySet<string>;
  requests: fc.Arbitrary<FuzzedRequest>;
};
export type FuzzedRequest = { url: string; body: unknown; contentType: string | undefined };

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

export function routesOf({ paths }: OpenApi): FuzzedRoute[] {
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([method]) => METHODS.includes(method))
      .map(([method, operation]) => ({
        method: method.toUpperCase(),
        path,
        documented: new Set(Object.keys(operation.responses)),
        requests: requestsOf(path, operation),
      })),
  );
}

function requestsOf(path: string, { parameters = [], requestBody }: Operation): fc.Arbitrary<FuzzedRequest> {
  const place = (where: Parameter['in']) =>
    fc.record(
      Object.fromEntries(
        parameters.filter((one) => one.in === where).map(({ name, schema }) => [name, arbitraryOf(schema ?? {})]),
      ),
    );
  const [contentType, content] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  const body = content ? arbitraryOf(content.schema ?? {}) : fc.constant(undefined);
  return fc.tuple(place('path'), place('query'), body).map(([inPath, inQuery, value]) => ({
    url: urlOf(path, inPath, inQuery),
    body: value,
    contentType,
  }));
}

function urlOf(path: string, inPath: Record<string, unknown>, inQuery: Record<string, unknown>): string {
  const filled = path.replaceAll(
    /\{(\w+)\}/g,
    (_all, name: string) => encodeURIComponent(wellFormed(inPath[name])).slice(0, 2_000) || 'x',
  );
  const query = new URLSearchParams(
    Object.entries(inQuery).map(([name, value]) => [name, wellFormed(value).slice(0, 2_000)]),
  ).toString();
  return query ? `${filled}?${query}` : filled;
}

const wellFormed = (value: unknown) =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).replace(/\p{Surrogate}/gu, '\u{fffd}');

/** Whether the OpenAPI document said that this status may come. */
export const isDocumented = ({ documented }: FuzzedRoute, status: number) =>
  documented.has(String(status)) ||
  documented.has(`${Math.floor(status / 100)}xx`) ||
  documented.has(`${Math.floor(status / 100)}XX`) ||
  documented.has('default');
