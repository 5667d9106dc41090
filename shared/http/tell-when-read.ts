/** The same answer, which calls `done`, perhaps twice, when its body was read, broke off, or is not wanted. */
export const tellWhenRead = (response: Response, done: () => void): Response => {
  const reader = response.body?.getReader();
  if (!reader) {
    done();
    return response;
  }
  const body = new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        try {
          const piece = await reader.read();
          if (!piece.done) return controller.enqueue(piece.value);
          done();
          controller.close();
        } catch (fault) {
          done();
          throw fault;
        }
      },
      cancel: (reason) => {
        done();
        return reader.cancel(reason);
      },
    },
    // Nothing is read ahead of whoever reads, as without this.
    { highWaterMark: 0 },
  );
  const { status, statusText, headers } = response;
  return new Response(body, { status, statusText, headers });
};
