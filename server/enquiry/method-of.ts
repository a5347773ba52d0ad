import type { Method } from "#content/enquiry/method.ts";
import { findMethod } from "#content/packs/methods/index.ts";

/** The method that an enquiry follows. */
export function methodOf({ method: id }: { method: string }): Method {
  const method = findMethod(id);
  if (!method) throw new Error(`there is no method ${id}`);
  return method;
}
