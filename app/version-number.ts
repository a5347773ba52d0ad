/** The number of a version in an address. */
import { notFound } from "#content/failure.ts";

/** @throws NotFound for what is no number of a version. */
export function versionNumber(written: string | undefined): number {
  if (!/^[1-9]\d{0,4}$/.test(written ?? "")) throw notFound();
  return Number(written);
}
