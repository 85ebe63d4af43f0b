/** Every HTTP route once: paths, schemas both ways, the OpenAPI 3.1 document, and a client typed from the same table. */
export {
  expressPath,
  route,
  type Access,
  type AnswerOf,
  type BodyOf,
  type ParametersOf,
  type Route,
} from "./route.ts";
export { routes, type RouteName } from "./routes.ts";
export { fileRoutes } from "./fileRoutes.ts";
export { openApi } from "./openapi.ts";
export { createClient, type Answered, type Client, type Refused } from "./client.ts";
export { NEEDED_COLUMNS, ORGANISATION_COLUMNS, type OrganisationColumn } from "./organisationTable.ts";
