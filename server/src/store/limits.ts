/** Most bytes of a case's state, as JSON. */
export const STATE_LIMIT = 1024 * 1024;

/** Most bytes of one body: an event's, an effect's, a message's, the answers of a draft. */
export const PAYLOAD_LIMIT = 256 * 1024;
