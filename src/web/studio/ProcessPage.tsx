import { ModelPage } from './ModelPage.tsx';
import { mountProcessEditor } from './process-editor.ts';
import sample from './samples/approval.bpmn?raw';
import './styles/studio.css';

export default function ProcessPage() {
  return <ModelPage kind="process" extension=".bpmn" sample={sample} mount={mountProcessEditor} />;
}
