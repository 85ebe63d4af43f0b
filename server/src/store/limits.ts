/** Most bytes of a case's state, as JSON. */
export const STATE_LIMIT = 1024 * 1024;

/** Most bytes of one body: an event's, an effect's, a message's, the answers of a draft. */
export const PAYLOAD_LIMIT = 256 * 1024;

/**
 * Most bytes of one step: its state and every body, and for each of its rows `ROW_BYTES` of what goes with it. A case with
 * what is open in it is one document on MongoDB, and a document has at most 16 MB.
 */
export const STEP_LIMIT = 8 * 1024 * 1024;
export const ROW_BYTES = 512;

/** Most bytes of the bodies of all effects of a case that are not done, as they are stored. */
export const EFFECTS_LIMIT = 4 * 1024 * 1024;

/** Most characters of a working copy, as JSON: a service with its journeys. */
export const WORKING_COPY_LIMIT = 4 * 1024 * 1024;

/** Saved states of a working copy that are kept. */
export const REVISIONS_KEPT = 500;
/** Largest record as JSON, in characters. */
export const RECORD_LIMIT = 256 * 1024;
