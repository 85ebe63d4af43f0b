import type { Ast, Type } from "@blaupause/feel";
import type {
  Aggregation,
  Claim,
  FieldType,
  HitPolicy,
  JsonObject,
  Node,
  Regime,
  Rule,
  Trust,
} from "@blaupause/model";

/**
 * A Service and a municipality's values, compiled: plain JSON with every expression parsed and every order decided.
 * It is stored under the hash of what it was made from, and a case stays on the program it was started with.
 */
export interface Program {
  readonly hash: string;
  readonly service: {
    readonly id: string;
    readonly title: string;
    readonly noun: string;
    readonly language: string;
    readonly regime: Regime;
    readonly retention: { readonly draft: string; readonly closed: string };
  };
  readonly values: JsonObject;
  /** Settings read at the moment of use, not when the version was made. */
  readonly live: readonly string[];
  /** Static type of every name an expression may read. */
  readonly types: Readonly<Record<string, Type>>;
  /** Labels of codes, by the tag their type carries. */
  readonly labels: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly about: {
    readonly summary: Text;
    readonly cost: Text | null;
    readonly prepare: readonly Text[];
    readonly minutes: number | null;
    readonly basis: readonly string[];
  };
  readonly forms: Readonly<Record<string, FormProgram>>;
  readonly settings: FormProgram;
  readonly decisions: Readonly<Record<string, DecisionProgram>>;
  readonly documents: Readonly<Record<string, DocumentProgram>>;
  readonly process: ProcessProgram;
  readonly deadlines: Readonly<Record<string, DeadlineProgram>>;
  readonly roles: Readonly<Record<string, string>>;
  readonly applicant: Readonly<Partial<Record<"name" | "email" | "address" | "notice", Ast>>>;
  readonly columns: readonly { readonly id: string; readonly label: string; readonly value: Ast }[];
  /** Where renamed and moved elements stood before; drafts of an older version follow it (F12, U14). */
  readonly renamed?: Readonly<Record<string, string>>;
  /** What applicants read, by language; what is not translated stands there in the service's own one. */
  readonly spoken?: Readonly<Record<string, Spoken>>;
}
export type Spoken = Pick<Program, "service" | "about" | "labels" | "forms">;

/** How a value is printed inside a text, known from its static type. */
export interface Print {
  readonly kind: "text" | "number" | "integer" | "money" | "boolean" | "date" | "time" | "dateTime" | "any";
  readonly labels?: string;
}
export type TextPart =
  | string
  | {
      readonly ast: Ast;
      readonly print: Print;
      /** Its author writes `**` in it: it may make words strong. No answer may. */
      readonly marked?: true;
    };
/** A sentence with expressions; one part, a string, when it has none. */
export type Text = readonly TextPart[];

export type Bound = string | number | Ast;
export interface OptionProgram {
  readonly value: string;
  readonly label: Text;
  readonly hint?: Text;
}

export interface FieldProgram {
  readonly id: string;
  readonly type: FieldType;
  /** Ids from the form down, joined by dots, without item keys. */
  readonly path: string;
  readonly page?: string;
  /** Static type of its value; absent for what holds none (info, heading, result). */
  readonly value?: Type;
  readonly label: Text;
  readonly hint?: Text;
  readonly text?: Text;
  readonly visible?: Ast;
  readonly required?: boolean | Ast;
  readonly requiredMessage?: Text;
  readonly valid?: Ast;
  readonly message?: Text;
  readonly computed?: Ast;
  readonly prefill?: Bound | boolean;
  readonly locked?: boolean;
  readonly claim?: Claim;
  readonly claimTrust?: Trust;
  readonly claimLocked?: boolean;
  readonly unknown?: Text;
  readonly min?: Bound;
  readonly max?: Bound;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly decimals?: number;
  readonly unit?: string;
  readonly yes?: string;
  readonly no?: string;
  readonly accept?: readonly string[];
  readonly maxSize?: number;
  readonly autocomplete?: string;
  readonly of?: string;
  readonly options?: readonly OptionProgram[];
  readonly decision?: string;
  readonly form?: string;
  readonly as?: string;
  readonly itemLabel?: Text;
  readonly addLabel?: Text;
  readonly fields?: readonly FieldProgram[];
}

export interface PageProgram {
  readonly id: string;
  readonly title: Text;
  readonly hint?: Text;
  readonly visible?: Ast;
}
export interface RuleProgram {
  readonly id: string;
  readonly effect: Rule["effect"];
  readonly valid: Ast;
  readonly message: Text;
  readonly at: readonly string[];
}
/** One step of an evaluation; the plan holds them in dependency order (F1). */
export interface PlanStep {
  readonly do: "page" | "visible" | "value";
  readonly path: string;
}
export interface FormProgram {
  readonly id: string;
  readonly title: Text;
  readonly hint?: Text;
  readonly pages: readonly PageProgram[];
  readonly fields: readonly FieldProgram[];
  readonly rules: readonly RuleProgram[];
  readonly plan: readonly PlanStep[];
}

export interface DecisionProgram {
  readonly id: string;
  readonly title: string;
  readonly inputs: readonly { readonly id: string; readonly expression: Ast }[];
  readonly outputs: readonly {
    readonly id: string;
    readonly type: string;
    readonly values?: readonly unknown[];
  }[];
  readonly hitPolicy: HitPolicy;
  readonly aggregation?: Aggregation;
  readonly default?: Readonly<Record<string, Ast>>;
  readonly rows: readonly {
    readonly id: string;
    readonly when: Readonly<Record<string, Ast>>;
    readonly then: Readonly<Record<string, Ast>>;
  }[];
  /** Other decisions this one reads: evaluated first, on the same data. */
  readonly requires: readonly string[];
}

interface BlockCommon {
  readonly id: string;
  readonly visible?: Ast;
  readonly repeat?: Ast;
  readonly as?: string;
}
export interface ItemProgram extends BlockCommon {
  readonly label?: Text;
  readonly text: Text;
}
export type BlockProgram = BlockCommon &
  (
    | { readonly type: "heading"; readonly text: Text; readonly level: 1 | 2 | 3 }
    | { readonly type: "paragraph"; readonly text: Text }
    | { readonly type: "list" | "facts"; readonly items: readonly ItemProgram[] }
    | {
        readonly type: "reckoning";
        readonly title?: Text;
        readonly items: readonly ItemProgram[];
        readonly total?: Text;
      }
    | {
        readonly type: "table";
        readonly caption?: string;
        readonly over: Ast;
        readonly columns: readonly {
          readonly id: string;
          readonly label: Text;
          readonly text: Text;
          readonly align: "start" | "end";
        }[];
      }
    | { readonly type: "remedy"; readonly text?: Text; readonly addition?: Text }
    | { readonly type: "signature"; readonly name: Text; readonly role?: Text; readonly note?: Text }
  );
export interface DocumentProgram {
  readonly id: string;
  readonly title: Text;
  readonly subject?: Text;
  readonly brief?: Text;
  readonly payWithin?: number | Ast;
  readonly blocks: readonly BlockProgram[];
}

export interface DeadlineProgram {
  readonly id: string;
  readonly title: string;
  readonly length?: string | Ast;
  readonly workingDays?: number | Ast;
  readonly from: Ast;
  readonly pausesAt: readonly string[];
  readonly effect?: "approved";
}

export interface FlowProgram {
  readonly id: string;
  readonly to: string;
  readonly condition?: Ast;
  readonly default?: true;
}
export interface TimerProgram {
  readonly kind: "duration" | "date" | "cycle";
  readonly value: string | Ast;
}
/** A node with its expressions parsed; `incoming` lists flow ids for joins. */
export interface NodeProgram {
  readonly id: string;
  readonly type: Node["type"];
  readonly title: string;
  readonly in?: string;
  readonly outgoing: readonly FlowProgram[];
  readonly incoming: readonly string[];
  readonly form?: string;
  readonly as?: string;
  readonly role?: string;
  readonly only?: readonly string[] | Ast;
  readonly notBy?: readonly string[];
  readonly preview?: string;
  readonly deadline?: string;
  readonly decision?: string;
  readonly connector?: string;
  readonly with?: Readonly<Record<string, Ast | string | number | boolean | readonly string[]>>;
  readonly prefill?: Readonly<Record<string, Ast | string | number | boolean | readonly string[]>>;
  readonly on?: string;
  readonly interrupting?: boolean;
  readonly timer?: TimerProgram;
  /** The business error an event catches; without a code any (P18). */
  readonly error?: { readonly code?: string };
  /** An end that takes every other token with it (P27). */
  readonly terminate?: true;
  /** Properties the author gave that cannot run yet: no case starts on them. */
  readonly notYet?: readonly string[];
}
export interface ProcessProgram {
  readonly nodes: Readonly<Record<string, NodeProgram>>;
  /** Boundary events by the activity they sit on. */
  readonly boundaries: Readonly<Record<string, readonly string[]>>;
  readonly starts: readonly string[];
}

export const isAst = (value: unknown): value is Ast =>
  typeof value === "object" && value !== null && Object.hasOwn(value, "feel") && Object.hasOwn(value, "root");
