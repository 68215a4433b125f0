import { OWN_NAMESPACE } from '../../../modules/process/publication/contract.ts';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A model that holds its beginning and nothing else, of an item that has none yet. */
export const blankModel = (item: string, name: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:ow="${OWN_NAMESPACE}" id="model-${item}" targetNamespace="https://onewindow.example/process">
  <bpmn:process id="process-${item}" name="${escaped(name)}" isExecutable="true" ow:item="${item}" ow:origin="modelled">
    <bpmn:startEvent id="event-received" name="收到申请" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram">
    <bpmndi:BPMNPlane id="plane" bpmnElement="process-${item}">
      <bpmndi:BPMNShape id="event-received-shape" bpmnElement="event-received"><dc:Bounds x="160" y="100" width="36" height="36" /></bpmndi:BPMNShape>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
