import { Router, type NextFunction, type Request, type Response } from "express";
import { rateLimit } from "express-rate-limit";
import { ACCOUNT_PAGE, beginAccountTest } from "../account/test.ts";
import { mustBe, staffOf } from "../api/session.ts";
import type { Deps } from "../deps.ts";
import { sendProgram } from "../desk/page.ts";
import { Refusal } from "../http/refusal.ts";
import { comeFromProvider, goToProvider } from "./oidc.ts";
import { TEST_PAGE, beginTest } from "./testSignIn.ts";

const GUESSED = "guessed";
/** Says that this answer told somebody a secret was wrong, whatever its status. */
export const wasGuess = (response: Response): void => {
  response.locals[GUESSED] = true;
};
/** Says that this answer is a step on the way in, whatever its status: nothing that was said is wrong. */
export const wasNoGuess = (response: Response): void => {
  response.locals[GUESSED] = false;
};

const WINDOW_S = 60;
/** Told to a program too, so that it need not try out when it may come back. */
function tooMany(_request: Request, response: Response, next: NextFunction): void {
  response.set("Retry-After", String(WINDOW_S));
  next(new Refusal(429, "too-many-tries"));
}

/** Tries a minute from one address, over everything that tells whether a secret was right. */
const TRIES = 30;

/** Whoever guesses passwords, codes or links from one address has to wait. */
export const slowDown = ({ guesses = TRIES }: Deps) =>
  rateLimit({
    windowMs: WINDOW_S * 1000,
    limit: guesses,
    // Only what was refused is a guess: a whole office may come from one address.
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_request, response) =>
      response.locals[GUESSED] === false || (response.statusCode < 400 && response.locals[GUESSED] !== true),
    standardHeaders: false,
    legacyHeaders: false,
    // Whom an address behind a proxy belongs to is decided once, by the app's own setting.
    validate: { xForwardedForHeader: false },
    handler: tooMany,
  });

/** Beginnings a minute from one address: forms, and ways to a provider. Everybody at work in a town hall may have one. */
const BEGINNINGS = 300;

/** Whoever may write without an account may do so as often as a person does, whether or not it is taken. */
export const slowPosts = ({ guesses }: Deps, most = TRIES) =>
  rateLimit({
    windowMs: WINDOW_S * 1000,
    limit: guesses ?? most,
    standardHeaders: false,
    legacyHeaders: false,
    validate: { xForwardedForHeader: false },
    handler: tooMany,
  });

/** What begins leaves something in the store, and may ask a provider: it is slowed by program, never by an office. */
export const slowBeginnings = (deps: Deps) => slowPosts(deps, BEGINNINGS);

/** Signing in at the organisation's own identity provider. */
export function authRoutes(deps: Deps): Router {
  const router = Router();
  const begins = slowBeginnings(deps);
  router.use(["/api/session/password", "/api/session/reset", "/api/account"], slowDown(deps));
  // Everybody who comes to sign in asks for it, and so may everybody else.
  router.use("/api/session/places", slowBeginnings(deps));
  router.get("/amt/anmelden/zurueck", (request, response, next) => {
    comeFromProvider(deps, request, response).catch(atTheDoor(deps, response, next));
  });
  router.get("/amt/anmelden/:kommune", begins, (request, response, next) => {
    goToProvider(deps, response, String(request.params["kommune"] ?? "")).catch(
      atTheDoor(deps, response, next),
    );
  });
  // Beside the administrator's own pages, so that it is no organisation's way in.
  router.get(`${TEST_PAGE}/probe`, (request, response, next) => {
    tried(deps, request, response, beginTest).catch(next);
  });
  router.get(`${ACCOUNT_PAGE}/probe`, (request, response, next) => {
    tried(deps, request, response, beginAccountTest).catch(next);
  });
  return router;
}

/** Who is not let in stands at the door again, and reads why. */
const atTheDoor =
  ({ assets }: Deps, response: Response, next: NextFunction) =>
  (error: unknown): void => {
    if (!(error instanceof Refusal)) return next(error);
    const { desk: script, deskStyles: styles } = assets;
    sendProgram(response, { script, styles, refused: error.code }, error.status);
  };

async function tried(
  deps: Deps,
  request: Request,
  response: Response,
  begin: typeof beginTest,
): Promise<void> {
  const staff = mustBe(await staffOf(deps, request));
  if (!staff.person.roles.includes("admin")) throw new Refusal(403, "role-missing");
  await begin(deps, response, staff);
}
