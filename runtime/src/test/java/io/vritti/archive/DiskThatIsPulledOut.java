package io.vritti.archive;

import io.vritti.store.ArchiveStore;
import io.vritti.store.MemoryStore;
import java.io.File;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/** A memory from which episodes are taken out once, and then the folder that holds them is gone. */
final class DiskThatIsPulledOut {

    private DiskThatIsPulledOut() {}

    static MemoryStore after(MemoryStore store, File folder) {
        ArchiveStore archive = proxy(ArchiveStore.class, (self, method, arguments) -> {
            Object result = method.invoke(store.archive(), arguments);
            if (method.getName().equals("takeOut")) {
                for (File file : folder.listFiles()) {
                    file.delete();
                }
            }
            return result;
        });
        return proxy(
                MemoryStore.class,
                (self, method, arguments) ->
                        method.getName().equals("archive") ? archive : method.invoke(store, arguments));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
