// The stages of a process, and everything they are called.
import type { Stage } from '../generated/ast.ts';

/** By number, by name, and by text; each as the author wrote it. */
export const stageNames = ({ code, name, title }: Stage): string[] =>
    [code, name, title].filter(each => each !== undefined);

/** What a stage is called for people. */
export const stageTitle = ({ code, name, title }: Stage): string => title ?? name ?? code ?? '';
