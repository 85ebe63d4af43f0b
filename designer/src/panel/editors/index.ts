import type { EditorKind } from "../panelOf.ts";
import type { Editor } from "./editor.ts";
import { Bound } from "./Bound.tsx";
import { Choice } from "./Choice.tsx";
import { Computed } from "./Computed.tsx";
import { Condition } from "./Condition.tsx";
import { EachOf } from "./EachOf.tsx";
import { FileSize } from "./FileSize.tsx";
import { FileTypes } from "./FileTypes.tsx";
import { Formula } from "./Formula.tsx";
import { Pair } from "./Pair.tsx";
import { PairOrNo } from "./PairOrNo.tsx";
import { Prefill } from "./Prefill.tsx";
import { Questions } from "./Questions.tsx";
import { Ranks } from "./Ranks.tsx";
import { Reference, References } from "./Reference.tsx";
import { Single } from "./Single.tsx";
import { Subject } from "./Subject.tsx";
import { LongText, NumberText, Text, Texts } from "./Text.tsx";
import { YesNo } from "./YesNo.tsx";

/** One editor a kind of property. */
export const editors = {
  text: Text,
  long: LongText,
  texts: Texts,
  number: NumberText,
  yesNo: YesNo,
  choice: Choice,
  reference: Reference,
  references: References,
  condition: Condition,
  formula: Formula,
  computed: Computed,
  valueOrFormula: Bound,
  eachOf: EachOf,
  subject: Subject,
  pair: Pair,
  pairOrNo: PairOrNo,
  prefill: Prefill,
  ranks: Ranks,
  questions: Questions,
  single: Single,
  fileSize: FileSize,
  fileTypes: FileTypes,
} satisfies Record<EditorKind, Editor>;
