/** A file of one table with one input and one output, for a model that is begun here. */
export const blankTable = (key: string, say: { decision: string; input: string; output: string }): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" id="${key}" name="${say.decision}" namespace="https://onewindow.example/decision/${key}">
  <inputData id="data-1" name="${say.input}"><variable id="data-1-variable" name="${say.input}" typeRef="number"/></inputData>
  <decision id="decision-1" name="${say.decision}">
    <variable id="decision-1-variable" name="${say.decision}" typeRef="string"/>
    <informationRequirement id="requires-1"><requiredInput href="#data-1"/></informationRequirement>
    <decisionTable id="table-1" hitPolicy="UNIQUE">
      <input id="input-1"><inputExpression id="expression-1" typeRef="number"><text>${say.input}</text></inputExpression></input>
      <output id="output-1" name="${say.output}" typeRef="string"/>
    </decisionTable>
  </decision>
  <dmndi:DMNDI><dmndi:DMNDiagram id="drd"><dmndi:DMNShape id="decision-1-shape" dmnElementRef="decision-1"><dc:Bounds x="160" y="100" width="180" height="80"/></dmndi:DMNShape><dmndi:DMNShape id="data-1-shape" dmnElementRef="data-1"><dc:Bounds x="187" y="260" width="125" height="45"/></dmndi:DMNShape></dmndi:DMNDiagram></dmndi:DMNDI>
</definitions>
`;
