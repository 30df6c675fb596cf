// The entry of the `guiju` command: one run in this process.
import { nodeIo } from './node-io.ts';
import { run } from './run.ts';

/** Whoever reads our output may stop early, as `head` does; that is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
});

/** Not process.exit: what is still on its way to a pipe would be lost. */
void run(process.argv.slice(2), nodeIo()).then(exitCode => {
    process.exitCode = exitCode;
});
