// Entry of the bundle that a worker runs, in Node or in a browser: `guiju.work(job)`.
export { work } from '@guiju/runtime';
