/** dmn-js ships no types; this is what the studio uses of it. */
declare module 'dmn-js/lib/Modeler' {
  type View = { id: string; element: { id: string; name?: string }; name?: string; type: string };

  export default class DecisionModeler {
    constructor(options: { container: HTMLElement });
    importXML(xml: string): Promise<{ warnings: readonly unknown[] }>;
    saveXML(options: { format: boolean }): Promise<{ xml: string }>;
    getViews(): View[];
    getActiveView(): View | undefined;
    open(view: View): Promise<unknown>;
    getActiveViewer(): unknown;
    on(event: string, listener: () => void): void;
    destroy(): void;
  }
}
