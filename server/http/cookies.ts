/** The session's cookie, as better-auth sets it: `TOKEN.SIGNATURE`. */
const name = "commons.session_token";

/** The token that a request carries; whether it is anybody's, its row says. */
export function sessionToken(header: string | undefined): string | undefined {
  for (const part of header?.split(";") ?? []) {
    const [key = "", value] = part.trim().split("=");
    if (key === name || key === `__Secure-${name}`) return /^[A-Za-z0-9]+/.exec(value ?? "")?.[0];
  }
  return undefined;
}

/** Takes the cookie away, whichever of the two names it has. */
export const endedSessionCookies = [
  `${name}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`,
  `__Secure-${name}=; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=0`,
];
