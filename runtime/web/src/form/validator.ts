import type { FormState } from "@blaupause/engine";
import type { ValidatorType } from "@rjsf/utils";

/** Gives rjsf the verdict of `evaluateForm`; nothing is compiled, so no page needs `unsafe-eval`. */
export const validatorOf = (state: FormState): ValidatorType => ({
  isValid: () => state.errors.length === 0,
  rawValidation: () => ({ errors: [] }),
  validateFormData: () => ({
    errors: state.errors.map(({ path, code, message }) => ({
      property: path,
      name: code,
      message: message ?? code,
      stack: path,
    })),
    errorSchema: {},
  }),
});
