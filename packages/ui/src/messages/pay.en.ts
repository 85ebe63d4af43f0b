import type { payDe } from "./pay.de.ts";

/** The same in English. */
export const payEn: Readonly<Record<keyof typeof payDe, string>> = {
  "status.title.pay": "Please pay",
  "status.title.paid": "Your {noun} is paid for",
  "fee.title": "What does it cost?",
  "fee.now": "Right after sending you pay {amount} online.",
  "fee.now.unknown": "Right after sending you pay the fee online.",
  "fee.later": "You pay {amount} online as soon as we ask you to.",
  "fee.maybe": "There may be a fee of {amount}. You pay it online as soon as we ask you to.",
  "fee.later.unknown": "If there is a fee, you pay it online. We tell you when and how much.",
  "pay.title": "To be paid: {amount}",
  "pay.open": "Pay online. As soon as your payment is confirmed, we go on.",
  "pay.until": "Please pay by {date}.",
  "pay.next.pay": "You pay online.",
  "pay.next.confirmed":
    "As soon as your payment is confirmed, we go on. This usually takes a few minutes only.",
  "pay.started":
    "You have started to pay. We do not have a confirmation yet. If you have paid already, this usually takes a few minutes only.",
  "pay.failed": "The payment did not work. Nothing was charged. Try again.",
  "pay.canceled": "You cancelled the payment. Nothing was charged.",
  "pay.away":
    "The payment page cannot be reached at the moment. Try again in a few minutes. Your answers stay with us.",
  "pay.go": "Pay now",
  "pay.go.on": "Continue to pay",
  "pay.go.again": "Try to pay once more",
  "pay.ask": "I have paid",
  "pay.paid": "Paid: {amount} on {date}",
  "pay.reference": "Reference: {reference}",
  "pay.leave.title": "You are going to the payment page",
  "pay.leave.text":
    "The page {host} opens by itself in a moment. If it does not, use the button. Afterwards you come back here.",
  "pay.leave.go": "To the payment page",
  "mail.payment.subject": "{service}: please pay {amount}",
  "mail.payment.text":
    "Good day,\n\n{amount} have to be paid for “{service}” (case {number}).{until} To pay, open the link you got when you sent it, or enter your access key here: {link}\n\nAs soon as your payment is confirmed, we go on.\n\n{organisation}",
  "desk.payment": "Payment",
  "desk.payment.open": "{amount} asked for, not paid yet.",
  "desk.payment.started": "{amount} asked for. Paying has begun, a confirmation is missing.",
  "desk.payment.failed": "{amount} asked for. The last try failed.",
  "desk.payment.canceled": "{amount} asked for. The last try was cancelled.",
  "desk.payment.paid": "{amount} paid on {date}. Reference {reference}.",
  "desk.event.paymentRequested": "payment asked for",
  "desk.event.paymentStarted": "paying begun",
  "desk.incident.effect-failed.payment": "The payment could not be asked for or confirmed.",
  "desk.incident.effect-failed.payment.payment-not-configured":
    "No payment provider is set. Therefore the payment could not be asked for or confirmed.",
  "desk.incident.effect-failed.payment.amount-missing":
    "The amount cannot be worked out. Mostly an answer is missing for it.",
  "desk.incident.effect-failed.payment.amount-too-large":
    "The amount is too high to be paid online. Check the answers it is worked out from.",
  "desk.incident.effect-failed.payment.amount-differs":
    "The provider tells another amount than was asked for. Settle with your treasury what has come in.",
  "desk.incident.payment.ask":
    "Your administration has to check the payment provider. After that, try the step again.",
  "desk.incident.payment.check": "Check the payment provider. After that, the step can be tried again.",
  "setup.nav.payment": "Payments",
  "payment.title": "Paying online",
  "payment.text":
    "Services with a step “Pay” send applicants to your payment provider, for example ePayBL. It has to offer the interface XBezahldienste.",
  "payment.provider": "Payment provider",
  "payment.url": "Address of the interface",
  "payment.url.hint": "Begins with https:// and ends before “paymenttransaction”.",
  "payment.originator": "Identifier of the online service (originator id)",
  "payment.endPoint": "Identifier of the authority (end point id)",
  "payment.endPoint.hint": "Often the official municipality key.",
  "payment.credential": "How the provider knows the platform",
  "payment.credential.keep": "as before ({kind})",
  "payment.credential.certificate": "certificate (file ending in .p12)",
  "payment.credential.token": "access token",
  "payment.credential.none": "by the address it comes from",
  "payment.certificate": "Certificate",
  "payment.certificate.hint": "It is kept sealed and not shown again. Twenty kilobytes at most.",
  "payment.passphrase": "Password of the certificate",
  "payment.token": "Access token",
  "payment.save": "Check and save",
  "payment.remove": "Remove the payment provider",
  "payment.remove.title": "Remove the payment provider?",
  "payment.remove.text":
    "After that nobody can pay online. Applications that wait for a payment go on waiting until a provider is set again. Payments that were begun, and new applications with a fee, stand still as incidents. The certificate or access token is deleted.",
  "payment.remove.yes": "Yes, remove it",
  "payment.remove.no": "Do not remove it",
  "payment.saved": "Saved. The provider answers and does not turn the platform away.",
  "payment.saved.next": "Now ask for a test payment. It shows whether the identifiers are right as well.",
  "payment.saved.fault": "Saved, but not in order yet",
  "payment.removed": "Removed. Nobody can pay online any more.",
  "payment.test": "Test payment",
  "payment.test.text":
    "The platform asks the provider for a payment of one cent. Nothing is charged unless somebody completes it on the payment page.",
  "payment.test.go": "Ask for a test payment",
  "payment.test.ask": "Ask how it stands",
  "payment.test.page": "Open the payment page",
  "payment.test.at": "Test of {date}",
  "payment.status.INITIAL": "The provider has answered. The payment is there and not completed yet.",
  "payment.status.PAYED": "The test payment is completed. All is well.",
  "payment.status.FAILED": "The provider answers. The test payment itself failed.",
  "payment.status.CANCELED": "The provider answers. The test payment was cancelled.",
  "payment.fault.provider-away": "The provider cannot be reached.",
  "payment.fault.provider-refused":
    "The provider does not let the platform in. Check the certificate or the access token.",
  "payment.fault.request-refused":
    "The provider does not take the request. Check both identifiers, and what it needs for its books.",
  "payment.fault.no-such-transaction":
    "The provider does not know this address or this payment. Check the address and the identifiers.",
  "payment.fault.answer-not-readable": "What has answered does not speak XBezahldienste.",
  "payment.fault.other": "That did not work ({code}).",
  "about.payment": "Paying online",
  "check.payment.unused": "None of your services asks for a payment.",
  "check.payment.missing": "Services ask for a payment, and no provider is set. Concerned: {names}.",
  "check.payment.untested": "A provider is set, but was not tried since yesterday.",
  "check.payment.works": "The provider answered a test payment on {at}.",
  "check.payment.failed": "The test payment on {at} failed.",
  "setup.go.payment": "Set the payment provider",
  "desk.refused.payment-url-not-valid": "The address is not a valid one. Nothing was changed.",
  "desk.refused.payment-url-not-found":
    "Nothing is found under this name. Check the address. Nothing was changed.",
  "desk.refused.payment-url-not-allowed":
    "The platform may not call this address: it is inside a network or not encrypted. The operator can allow it.",
  "desk.refused.credential-missing":
    "The address is another one. Give the certificate or the token again. Nothing was changed.",
  "desk.refused.certificate-not-valid":
    "The certificate cannot be opened with this password. Nothing was changed.",
  "desk.refused.no-test-payment": "There is no test payment of today. Ask for one.",
  "desk.refused.payment-not-configured": "No payment provider is set.",
};
