import type { Database } from '../../database/connect.ts';
import { countryOfCase } from '../../database/cases/cases.ts';
import { listenForNews } from '../../database/live/listen.ts';
import type { News } from '../../database/live/news.ts';
import { sees } from '../../domain/access/may.ts';
import type { Caller } from '../access/authenticate.ts';
import { isKindForBrands } from '../../domain/case/questions/shown-to.ts';

/** Somebody who looks on. */
export interface Onlooker {
  /** As far as is known now: what they may see is asked anew, again and again. */
  caller: Caller;
  send(event: string, data: object): void;
  /** Something may have been missed: whoever looks on begins again. */
  end(): void;
}

/** The news as those see them who look on, in this process. */
export interface Live {
  /** Gives what ends it; nothing where no more onlookers are taken. */
  join(onlooker: Onlooker): (() => void) | undefined;
  /** How many look on. */
  count(): number;
  /** Ends every stream, and takes no more: the process is about to end. */
  close(): void;
  stop(): Promise<void>;
}

/** Of one key or session; whoever opens another one leaves the oldest. */
const streamsAtMost = 20;
const rememberMilliseconds = 60_000;
const rememberedAtMost = 10_000;

/** Listens for what happens, and passes it on to whoever looks on and may see it. */
export function createLive({
  database,
  databaseUrl,
  onError,
}: {
  database: Database;
  databaseUrl: string;
  onError: (error: unknown) => void;
}): Live {
  const onlookers = new Set<Onlooker>();
  const countries = new Map<string, { country: Promise<string | undefined>; until: number }>();
  let isClosed = false;

  /** Asked for agents alone, and once for all of them. */
  function countryOf(caseId: string): Promise<string | undefined> {
    const known = countries.get(caseId);
    if (known && known.until > Date.now()) return known.country;
    if (countries.size >= rememberedAtMost) countries.clear();
    const country = countryOfCase(database, caseId);
    country.catch(() => countries.delete(caseId));
    countries.set(caseId, { country, until: Date.now() + rememberMilliseconds });
    return country;
  }

  async function tell(onlooker: Onlooker, news: News): Promise<void> {
    const shown = viewNews(news, onlooker.caller);
    if (!shown) return;
    const { brandId, caseId } = news;
    if (onlooker.caller.delegation) {
      const country = caseId === undefined ? undefined : await countryOf(caseId);
      if (caseId === undefined || !sees(onlooker.caller, { brandId, caseId, country })) return;
    }
    if (onlookers.has(onlooker)) onlooker.send(news.of, shown);
  }

  const endAll = (): void => {
    for (const onlooker of onlookers) onlooker.end();
  };
  const listening = listenForNews(databaseUrl, {
    onNews(all) {
      for (const news of all) for (const onlooker of onlookers) tell(onlooker, news).catch(onError);
    },
    onGap: endAll,
    onError,
  });

  return {
    join(onlooker) {
      if (isClosed) return undefined;
      const own = [...onlookers].filter(({ caller }) => caller.keyId === onlooker.caller.keyId);
      if (own.length >= streamsAtMost) own[0]!.end();
      onlookers.add(onlooker);
      return () => void onlookers.delete(onlooker);
    },
    count: () => onlookers.size,
    close() {
      isClosed = true;
      endAll();
    },
    async stop() {
      isClosed = true;
      endAll();
      await listening.stop();
    },
  };
}

/** What the caller is told; nothing where it is not theirs. Where an agent deals with offers is asked behind it. */
function viewNews(news: News, { brandId }: Pick<Caller, 'brandId'>): object | undefined {
  if (brandId !== undefined && brandId !== news.brandId) return undefined;
  const { of: _event, ...told } = news;
  switch (news.of) {
    case 'case': {
      const { kind, ...rest } = told as Extract<News, { of: 'case' }>;
      const isInternal = brandId !== undefined && !isKindForBrands(kind);
      return isInternal ? rest : { ...rest, kind };
    }
    case 'conversation':
      return told;
    case 'claim':
    case 'erasure':
      return brandId === undefined ? told : undefined;
    case 'presence': {
      const { by, ...rest } = told as Extract<News, { of: 'presence' }>;
      return brandId === undefined || by === brandId ? rest : undefined;
    }
    default:
      return undefined; // of a newer release
  }
}
