// Says plainly which Node is needed, before an older one stumbles over TypeScript. Preloaded by every npm script.
const NEEDED = [22, 22];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
    const { LC_ALL, LC_MESSAGES, LANG } = process.env;
    const [needed, found] = [NEEDED.join('.'), process.versions.node];
    console.error(
        /^zh/i.test(LC_ALL || LC_MESSAGES || LANG || '')
            ? `需要 Node ${needed} 或更新的版本，现在是 ${found}。`
            : `This needs Node ${needed} or newer; this is ${found}.`
    );
    process.exit(2);
}
