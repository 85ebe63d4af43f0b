/** The server as a function: `createApp` never listens, `startWorker` carries out what cases ask for. */
export { createApp } from "./app.ts";
export type { Deps, LogEntry } from "./deps.ts";
export { handle, type HandleResult, type Intent } from "./cases/handle.ts";
export { packedState, stateOf } from "./cases/storedState.ts";
export { workOnce } from "./effects/work.ts";
export { startWorker, tidy } from "./effects/worker.ts";
export { clamd } from "./scan/clamd.ts";
export { smtp } from "./mail/smtp.ts";
export { openStore } from "./store/index.ts";
export { offer } from "./offering/offer.ts";
export { readTemplate, seed } from "./seed/seed.ts";
export { readTemplates } from "./offering/templates.ts";
export { readAssets } from "./assets.ts";
export { newTimedId } from "./security/token.ts";
export { saveOidcSettings, type OidcSettings } from "./auth/oidcSettings.ts";
export { forgetColleagues } from "./people/colleagues.ts";
export { personById, savePerson, type KnownPerson } from "./people/person.ts";
export { eraseOverdue } from "./retention/retain.ts";
