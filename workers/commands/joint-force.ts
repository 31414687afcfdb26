import { Command } from 'commander';
import { replayCommand } from './audit/replay.ts';
import { timelineCommand } from './audit/timeline.ts';
import { bundleCommand } from './audit/bundle.ts';
import { verifyCommand } from './audit/verify.ts';
import { headsCommand } from './audit/heads.ts';
import { keyCommand } from './audit/key.ts';
import { sealCommand } from './audit/seal.ts';
import { runCommand } from './run-command.ts';

const program = new Command('joint-force').description('Joint Force, for those who operate and audit it.');

program
  .command('audit')
  .description('the record: how a case came about, and whether it is whole')
  .addCommand(timelineCommand())
  .addCommand(sealCommand())
  .addCommand(headsCommand())
  .addCommand(keyCommand())
  .addCommand(replayCommand())
  .addCommand(bundleCommand())
  .addCommand(verifyCommand());

await runCommand(program);
