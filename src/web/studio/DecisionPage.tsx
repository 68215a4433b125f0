import { mountDecisionEditor } from './decision-editor.ts';
import { ModelPage } from './ModelPage.tsx';
import sample from './samples/risk-class.dmn?raw';
import './styles/studio.css';

export default function DecisionPage() {
  return <ModelPage kind="decision" extension=".dmn" sample={sample} mount={mountDecisionEditor} />;
}
