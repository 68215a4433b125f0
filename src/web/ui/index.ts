/** The shared look and speech of portal, desk, cockpit and kiosk: tokens, wording and components without hooks. */
export { LANGUAGES, type Language } from '../../kernel/language.ts';
export { limitText, type Clock } from './clock.ts';
export { dayOfYearText, dayText, momentText, numberText } from './formatting.ts';
export { pageLanguage, type Spoken } from './language.ts';
export { Say } from './Say.tsx';
export { sizeText } from './sizes.ts';
export { uiWording, type InEachLanguage } from './wording.ts';
export { plain, type Bilingual, type Words } from './words.ts';
export { CHOSEN_MODES, MODES, type ChosenMode, type Mode } from './tokens/mode.ts';
export { palettes, type Colour, type Palette } from './tokens/palette.ts';

export { AnswerTable, type AnsweredRows } from './content/AnswerTable.tsx';
export { Card, Cards, FigureCard } from './content/Card.tsx';
export { CaseNumber } from './content/CaseNumber.tsx';
export { CopyNumber } from './content/CopyNumber.tsx';
export { Details } from './content/Details.tsx';
export { Face } from './content/Face.tsx';
export { Light } from './content/Light.tsx';
export { NotificationBanner } from './content/NotificationBanner.tsx';
export { Panel } from './content/Panel.tsx';
export { QrCode, type QrPicture } from './content/QrCode.tsx';
export { Steps, type Step, type StepState } from './content/Steps.tsx';
export { SummaryList, type SummaryRow } from './content/SummaryList.tsx';
export { Table, type Column } from './content/Table.tsx';
export { Tag, type Tone } from './content/Tag.tsx';
export { TaskList, type Task, type TaskState } from './content/TaskList.tsx';

export { ActingText, type Acting } from './errand/ActingText.tsx';
export { CaseList, CaseRow, type CaseRowProps } from './errand/CaseRow.tsx';
export { LimitText } from './errand/LimitText.tsx';
export { SourceText } from './errand/SourceText.tsx';
export { MaterialList, MaterialRow, type MaterialState, type Need } from './errand/MaterialRow.tsx';
export { StatusSentence } from './errand/StatusSentence.tsx';

export { ActForm } from './form/ActForm.tsx';
export { AddressInput } from './form/AddressInput.tsx';
export { Acts, Button, LinkButton, type ButtonVariant } from './form/Button.tsx';
export { Checkboxes, RadioGroup, type Choice } from './form/Choices.tsx';
export { DateInput } from './form/DateInput.tsx';
export { errorOf, ErrorSummary, type FieldError } from './form/ErrorSummary.tsx';
export { type ControlAttributes, type FieldProps } from './form/Field.tsx';
export { fieldId } from './form/field-id.ts';
export { FileInput, type UploadLimits } from './form/FileInput.tsx';
export { KnownAnswer } from './form/KnownAnswer.tsx';
export { SearchBox } from './form/SearchBox.tsx';
export { Select, type SelectOption } from './form/Select.tsx';
export { addressText, type AddressPart } from './form/typed-address.ts';
export { dateText, type DatePart } from './form/typed-date.ts';
export { TextArea } from './form/TextArea.tsx';
export { UploadForm } from './form/UploadForm.tsx';
export { TextInput, type Typing } from './form/TextInput.tsx';

export { BackLink } from './frame/BackLink.tsx';
export { Breadcrumb, type Crumb } from './frame/Breadcrumb.tsx';
export { Footer } from './frame/Footer.tsx';
export { Header, WindowMark, type NavLink } from './frame/Header.tsx';
export { HelpBand, type HelpLine, type HelpWindow } from './frame/HelpBand.tsx';
export { MAIN_ID, SkipLink } from './frame/SkipLink.tsx';
