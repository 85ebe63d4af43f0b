// The TCK's test files: inputs, and what each result node must be.
import { parseDate, parseDateTime, parseClock, parseDuration, parseNum, type Value } from "@blaupause/feel";
import { attribute, child, children, parseXml, type Element } from "./xml.ts";

export interface Check {
  readonly id: string;
  readonly node: string;
  readonly expected: Value;
  /** A decision, or a service or function called with the inputs as arguments. */
  readonly invocable: boolean;
}

export interface Case {
  readonly id: string;
  readonly inputs: ReadonlyMap<string, Value>;
  readonly checks: readonly Check[];
}

export interface Cases {
  readonly model: string;
  readonly cases: readonly Case[];
}

const scalar = (text: string, type: string): Value => {
  switch (type) {
    case "boolean":
      return text.trim() === "true" || text.trim() === "1";
    case "decimal":
    case "double":
    case "float":
    case "integer":
    case "int":
    case "long":
      return parseNum(text.trim());
    case "date":
      return parseDate(text.trim());
    case "time":
      return parseClock(text.trim());
    case "dateTime":
      return parseDateTime(text.trim());
    case "duration":
    case "dayTimeDuration":
    case "yearMonthDuration":
      return parseDuration(text.trim());
    default:
      return text;
  }
};

const readValue = (element: Element): Value => {
  const list = child(element, "list");
  if (list) return children(list, "item").map(readValue);
  const components = children(element, "component");
  if (components.length)
    return new Map(components.map((one) => [attribute(one, "name") ?? "", readValue(one)]));
  const value = child(element, "value");
  if (!value || attribute(value, "nil") === "true" || attribute(element, "nil") === "true") return null;
  return scalar(value.text, (attribute(value, "type") ?? "string").replace(/^.*:/, ""));
};

const readCheck = (test: Element, node: Element): Check => {
  const invocable = attribute(test, "invocableName");
  const expected = child(node, "expected");
  const failing = attribute(node, "errorResult") === "true";
  return {
    id: attribute(test, "id") ?? "",
    node: invocable ?? attribute(node, "name") ?? "",
    expected: expected && !failing ? readValue(expected) : null,
    invocable: invocable !== undefined,
  };
};

export const readCases = (source: string): Cases => {
  const root = parseXml(source);
  return {
    model: child(root, "modelName")?.text.trim() ?? "",
    cases: children(root, "testCase").map((test) => ({
      id: attribute(test, "id") ?? "",
      inputs: new Map(
        children(test, "inputNode").map((node) => [attribute(node, "name") ?? "", readValue(node)]),
      ),
      checks: children(test, "resultNode").map((node) => readCheck(test, node)),
    })),
  };
};
