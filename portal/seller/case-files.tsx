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
      {files.map(({ sha256, mediaType, bytes, erased }, index) => {
        const address = fileAddress(token, sha256);
        const name = isPicture(mediaType) ? words.evidence.picture(index + 1) : words.evidence.file(index + 1);
        if (erased)
          return (
            <li key={sha256}>
              <ErasedForSeller erased={erased} of={name} />
            </li>
          );
        return (
          <li key={sha256}>
            <a href={address} download>
              {isPicture(mediaType) && <img src={address} alt={name} loading="lazy" />}
              <span>
                {isPicture(mediaType) ? '' : `${name} · `}
                {words.evidence.kinds[mediaType] ?? ''} {formats.bytes(bytes)}, {words.evidence.download}
              </span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
