// Modes that may be combined and stages that follow each other, and everything they are called.
import { AstUtils, type AstNode } from 'langium';
import { isModes, isProcess, type Mode, type Stage } from '../generated/ast.ts';
import { bothNames } from './inputs.ts';

/** By number, by name, and by text; each as the author wrote it. */
export const stageNames = ({ code, name, title }: Stage): string[] =>
    [code, name, title].filter(each => each !== undefined);

/** What a stage is called for people. */
export const stageTitle = ({ code, name, title }: Stage): string => title ?? name ?? code ?? '';

type Named<Node> = readonly [node: Node, name: string];

/** The stages of the process around a node. */
export function stagesInReach(node: AstNode): Named<Stage>[] {
    const stages = AstUtils.getContainerOfType(node, isProcess)?.stages ?? [];
    return stages.flatMap(stage => stageNames(stage).map((name): Named<Stage> => [stage, name])).reverse();
}

/** The modes of the block around a node; one that is still being written has no name yet. */
export function modesInReach(node: AstNode): Named<Mode>[] {
    const modes = AstUtils.getContainerOfType(node, isModes)?.modes ?? [];
    const named = modes.filter(({ name }: { name?: string }) => Boolean(name));
    return named.flatMap(mode => bothNames(mode).map((name): Named<Mode> => [mode, name])).reverse();
}
