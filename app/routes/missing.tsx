import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";

export function loader(_: LoaderFunctionArgs): never {
  throw data(null, { status: 404 });
}

export function action(_: ActionFunctionArgs): never {
  throw data(null, { status: 404 });
}

export default function Missing() {
  return null;
}
