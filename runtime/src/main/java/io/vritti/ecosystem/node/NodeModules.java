package io.vritti.ecosystem.node;

import java.util.Set;

/** The modules that Node has itself (Node 16-24, {@code module.builtinModules}). */
final class NodeModules {

    private static final Set<String> BUILTIN = Set.of(
            ("assert,async_hooks,buffer,child_process,cluster,console,constants,crypto,dgram,diagnostics_channel,dns,domain,"
                            + "events,fs,http,http2,https,inspector,module,net,os,path,perf_hooks,process,punycode,"
                            + "querystring,readline,repl,stream,string_decoder,sys,timers,tls,trace_events,tty,url,util,"
                            + "v8,vm,wasi,worker_threads,zlib")
                    .split(","));

    private NodeModules() {}

    static boolean builtin(String module) {
        int slash = module.indexOf('/');
        return module.startsWith("node:") || BUILTIN.contains(slash < 0 ? module : module.substring(0, slash));
    }
}
