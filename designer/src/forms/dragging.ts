/** What is carried while a question is dragged. */
export const DRAG = "application/x-blaupause-question";
