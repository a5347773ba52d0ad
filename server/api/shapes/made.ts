/** What was made, by the id that its other operations ask for. */
import { z } from "zod";

export const Made = z.object({ id: z.string() }).meta({ id: "Made" });
