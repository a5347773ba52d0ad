/** Passkeys: the browser's own dialogue, between two questions to the server. */
import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from "@simplewebauthn/browser";
import { useEffect, useState } from "react";

export function PasskeySignIn({ back }: { back: string }) {
  const { isThere, told, run } = useCeremony();
  if (!isThere) return null;
  const signIn = () =>
    run(async () => {
      const optionsJSON = await getOptions<PublicKeyCredentialRequestOptionsJSON>(
        "/auth/passkey/generate-authenticate-options",
      );
      const response = await startAuthentication({ optionsJSON });
      await send("/auth/passkey/verify-authentication", response);
      window.location.assign(back);
    });
  return (
    <>
      <button className="act quiet" type="button" onClick={signIn}>
        Sign in with a passkey
      </button>
      <p className="problem" role="status">
        {told}
      </p>
    </>
  );
}

export function AddPasskey() {
  const { isThere, told, run } = useCeremony();
  if (!isThere) return <p>This browser has no passkeys.</p>;
  const add = () =>
    run(async () => {
      const optionsJSON = await getOptions<PublicKeyCredentialCreationOptionsJSON>(
        "/auth/passkey/generate-register-options",
      );
      const response = await startRegistration({ optionsJSON });
      await send("/auth/passkey/verify-registration", response);
      window.location.assign("/settings?done=passkey");
    });
  return (
    <>
      <button className="act quiet" type="button" onClick={add}>
        Add a passkey
      </button>
      <p className="problem" role="status">
        {told}
      </p>
    </>
  );
}

/** What both have in common: whether the browser can, and what is told when it does not work out. */
function useCeremony() {
  const [isThere, setIsThere] = useState(false);
  const [told, setTold] = useState("");
  useEffect(() => setIsThere(browserSupportsWebAuthn()), []);
  async function run(ceremony: () => Promise<void>) {
    setTold("");
    try {
      await ceremony();
    } catch (error) {
      setTold(
        error instanceof Refused
          ? error.message
          : "It was broken off, or this device has no passkey for the commons.",
      );
    }
  }
  return { isThere, told, run };
}

class Refused extends Error {}

/** The options are the browser's own: it checks them. */
const getOptions = async <Options,>(path: string) => (await ask(path)) as Options;

const send = (path: string, response: unknown) =>
  ask(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ response }),
  });

async function ask(path: string, request?: RequestInit): Promise<unknown> {
  const response = await fetch(path, request);
  if (response.ok) return response.json();
  throw new Refused("The server did not take it. Load the page again, or take another way.");
}
