import { openService, type JsonObject, type Service } from "@blaupause/model";
import { createContext, useContext } from "react";
import type { Opened } from "../designer.ts";

/** The published version a working copy is made from. */
export interface TemplateOf {
  readonly version: string;
  readonly publisher: string;
  /** Whoever publishes it may change everything, and says what others may. */
  readonly isOurs: boolean;
  /** What is made here is a template itself: it may say what others may change, within what this one allows. */
  readonly isDerived: boolean;
  readonly service: Service;
}

export function templateIn({ template }: Opened): TemplateOf | null {
  const opened = template === null ? null : openService(template.service as JsonObject);
  return template === null || opened?.ok !== true ? null : { ...template, service: opened.service };
}

export const TemplateContext = createContext<TemplateOf | null>(null);
export const useTemplate = (): TemplateOf | null => useContext(TemplateContext);
