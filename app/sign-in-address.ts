/** The sign-in page, from which one comes back to `path`. */
export const signInAddress = (path: string): string => `/sign-in?then=${encodeURIComponent(path)}`;
