/** Something wrong with a document at design time: a code with parameters, never a sentence. */
export interface Problem {
  readonly rule: string;
  readonly severity: "error" | "warning" | "hint";
  readonly address: string;
  readonly property?: string;
  readonly params?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}
export const errorAt = (
  rule: string,
  address: string,
  property?: string,
  params?: Problem["params"],
): Problem => ({
  rule,
  severity: "error",
  address,
  ...(property === undefined ? {} : { property }),
  ...(params === undefined ? {} : { params }),
});
