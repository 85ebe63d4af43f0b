import { Type, type Static, type TObject, type TProperties, type TSchema } from "typebox";

/**
 * The words every schema of the Service is written in. A property carries marks beside its JSON Schema, so that
 * merge, check, compile and the designer learn from one place what it is: `x-class` (what an edit of it means),
 * `x-merge` (how two edits join), `x-feel` (which text in it is an expression), `x-ref` (which element it names).
 */
export type PropertyClass = "text" | "structure" | "bound" | "logic" | "layout";
export type MergeRule = "value" | "leaves" | "set" | "ours";
export type FeelRegister = "expression" | "unary" | "template" | "optional";
export type ReferenceTarget =
  | "page"
  | "form"
  | "role"
  | "document"
  | "decision"
  | "node"
  | "deadline"
  | "codeList"
  | "legalBasis"
  | "role or applicant"
  | "address"
  | "dataPath";

export interface Marks {
  readonly "x-class"?: PropertyClass;
  readonly "x-merge"?: MergeRule;
  readonly "x-feel"?: FeelRegister;
  readonly "x-ref"?: ReferenceTarget;
}

export const marked = <S extends TSchema>(schema: S, marks: Marks): S => ({ ...schema, ...marks });

export const closed = <P extends TProperties>(properties: P): TObject<P> =>
  Type.Object(properties, { additionalProperties: false });

/** A map by id. Closed by its key pattern, so `__proto__` and other foreign keys are refused. */
export const mapOf = <S extends TSchema>(pattern: string, of: S) =>
  Type.Record(Type.String({ pattern }), of, { additionalProperties: false });

export const def = <T>(name: string) => Type.Unsafe<T>({ $ref: `#/$defs/${name}` });

export const ID = "^[a-z][A-Za-z0-9]{0,39}$";
export const SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$";
export const ADDRESS = "^([^/~]|~[01])*(/([^/~]|~[01])+)*$";

export const id = () => Type.String({ pattern: ID });
export const slug = () => Type.String({ pattern: SLUG, maxLength: 63 });
export const reference = (target: ReferenceTarget) =>
  marked(Type.String({ minLength: 1, maxLength: 400 }), { "x-ref": target });
export const references = (target: ReferenceTarget) =>
  marked(Type.Array(Type.String({ minLength: 1, maxLength: 400 }), { uniqueItems: true }), {
    "x-merge": "set",
    "x-ref": target,
  });

/** A sentence people read, printed as it stands. */
export const words = (maxLength = 2000) => marked(Type.String({ maxLength }), { "x-class": "text" });
/** A sentence people read, with `{expression}` inside. */
export const template = (maxLength = 20_000) =>
  marked(Type.String({ maxLength }), { "x-class": "text", "x-feel": "template" });
export const expression = () =>
  marked(Type.String({ minLength: 1, maxLength: 4000 }), { "x-class": "logic", "x-feel": "expression" });

const feel = closed({ feel: Type.String({ minLength: 1, maxLength: 4000 }) });
export type Feel = Static<typeof feel>;

/** A literal, or `{ "feel": "…" }`. */
export const orFeel = <S extends TSchema>(schema: S, kind: PropertyClass = "bound") =>
  marked(Type.Union([schema, feel]), { "x-class": kind, "x-feel": "optional" });
export const onlyFeel = () => marked(feel, { "x-class": "logic", "x-feel": "optional" });

export const optional = Type.Optional;
