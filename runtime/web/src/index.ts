/** Forms and pages on the screen: FormView, rendered to HTML for citizens and live in desk and preview. */
export { FormView } from "./form/FormView.tsx";
export { liveOf } from "./form/live.ts";
export { Inline } from "./form/Inline.tsx";
export { errorSentence, fileSize, fileTypes } from "./form/sentences.ts";
export { domId, say, type Account, type Live, type View } from "./form/view.ts";
export { Letter, type LetterHead } from "./letter/Letter.tsx";
