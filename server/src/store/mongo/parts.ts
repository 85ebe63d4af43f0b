// What a store has for each organisation, under the names of the port.
export { casesOf as cases } from "./cases.ts";
export { countersOf as counters } from "./counters.ts";
export { draftsOf as drafts } from "./drafts.ts";
export { filesOf as files } from "./files.ts";
export { keysOf as key } from "./key.ts";
export { mailsOf as mails } from "./mails.ts";
export { messagesOf as messages } from "./messages.ts";
export { offeringsOf as offerings } from "./offerings.ts";
export { programsOf as programs } from "./programs.ts";
export { recordsOf as records } from "./records.ts";
export { releasesOf as releases } from "./releases.ts";
export { workingCopiesOf as workingCopies } from "./workingCopies.ts";
