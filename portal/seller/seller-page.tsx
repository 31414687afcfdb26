import { AppealSection } from './appeal-section.tsx';
import { AtTheTop } from './at-the-top.tsx';
import { Elsewhere } from './elsewhere.tsx';
import { Evidence } from './evidence.tsx';
import { OutcomeSection } from './outcome-section.tsx';
import { Right } from './right.tsx';
import { recordAddress, type SellerCase } from './seller-api.ts';
import styles from './seller.module.css';
import { useReading } from './seller-words.tsx';
import { Steps } from './steps.tsx';
import { WhatHappensNext } from './what-happens-next.tsx';
import { WhatWasDone } from './what-was-done.tsx';
import { WhatYouSaid } from './what-you-said.tsx';
import { WhoDecided } from './who-decided.tsx';
import { Why } from './why.tsx';

interface Props {
  token: string;
  seen: SellerCase;
  readAgain: () => Promise<void>;
}

/** The case as its seller reads it, from above: what, why, by what, who, what now, what next. */
export function SellerPage({ token, seen, readAgain }: Props) {
  const { words, formats } = useReading();
  return (
    <>
      <h1 className={styles.title}>
        <bdi>{seen.offer.title ?? `${words.offer} ${seen.offer.listingId}`}</bdi>
      </h1>
      <AtTheTop seen={seen} />
      {seen.ending && <OutcomeSection seen={seen} />}
      <WhatWasDone seen={seen} />
      <Why seen={seen} />
      <Right seen={seen} />
      <Evidence token={token} seen={seen} />
      <WhoDecided seen={seen} />
      <AppealSection token={token} seen={seen} settled={readAgain} />
      <WhatYouSaid token={token} seen={seen} />
      <Elsewhere seen={seen} />
      <WhatHappensNext seen={seen} />
      <Steps seen={seen} />
      <section className={styles.section}>
        <h2>{words.about.heading}</h2>
        <p className={styles.second}>{words.about.text}</p>
        <p className={styles.second}>{words.about.zone(formats.zone())}</p>
        <a href={recordAddress(token)} download>
          {words.about.record}
        </a>
      </section>
    </>
  );
}
