import { Field } from "#app/components/form.tsx";
import type { Problem } from "#content/failure.ts";

/** A new address to sign in with: the letter goes there. */
export function ChangeAddress({
  hasPassword,
  typed,
  problems,
}: {
  hasPassword: boolean;
  typed: string | undefined;
  problems: Problem[] | undefined;
}) {
  return (
    <form method="post">
      <Field
        name="email"
        label="A new address"
        hint="A letter goes there, with a link that proves it is yours."
        problems={problems}
      >
        <input
          id="email"
          name="email"
          type="email"
          autoComplete="email"
          required
          defaultValue={typed}
          aria-describedby="email-hint"
        />
      </Field>
      {hasPassword && (
        <Field name="present" label="Your password" problems={problems}>
          <input
            id="present"
            name="present"
            type="password"
            autoComplete="current-password"
            required
          />
        </Field>
      )}
      <button className="act quiet" type="submit" name="do" value="address">
        Send me the letter
      </button>
    </form>
  );
}
