/** What stands in a field of a form as text; nothing for a file, or where there is no such field. */
export function textIn(form: Pick<FormData, 'get'>, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
