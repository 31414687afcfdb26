const rememberedMilliseconds = 1000;

/** Asks at most once a second, however many want to know: the others get the same answer. */
export function onceASecond<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let askedAt = -Infinity;
  let answer: Promise<Answer>;
  return () => {
    const now = performance.now();
    if (now - askedAt >= rememberedMilliseconds) {
      askedAt = now;
      answer = ask();
    }
    return answer;
  };
}
