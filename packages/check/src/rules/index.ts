import type { Rule } from "../context.ts";
import { claims } from "./claims.ts";
import { payBeforeDecision } from "./payBeforeDecision.ts";
import { payments } from "./payments.ts";
import { compiled } from "./compiled.ts";
import { cycles } from "./cycles.ts";
import { deadlines } from "./deadlines.ts";
import { decisionCover } from "./decisionCover.ts";
import { decisionNull } from "./decisionNull.ts";
import { decisionPolicy } from "./decisionPolicy.ts";
import { events } from "./events.ts";
import { gateways } from "./gateways.ts";
import { duplicateLabel, missingLabel, options } from "./labels.ts";
import { duplicateName, reservedName } from "./names.ts";
import { mayBeNull } from "./mayBeNull.ts";
import { notYet } from "./notYet.ts";
import { parallelWrites } from "./parallelWrites.ts";
import { patterns } from "./patterns.ts";
import { personalData } from "./personalData.ts";
import { placeholders } from "./placeholders.ts";
import { reach } from "./reach.ts";
import { readBeforeWritten } from "./readBeforeWritten.ts";
import { settle } from "./settle.ts";
import { settingValues } from "./settingValues.ts";
import { joins, tokens } from "./tokens.ts";
import { translations } from "./translations.ts";
import { unknownReference } from "./unknownReference.ts";

/** Every rule. A new one is a file beside this one, a line here, and its codes in the messages. */
export const rules = {
  compiled,
  unknownReference,
  reservedName,
  duplicateName,
  readBeforeWritten,
  reach,
  gateways,
  events,
  cycles,
  tokens,
  joins,
  parallelWrites,
  decisionCover,
  decisionNull,
  decisionPolicy,
  missingLabel,
  duplicateLabel,
  options,
  translations,
  deadlines,
  placeholders,
  mayBeNull,
  personalData,
  notYet,
  settingValues,
  patterns,
  claims,
  payments,
  payBeforeDecision,
  settle,
} satisfies Record<string, Rule>;
export type RuleName = keyof typeof rules;
