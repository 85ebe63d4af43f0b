import { Type } from "typebox";
import { route } from "./route.ts";
import { closed, nothing, text } from "./shapes.ts";

const line = (maxLength: number) => Type.String({ minLength: 1, maxLength });
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);

const place = { url: line(500), originatorId: line(100), endPointId: line(100) };
const kind = Type.Union([Type.Literal("certificate"), Type.Literal("token"), Type.Literal("none")]);
/** PKCS #12 in base64; twenty kilobytes are many certificates. */
const pfx = Type.String({ minLength: 1, maxLength: 28_000, pattern: "^[A-Za-z0-9+/]+={0,2}$" });
const credential = Type.Union([
  closed({ type: Type.Literal("certificate"), pfx, passphrase: Type.String({ maxLength: 200 }) }),
  closed({ type: Type.Literal("token"), token: line(2000) }),
  closed({ type: Type.Literal("none") }),
]);

/** The payment provider of an organisation. What it knows us by goes in and never comes out again. */
const payment = closed({
  /** Counts the changes; 0 before the first. */
  rev: Type.Integer({ minimum: 0 }),
  settings: orNull(closed({ ...place, credential: kind, since: text() })),
  /** The test payment of the last day: `fault` is a code, `status` what the provider says of it. */
  tested: orNull(
    closed({ at: text(), fault: orNull(text()), status: orNull(text()), url: orNull(text(2000)) }),
  ),
  /** What the provider said when it was asked on saving; null where nobody asked it. No fault: it lets us in. */
  checked: orNull(closed({ fault: orNull(text()) })),
});
const admin = { access: "admin", parameters: nothing, answer: payment } as const;

export const paymentRoutes = {
  readPayment: route({
    ...admin,
    method: "get",
    path: "/api/payment",
    summary: "The payment provider, and what came of the last test payment",
    body: nothing,
  }),
  savePayment: route({
    ...admin,
    method: "post",
    path: "/api/payment",
    summary:
      "Set the payment provider and ask it whether it lets us in; without a credential the one before is kept, at the same address only",
    body: closed({ ...place, rev: Type.Integer({ minimum: 0 }), credential: orNull(credential) }),
  }),
  removePayment: route({
    ...admin,
    method: "delete",
    path: "/api/payment",
    summary: "Nobody can pay online any more; cases that ask for money stand still",
    body: nothing,
  }),
  testPayment: route({
    ...admin,
    method: "post",
    path: "/api/payment/test",
    summary: "Ask the provider for a payment of one cent, to see that it answers",
    body: closed({}),
  }),
  readTestPayment: route({
    ...admin,
    method: "post",
    path: "/api/payment/test/status",
    summary: "Ask the provider how the last test payment stands",
    body: closed({}),
  }),
} as const;
