/** The one cookie: a session's token. */
const name = "commons_session";

export function sessionToken(header: string | undefined): string | undefined {
  for (const part of header?.split(";") ?? []) {
    const [key, value] = part.trim().split("=");
    if (key === name && value) return value;
  }
  return undefined;
}

export function sessionCookie(token: string, expiresAt: Date, secure: boolean): string {
  return `${name}=${token}; Path=/; HttpOnly; SameSite=Lax; Expires=${expiresAt.toUTCString()}${secure ? "; Secure" : ""}`;
}

export const endedSessionCookie = `${name}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`;
