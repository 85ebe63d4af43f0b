import type { Static, TSchema } from "typebox";

/**
 * Who may call a route: anybody, somebody signed in (the handler asks for the case's roles), somebody who builds
 * services, somebody who approves them.
 */
export type Access =
  "public" | "staff" | "author" | "approver" | "author or approver" | "publisher" | "admin" | "operator";

/** One HTTP route, declared once: server, client and the OpenAPI document are made from it. */
export interface Route<
  Parameters extends TSchema = TSchema,
  Body extends TSchema = TSchema,
  Answer extends TSchema = TSchema,
> {
  readonly method: "get" | "post" | "delete";
  /** With parameters in braces, as OpenAPI writes them. */
  readonly path: string;
  readonly summary: string;
  readonly access: Access;
  /** Path and query parameters, all as text. */
  readonly parameters: Parameters;
  readonly body: Body;
  readonly answer: Answer;
  /** The body is not JSON but files, each named by the data path of its question. */
  readonly files?: true;
  /** People read its texts in a case: what nobody sees is refused, and our own client leaves it out. */
  readonly plainText?: true;
  /** Most bytes of the body; absent: the server's own limit. */
  readonly limit?: number;
}
export type ParametersOf<R extends Route> = Static<R["parameters"]>;
export type BodyOf<R extends Route> = Static<R["body"]>;
export type AnswerOf<R extends Route> = Static<R["answer"]>;

export const route = <P extends TSchema, B extends TSchema, A extends TSchema>(
  declared: Route<P, B, A>,
): Route<P, B, A> => declared;

/** The path as express writes it. */
export const expressPath = (path: string): string => path.replaceAll(/\{([a-z]+)\}/g, ":$1");
