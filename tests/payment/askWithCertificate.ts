// Asks a payment provider for a cent with a certificate of our own, in a process that trusts the test's authority.
import { readFileSync } from "node:fs";
import { makeTransaction } from "../../server/src/payment/provider.ts";

const [url = "", file = "", passphrase = ""] = process.argv.slice(2);
const credential = { type: "certificate", pfx: readFileSync(file).toString("base64"), passphrase } as const;
const settings = { url, originatorId: "dienst-1", endPointId: "06531007", credential, since: "" };
const request = {
  requestId: "r1",
  at: "2026-07-10T07:00:00Z",
  amount: 0.01,
  reference: "PROBE",
  description: "Probezahlung",
  back: "https://amt.example/",
};
console.log(JSON.stringify(await makeTransaction({ outbound: { inner: ["127.0.0.1"] } }, settings, request)));
