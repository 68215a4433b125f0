/** An element as the drawing program keeps it; references are elements. */
export type BusinessObject = {
  id: string;
  /** Null where it was taken away. */
  name?: string | null;
  outgoing?: readonly BusinessObject[];
  targetRef?: BusinessObject;
  sourceRef?: BusinessObject & { default?: BusinessObject };
  conditionExpression?: { body?: string };
  attachedToRef?: BusinessObject;
  $parent?: BusinessObject;
  $type?: string;
  get: (property: string) => unknown;
};
