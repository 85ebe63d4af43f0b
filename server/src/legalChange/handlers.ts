import type { Handlers } from "../api/serve.ts";
import { mustBe } from "../api/session.ts";
import { legalChange } from "./legalChange.ts";

/** „§ … ändert sich“. */
export const legalChangeHandlers: Pick<Handlers, "readLegalChange"> = {
  readLegalChange: ({ deps, staff, parameters }) =>
    legalChange(deps, mustBe(staff), parameters.citation ?? ""),
};
