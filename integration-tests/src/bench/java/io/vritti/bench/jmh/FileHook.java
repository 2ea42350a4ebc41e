package io.vritti.bench.jmh;

import io.vritti.bridge.VrittiSites;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What the weaver puts into a write of the host, at its open and at its close: too little to be seen in the noise of a disk. */
@State(Scope.Benchmark)
public class FileHook {

    private final Object path = "/srv/app/data/out-17.json";

    @Benchmark
    public Object openAndClose() throws Throwable {
        Object opened =
                (Object) Bridge.BEFORE.invokeExact(VrittiSites.FILE_WRITTEN, path, (Object) null, (Object) null);
        Object closed =
                (Object) Bridge.BEFORE.invokeExact(VrittiSites.FILE_WRITTEN, path, (Object) null, (Object) null);
        return opened == null ? closed : opened;
    }
}
