/** Why a reader may report a page. */
export const reportReasons: Record<string, string> = {
  identifies: "It could identify a pupil or a private person",
  wrong: "Something in it is wrong",
  copied: "It is somebody else’s work",
  other: "Something else",
};
