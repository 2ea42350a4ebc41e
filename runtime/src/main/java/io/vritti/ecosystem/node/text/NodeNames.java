package io.vritti.ecosystem.node.text;

import java.util.Set;

/** Names through which a JavaScript text of Node can reach the world, and which of them are looked at. */
final class NodeNames {

    /** They make code at run time, ask the clock, chance or the network, or lead to all that is global (Node 16-24). */
    private static final Set<String> OPENING = Set.of(
            ("eval,Function,Date,performance,fetch,WebSocket,EventSource,crypto,globalThis,global,Reflect,Intl,Worker,"
                            + "setTimeout,setInterval,setImmediate,Atomics,SharedArrayBuffer,WeakRef,FinalizationRegistry,"
                            + "__proto__,constructor,with,navigator,random,hrtime,localStorage,sessionStorage,binding,dlopen,"
                            + "WebAssembly,BroadcastChannel,MessageChannel,XMLHttpRequest,Request,Temporal,"
                            + "getBuiltinModule,mainModule,_load,createRequire,__defineGetter__,getPrototypeOf,"
                            + "mtime,mtimeMs,ctime,ctimeMs,atime,atimeMs,birthtime,birthtimeMs,ino,toLocaleString,"
                            + "toLocaleDateString,toLocaleTimeString,stdin,captureStackTrace,prepareStackTrace")
                    .split(","));

    /** What reads or writes the one file that its first argument names. */
    private static final Set<String> ON_FILES =
            Set.of(("readFile,readFileSync,exists,existsSync,access,accessSync,stat,statSync,lstat,lstatSync,openSync,"
                            + "writeFile,writeFileSync,appendFile,appendFileSync,mkdir,mkdirSync,unlink,unlinkSync,"
                            + "readdir,readdirSync,rmdir,rmdirSync,readJsonSync")
                    .split(","));

    /** All other ways into the file system (Node's fs, version 24). */
    private static final Set<String> OTHERS_ON_FILES = Set.of(
            ("open,opendir,opendirSync,rename,renameSync,copyFile,copyFileSync,cp,cpSync,rm,rmSync,truncate,truncateSync,"
                            + "chmod,chmodSync,chown,chownSync,lchown,lchownSync,lchmod,lchmodSync,symlink,symlinkSync,link,"
                            + "linkSync,readlink,readlinkSync,realpath,realpathSync,utimes,utimesSync,lutimes,lutimesSync,"
                            + "mkdtemp,mkdtempSync,watch,watchFile,unwatchFile,statfs,statfsSync,glob,globSync,openAsBlob,"
                            + "ReadStream,WriteStream,FileReadStream,FileWriteStream,read,readSync,readv,readvSync,fstat,fstatSync,"
                            + "createReadStream,createWriteStream,native,promisify,callbackify,loadEnvFile,mkdtempDisposable,mkdtempDisposableSync")
                    .split(","));

    private static final Set<String> OF_PROCESS = Set.of(
            "argv",
            "env",
            "exit",
            "exitCode",
            "stdout",
            "stderr",
            "cwd",
            "platform",
            "version",
            "versions",
            "arch",
            "nextTick");

    private static final Set<String> PURE_MODULES = Set.of(
            "path",
            "path/posix",
            "util",
            "assert",
            "assert/strict",
            "url",
            "querystring",
            "string_decoder",
            "events",
            "buffer",
            "zlib",
            "punycode",
            "console");

    private static final Set<String> FILE_MODULES = Set.of("fs", "fs/promises");

    /** Clocks and timers: a server has and asks them, and none chooses its port. */
    private static final Set<String> OF_TIME =
            Set.of(("Date,performance,setTimeout,setInterval,setImmediate,hrtime,toLocaleString,toLocaleDateString,"
                            + "toLocaleTimeString,Intl,captureStackTrace")
                    .split(","));

    /** What a server does with its process: signals, and what it logs of itself. */
    private static final Set<String> OF_SERVER_PROCESS =
            Set.of("on", "once", "pid", "ppid", "uptime", "memoryUsage", "title", "argv0", "execPath");

    /** They serve what connects to them, and read nothing before. */
    private static final Set<String> SERVER_MODULES =
            Set.of("http", "https", "http2", "net", "tls", "timers", "stream");

    private NodeNames() {}

    static boolean ofTime(String name) {
        return OF_TIME.contains(name);
    }

    static boolean ofServerProcess(String name) {
        return OF_SERVER_PROCESS.contains(name);
    }

    /** Whether importing this module of Node's own has no part in the choice of a port. */
    static boolean serves(String module) {
        return SERVER_MODULES.contains(module.startsWith("node:") ? module.substring("node:".length()) : module);
    }

    static boolean opens(String name) {
        return OPENING.contains(name) || OTHERS_ON_FILES.contains(name);
    }

    static boolean onFiles(String name) {
        return ON_FILES.contains(name);
    }

    static boolean lists(String name) {
        return name.startsWith("readdir") || name.startsWith("rmdir");
    }

    static boolean ofProcess(String name) {
        return OF_PROCESS.contains(name);
    }

    /** Whether Node has it itself, and importing it reads nothing that is not looked at. */
    static boolean understood(String module) {
        String name = module.startsWith("node:") ? module.substring("node:".length()) : module;
        return PURE_MODULES.contains(name) || FILE_MODULES.contains(name);
    }
}
