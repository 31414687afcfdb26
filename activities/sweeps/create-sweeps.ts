import { archiveCases, type ArchiveDependencies } from './archive-cases.ts';
import { healEnrolments, tellEnrolments, type CarryDependencies } from './carry-enrolments.ts';
import { eraseWhatIsKeptNoLonger } from './erase-what-is-over.ts';
import { healCases, type HealDependencies } from './heal-cases.ts';
import { healLetters } from './heal-letters.ts';
import { keepSweeping, type Rhythm, type SweepContext } from './keep-sweeping.ts';
import { sealRecords, type SealDependencies } from './seal-records.ts';
import { startWhatDoesNotRun, type StartDependencies } from './start-what-does-not-run.ts';
import { tellWhatIsUntold, type TellDependencies } from './tell-what-is-untold.ts';
import { forgetOldRequests } from './tidy.ts';

export type SweepsDependencies = Omit<StartDependencies, 'heartbeat'> &
  Omit<TellDependencies, 'heartbeat'> &
  Omit<HealDependencies, 'heartbeat'> &
  Omit<SealDependencies, 'heartbeat'> &
  Omit<CarryDependencies, 'heartbeat'> &
  Omit<ArchiveDependencies, 'heartbeat'> & {
    /** Of the activity that asks. */
    context(): SweepContext;
    rhythms: Record<'starts' | 'healing' | 'archiving' | 'sealing', Rhythm>;
  };

/** What mends that a crash has left undone: each a loop that one run of its workflow carries for some minutes. */
export const createSweeps = ({ context, rhythms, ...dependencies }: SweepsDependencies) => {
  const sweeping = (name: keyof typeof rhythms, round: (heartbeat: () => void) => Promise<unknown>) => () => {
    const { heartbeat, sleep } = context();
    return keepSweeping(() => round(heartbeat), rhythms[name], { heartbeat, sleep });
  };
  return {
    sweepStarts: sweeping('starts', async (heartbeat) => {
      await startWhatDoesNotRun({ ...dependencies, heartbeat });
      await tellWhatIsUntold({ ...dependencies, heartbeat });
      await tellEnrolments({ ...dependencies, heartbeat });
    }),
    sweepHealing: sweeping('healing', async (heartbeat) => {
      await healCases({ ...dependencies, heartbeat });
      await healLetters({ ...dependencies, heartbeat });
      await healEnrolments({ ...dependencies, heartbeat });
    }),
    sweepArchive: sweeping('archiving', (heartbeat) => archiveCases({ ...dependencies, heartbeat })),
    sweepSealing: sweeping('sealing', (heartbeat) => sealRecords({ ...dependencies, heartbeat })),
    forgetOldRequests: () => forgetOldRequests(dependencies),
    eraseWhatIsKeptNoLonger: () => eraseWhatIsKeptNoLonger({ ...dependencies, heartbeat: () => context().heartbeat() }),
  };
};

export type Sweeps = ReturnType<typeof createSweeps>;
