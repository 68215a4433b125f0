/** bpmn-moddle ships types of the meta-model only; this is what the product uses of the reader and writer. */
declare module 'bpmn-moddle' {
  export type ModdleElement = {
    readonly $type: string;
    readonly $attrs: Readonly<Record<string, string>>;
    readonly $parent?: ModdleElement;
    get(property: string): unknown;
    set(property: string, value: unknown): void;
  };

  export type Reference = { element: ModdleElement; property: string; id: string };

  export class BpmnModdle {
    constructor(packages?: Readonly<Record<string, unknown>>);
    fromXML(xml: string): Promise<{
      rootElement: ModdleElement;
      elementsById: Readonly<Record<string, ModdleElement>>;
      references: readonly Reference[];
      warnings: readonly { message: string; error?: Error; element?: ModdleElement }[];
    }>;
    create(type: string, properties?: Readonly<Record<string, unknown>>): ModdleElement;
    toXML(element: ModdleElement, options?: { format?: boolean }): Promise<{ xml: string }>;
  }
}
