// Says plainly which Node is needed, before an older one stumbles over TypeScript. Preloaded by every npm script.
const NEEDED = [22, 22];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
    const needed = NEEDED.join('.');
    console.error(`需要 Node ${needed} 或更新的版本；当前是 ${process.versions.node}。请先升级 Node，再运行一次。`);
    console.error(
        `Node ${needed} or newer is needed; this is ${process.versions.node}. Please update Node and run again.`
    );
    process.exit(1);
}
