/** How long things last, and how short a password may be. */
export const sessionDays = 14;
export const linkMinutes = 15;
export const invitationDays = 14;
/** OWASP ASVS 2.1.1. */
export const shortestPassword = 12;
