import { ErasedForSeller } from './erased-for-seller.tsx';
import { fileAddress, type SellerCase } from './seller-api.ts';
import { isPicture } from './seller-rules.ts';
import styles from './seller.module.css';
import { useReading } from './seller-words.tsx';

/** Files of the case: pictures to look at, all else to download. */
export function CaseFiles({ token, files }: { token: string; files: SellerCase['files'] }) {
  const { words, formats } = useReading();
  return (
    <ul className={styles.files}>
      {files.map(({ sha256, name: given, mediaType, bytes, erased }, index) => {
        const address = fileAddress(token, sha256);
        const number = isPicture(mediaType) ? words.evidence.picture(index + 1) : words.evidence.file(index + 1);
        if (erased)
          return (
            <li key={sha256}>
              <ErasedForSeller erased={erased} of={number} />
            </li>
          );
        return (
          <li key={sha256}>
            <a href={address} download>
              {isPicture(mediaType) && <img src={address} alt={given ?? number} loading="lazy" />}
              <span>
                <bdi className={styles.fileName}>{given ?? number}</bdi> · {words.evidence.kinds[mediaType] ?? ''}{' '}
                {formats.bytes(bytes)} · {words.evidence.download}
              </span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
