package io.vritti.agent.library.nuprocess;

import io.vritti.agent.weave.ChokePoint;
import java.util.List;

/** Where NuProcess makes, ends and forgets its processes. They are no {@code java.lang.Process}. */
public final class NuProcessChokePoints {

    private static final String LINUX = "com/zaxxer/nuprocess/linux/LinuxProcess";
    private static final String MACOS = "com/zaxxer/nuprocess/osx/OsxProcess";
    private static final String EITHER = "com/zaxxer/nuprocess/internal/BasePosixProcess";
    private static final String PARTS = "(Ljava/util/List;[Ljava/lang/String;Ljava/nio/file/Path;)";
    private static final String STARTED = PARTS + "Lcom/zaxxer/nuprocess/NuProcess;";

    private static final String START = "library.nuprocess.StartAdvice";
    private static final String EXIT = "library.nuprocess.ExitAdvice";
    private static final String DESTROY = "advice.ProcessDestroyAdvice";

    public static final List<ChokePoint> ALL = List.of(
            point("nuprocess-start", LINUX, "start", STARTED, START),
            point("nuprocess-run", LINUX, "run", PARTS + "V", START),
            point("nuprocess-start", MACOS, "start", STARTED, START),
            point("nuprocess-run", MACOS, "run", PARTS + "V", START),
            point("nuprocess-exit", EITHER, "onExit", "(I)V", EXIT),
            point("nuprocess-destroy", LINUX, "destroy", "(Z)V", DESTROY),
            point("nuprocess-destroy", EITHER, "destroy", "(Z)V", DESTROY));

    private NuProcessChokePoints() {}

    private static ChokePoint point(String name, String type, String method, String descriptor, String advice) {
        return new ChokePoint(name, "process", type, method, descriptor, advice);
    }
}
