import { SpanStatusCode, trace, type Attributes } from "@opentelemetry/api";

// We ship no SDK: without one registered every span is nothing and costs nothing. An operator who wants traces starts
// the server with an SDK of her own (`node --import`).
const tracer = trace.getTracer("blaupause");

/** Does some work inside a span. Names and attributes are codes; nothing of whom it is about. */
export function inSpan<T>(name: string, attributes: Attributes, work: () => Promise<T>): Promise<T> {
  return tracer.startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work();
    } catch (error) {
      // The message may quote an answer; the name cannot.
      const message = error instanceof Error ? error.name : "unknown";
      span.setStatus({ code: SpanStatusCode.ERROR, message });
      throw error;
    } finally {
      span.end();
    }
  });
}
