import type { FieldProgram } from "@blaupause/engine";
import type { FieldType } from "@blaupause/model";
import { Choice } from "./Choice.tsx";
import { Choices } from "./Choices.tsx";
import { Input } from "./Input.tsx";
import { Questions } from "./Questions.tsx";
import { Heading, Info, Result, Silent } from "./Said.tsx";
import { Textarea } from "./Textarea.tsx";
import { Upload } from "./Upload.tsx";
import type { Widget } from "./widget.ts";
import { YesNo } from "./YesNo.tsx";

/** How each type is shown. Types the laws do not run yet are refused by `check` and never get here. */
const widgets = {
  text: Input,
  email: Input,
  phone: Input,
  iban: Input,
  number: Input,
  integer: Input,
  money: Input,
  date: Input,
  textarea: Textarea,
  choice: Choice,
  choices: Choices,
  boolean: YesNo,
  file: Upload,
  info: Info,
  result: Result,
  heading: Heading,
  questions: Questions,
  hidden: Silent,
  group: Silent,
  list: Silent,
  address: Silent,
  country: Silent,
  datetime: Silent,
  partialDate: Silent,
  personName: Silent,
  search: Silent,
  time: Silent,
} satisfies Record<FieldType, Widget>;

export const widgetFor = (field: FieldProgram): Widget => widgets[field.type];
