import { LANGUAGES } from '../../kernel/language.ts';
import type { Faults } from './faults.ts';
import type { KeptMessage } from './kept.ts';
import { simulatorWording } from './wording.ts';
import { Both, SimulatorFrame } from './SimulatorFrame.tsx';

export type SimulatorPageProps = {
  kind: 'sms' | 'mail';
  messages: readonly KeptMessage[];
  faults: Faults;
};

/** The page of a simulator, in both languages at once. */
export function SimulatorPage({ kind, messages, faults }: SimulatorPageProps) {
  const { zh, en } = simulatorWording;
  return (
    <SimulatorFrame title={{ zh: zh.title[kind], en: en.title[kind] }}>
      <h1>
        <Both zh={zh.title[kind]} en={en.title[kind]} />
      </h1>
      {LANGUAGES.map((language) => (
        <p key={language} lang={language === 'zh' ? 'zh-CN' : 'en'}>
          {simulatorWording[language].lead}
        </p>
      ))}
      <Messages messages={messages} />
      <FaultForm faults={faults} />
    </SimulatorFrame>
  );
}

const COLUMNS = ['at', 'from', 'to', 'text', 'state'] as const;

function Messages({ messages }: Pick<SimulatorPageProps, 'messages'>) {
  const { zh, en } = simulatorWording;
  if (messages.length === 0)
    return (
      <p>
        <Both zh={zh.empty} en={en.empty} />
      </p>
    );
  return (
    <table>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              <Both zh={zh.columns[column]} en={en.columns[column]} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {messages.map((message) => (
          <tr key={message.id}>
            <td>{message.at.slice(0, 19).replace('T', ' ')}</td>
            <td>{message.from}</td>
            <td>{message.to}</td>
            <td className="text">
              {message.subject !== null && <strong>{message.subject}</strong>}
              {message.text}
            </td>
            <td>{message.state}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FaultForm({ faults }: Pick<SimulatorPageProps, 'faults'>) {
  const { zh, en } = simulatorWording;
  return (
    <form method="post" action="/faults">
      <h2>
        <Both zh={zh.faults} en={en.faults} />
      </h2>
      {Object.entries(faults).map(([name, value]) => (
        <label key={name}>
          <span>
            {zh.fault[name]} <span lang="en">{en.fault[name]}</span>
          </span>
          {typeof value === 'boolean' ? (
            <input type="checkbox" name={name} defaultChecked={value} />
          ) : (
            <input
              type="text"
              name={name}
              defaultValue={typeof value === 'number' ? String(value) : value.join(', ')}
            />
          )}
        </label>
      ))}
      <button type="submit">
        <Both zh={zh.set} en={en.set} />
      </button>
    </form>
  );
}
