import type { Json, JsonObject } from "@blaupause/model";

/** One thing wrong with one answer. `message` stands only where the author wrote one. */
export interface FieldError {
  readonly path: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly message?: string;
}
export interface FormMessage {
  readonly rule: string;
  readonly message: string;
  readonly at: readonly string[];
}
export interface FormWarning {
  readonly path: string;
  readonly property: string;
  readonly codes: readonly string[];
}

/**
 * The verdict of `evaluateForm`. Keys are data paths with item keys, `hunde[k2].rasse`. `texts` holds only texts that
 * depend on answers, keyed `path/property`; everything else stands in the program.
 */
export interface FormState {
  readonly pages: Readonly<Record<string, boolean>>;
  readonly visible: Readonly<Record<string, boolean>>;
  readonly required: Readonly<Record<string, boolean>>;
  readonly readOnly: Readonly<Record<string, boolean>>;
  readonly computed: Readonly<Record<string, Json>>;
  readonly limits: Readonly<
    Record<string, { readonly min?: string | number; readonly max?: string | number }>
  >;
  readonly texts: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
  readonly hints: readonly FormMessage[];
  readonly stop: FormMessage | null;
  readonly warnings: readonly FormWarning[];
  readonly data: JsonObject;
  readonly unknown: readonly string[];
}
