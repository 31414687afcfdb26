import { useEffect, useEffectEvent, useState } from 'react';

/** An answer of the API that is no JSON. */
type Stream = Promise<{ body: ReadableStream<Uint8Array>; headers: Headers }>;

const blobOf = async (answer: Stream): Promise<Blob> => {
  const { body, headers } = await answer;
  const blob = await new Response(body).blob();
  return new Blob([blob], { type: headers.get('Content-Type') ?? '' });
};

/** An address of a stored file for as long as it is shown; asked for as this person, in the membership that was chosen. */
export function useStoredFile(read: () => Stream, name: string): { url?: string; error?: Error } {
  const [state, setState] = useState<{ url?: string; error?: Error }>({});
  const ask = useEffectEvent(read);
  useEffect(() => {
    let url: string | undefined;
    let isOver = false;
    blobOf(ask())
      .then((blob) => {
        if (isOver) return;
        url = URL.createObjectURL(blob);
        setState({ url });
      })
      .catch((error: unknown) => setState({ error: error as Error }));
    return () => {
      isOver = true;
      if (url !== undefined) URL.revokeObjectURL(url);
    };
  }, [name]);
  return state;
}

/** Keeps a stored file on the reader's machine; nothing of it is opened here. */
export async function download(read: () => Stream, name: string): Promise<void> {
  const url = URL.createObjectURL(await blobOf(read()));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
