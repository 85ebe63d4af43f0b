/** The entries of a setting that holds several, by comma or space. */
export const listIn = (value = ""): readonly string[] => value.split(/[\s,]+/).filter((one) => one !== "");
