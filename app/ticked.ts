/** The values of the boxes that were ticked, which are named `NAME.VALUE`: what came back keeps them all. */
export const tickedIn = (fields: Iterable<string>, name: string): string[] =>
  [...fields].flatMap((field) =>
    field.startsWith(`${name}.`) ? [field.slice(name.length + 1)] : [],
  );
