/** Below an organisation's address; no service may be called so. */
export const WORKSHOP = "werkstatt";
