import type { complianceDe } from "./compliance.de.ts";

export const complianceEn: Readonly<Record<keyof typeof complianceDe, string>> = {
  "compliance.text":
    "These texts are made from the service itself. Change the service, and they change with it. Check them before you use them.",
  "compliance.asked": "What we ask about people ({count})",
  "compliance.asked.none": "No question is marked as personal.",
  "compliance.impersonal": "Marked as no personal data: {names}.",
  "compliance.unmarked":
    "Of these questions it is not said yet whether and what for they concern people: {names}.",
  "compliance.unused": "used nowhere",
  "compliance.head.name": "Question",
  "compliance.head.category": "Kind",
  "compliance.head.purpose": "What for",
  "compliance.head.must": "Required",
  "compliance.must": "yes",
  "compliance.may": "no, or depending on answers",
  "compliance.fill": "[please fill in]",
  "compliance.copy": "Copy the text",
  "compliance.copied": "Copied.",
  "compliance.title.notice": "Privacy notice (Art. 13 GDPR)",
  "compliance.title.record": "Record of processing activities (Art. 30 GDPR)",
  "compliance.title.deletion": "Deletion concept",
  "compliance.title.accessibility": "Accessibility statement (frame)",
  "compliance.notice.who":
    "Responsible is {name}, {address}, {email}. You reach the data protection officer at: [please fill in].",
  "compliance.notice.why":
    "We process your data to deal with “{title}”, for: {purposes}. The legal basis is Art. 6(1)(e) GDPR with: {basis}.",
  "compliance.notice.what": "It concerns these kinds of data: {categories}.",
  "compliance.notice.from":
    "If you wish, we take over these details from your account: {claims}. With them we store at which level of assurance the account confirmed them.",
  "compliance.notice.whom":
    "Only the offices that decide see your data: {offices}. Further recipients: [please fill in].",
  "compliance.notice.systems":
    "So that we can decide, data also go to other systems in these steps: {systems}.",
  "compliance.notice.paid":
    "If you pay online, our payment provider gets the amount, the purpose and the reference from us, but no name. What you tell it there it processes itself.",
  "compliance.notice.long":
    "We erase your data {closed} after the case is closed. What you do not send is erased after {draft}.",
  "compliance.notice.rights":
    "You have the right of access, rectification, erasure, restriction and objection. You may complain to: {supervision}.",
  "compliance.notice.must":
    "Without the required answers we cannot deal with your request. No decision is made by machine alone where a person checks.",
  "compliance.record.name": "Name: {title}. Responsible: {name}, {address}.",
  "compliance.record.purpose": "Purposes: {purposes}. Legal bases: {basis}.",
  "compliance.record.people": "People concerned: those who apply for “{title}” or are named in it.",
  "compliance.record.data": "Categories of data: {categories}.",
  "compliance.record.receivers": "Recipients: {offices}. Transfer to third countries: none by this program.",
  "compliance.record.systems": "Further recipients, sent to other systems: {systems}.",
  "compliance.record.paid":
    "Further recipient, only when somebody pays: the payment provider [please fill in]. Amount, purpose and reference are sent.",
  "compliance.record.erasure": "Erasure: cases {closed} after closing, applications not sent after {draft}.",
  "compliance.record.measures":
    "Measures: encryption with one key a case, separation of municipalities, access by roles, a chained log, checked backups.",
  "compliance.deletion.drafts":
    "The program erases applications that were not sent {draft} after their last change, with all files.",
  "compliance.deletion.closed": "It erases closed cases {closed} after closing, by itself and every day.",
  "compliance.deletion.hold": "Whoever needs a case longer, for a lawsuit say, holds it with a reason.",
  "compliance.deletion.proof":
    "Erasing destroys the key of the case. That and when it was erased can still be proved, without personal data.",
  "compliance.access.standard":
    "{name} strives to make “{title}” accessible. Standards are BITV 2.0 and EN 301 549.",
  "compliance.access.tested":
    "Each page is tested by machine with every version and can be used by keyboard. Result of the last test by people: [please fill in].",
  "compliance.access.contact":
    "Report barriers to {email}. If that does not help, turn to the enforcement body: [please fill in].",
};
