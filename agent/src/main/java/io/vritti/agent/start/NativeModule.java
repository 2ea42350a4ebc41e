package io.vritti.agent.start;

import io.vritti.agent.IsolatedClassLoader;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The named module of the libraries that load native code, which alone is granted native access.
 *
 * <p>Loaded from an unnamed module they would print four lines of warning on JDK 24+, fail under
 * {@code --illegal-native-access=deny}, and leave native access on for the whole host (facts.md §1.6).
 *
 * <p>An open module that reads the JDK's modules, not an automatic one: that would read every module of the host
 * too, and be refused beside one that exports {@code org.sqlite}.
 */
final class NativeModule implements Runnable {

    private static final String NAME = "io.vritti.natives";
    static final List<String> PREFIXES = List.of("org.sqlite.", "io.grpc.netty.shaded.io.netty.", "ai.onnxruntime.");

    private final IsolatedClassLoader loader;

    private NativeModule(IsolatedClassLoader loader) {
        this.loader = loader;
    }

    /** Defined when first needed: a host that never opens the store does not pay for it. */
    static void prepareIn(IsolatedClassLoader loader) {
        loader.prepare(PREFIXES, new NativeModule(loader));
    }

    @Override
    public void run() {
        ModuleLayer boot = ModuleLayer.boot();
        Configuration configuration = boot.configuration()
                .resolve(new OneModule(describe(NativePackages.all())), ModuleFinder.of(), Set.of(NAME));
        ModuleLayer.Controller layer = ModuleLayer.defineModules(configuration, List.of(boot), name -> loader);
        Module module = layer.layer().findModule(NAME).orElseThrow();
        layer.addReads(module, loader.getUnnamedModule());
        readJdk(layer, module, boot);
        grantNativeAccess(module);
    }

    private static ModuleDescriptor describe(Set<String> packages) {
        return ModuleDescriptor.newOpenModule(NAME).packages(packages).build();
    }

    /** What a jlink image lacks is not read; then the store stays closed, and says so. */
    private static void readJdk(ModuleLayer.Controller layer, Module module, ModuleLayer boot) {
        for (Module other : boot.modules()) {
            String name = other.getName();
            if (name.startsWith("java.") || name.startsWith("jdk.")) {
                layer.addReads(module, other);
            }
        }
    }

    private static void grantNativeAccess(Module module) {
        try {
            Method grant = Module.class.getDeclaredMethod("implAddEnableNativeAccess");
            grant.setAccessible(true);
            grant.invoke(module);
        } catch (ReflectiveOperationException e) {
            // A JVM without the method has no native access to grant.
            return;
        }
    }

    /** Finds the module by its description alone: its classes come from the loader. */
    private static final class OneModule implements ModuleFinder {

        private final ModuleReference reference;

        OneModule(ModuleDescriptor descriptor) {
            this.reference = new ModuleReference(descriptor, null) {
                @Override
                public ModuleReader open() throws IOException {
                    throw new IOException(NAME + " has no files of its own");
                }
            };
        }

        @Override
        public Optional<ModuleReference> find(String name) {
            return name.equals(NAME) ? Optional.of(reference) : Optional.empty();
        }

        @Override
        public Set<ModuleReference> findAll() {
            return Set.of(reference);
        }
    }
}
