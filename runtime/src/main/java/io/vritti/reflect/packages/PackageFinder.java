package io.vritti.reflect.packages;

import io.vritti.episode.Reflection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Finds the package that brings what is missing, or where it is if it is installed. For agent threads only: the first look-up of a name
 * reads up to {@link ReadLimit#MOST_BYTES} from disk; the answer is kept. What no database of this machine says is not said: RPM's and
 * Homebrew's are not read.
 */
public final class PackageFinder {

    /** A session misses a handful of things. */
    private static final int MOST_KEPT = 256;

    private static final int MOST_NAME_CHARACTERS = 120;

    /** Lists are fetched anew and packages installed while a session runs. */
    private static final long KEPT_NANOS = 600L * 1_000_000_000;

    private static final Pattern PACKAGE = Pattern.compile("[A-Za-z0-9._+-]{0,100}");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9._+/~-]{0,300}");

    /** What installs where, in words. */
    private static final Map<String, String> INSTALLERS = Map.of("apt-get", "apt", "apk", "apk", "pip", "pip");

    private static final Path ROOT = Path.of("/");

    private final List<PackageSource> sources;
    private final boolean mayInstall;
    private final Supplier<ReadLimit> limits;
    private long keptSince = System.nanoTime();
    private final Map<Missing, Optional<Bringing>> kept = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Missing, Optional<Bringing>> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /**
     * Reads all that there is.
     *
     * @param root of the file system
     * @param home the user's folder, or null
     * @param mayInstall whether a command that installs may be suggested: for root in a container, where it changes no machine
     */
    public PackageFinder(Path root, Path home, boolean mayInstall) {
        this(mayInstall, ReadLimit::usual, all(root, home));
    }

    private PackageFinder(boolean mayInstall, Supplier<ReadLimit> limits, List<PackageSource> sources) {
        this.mayInstall = mayInstall;
        this.limits = limits;
        this.sources = sources;
    }

    private static List<PackageSource> small(Path root, Path home) {
        return List.of(
                new InstalledElsewhere(root, home),
                new PythonDistributions(),
                new CommandNotFound(root),
                new AptCommands(root),
                new ApkIndex(root));
    }

    private static List<PackageSource> all(Path root, Path home) {
        List<PackageSource> sources = new ArrayList<>(small(root, home));
        sources.addAll(List.of(new DpkgFiles(root), new AptContents(root), new AptPackages(root)));
        return List.copyOf(sources);
    }

    /** Of this machine, for the user who runs this JVM: for a thread that has other work, which unpacks no large list. */
    public static PackageFinder quick() {
        return new PackageFinder(isRootInContainer(), ReadLimit::quick, small(ROOT, home()));
    }

    /** Of this machine, for the user who runs this JVM: reads all that there is, which takes a second. */
    public static PackageFinder thorough() {
        return new PackageFinder(isRootInContainer(), ReadLimit::usual, all(ROOT, home()));
    }

    private static boolean isRootInContainer() {
        boolean root = "root".equals(System.getProperty("user.name"));
        boolean container = Files.exists(Path.of("/.dockerenv")) || Files.exists(Path.of("/run/.containerenv"));
        return root && container;
    }

    private static Path home() {
        String home = System.getProperty("user.home");
        return home == null ? null : Path.of(home);
    }

    /** How what an error says is missing gets here. */
    public Optional<Bringing> in(String output) {
        return Missing.in(output).flatMap(this::of);
    }

    /** How one thing gets here; empty where nothing on this machine says so. */
    public synchronized Optional<Bringing> of(Missing missing) {
        if (missing.name().length() > MOST_NAME_CHARACTERS || missing.name().contains("..")) {
            return Optional.empty();
        }
        if (System.nanoTime() - keptSince > KEPT_NANOS) {
            kept.clear();
            keptSince = System.nanoTime();
        }
        // Not computeIfAbsent: a look-up that fails halfway must leave the map whole.
        Optional<Bringing> known = kept.get(missing);
        if (known == null) {
            known = lookUp(missing);
            kept.put(missing, known);
        }
        return known;
    }

    private Optional<Bringing> lookUp(Missing missing) {
        ReadLimit limit = limits.get();
        for (PackageSource source : sources) {
            Optional<Brought> brought = source.of(missing, limit);
            if (limit.wasReached()) {
                return Optional.empty();
            }
            if (brought.isPresent()) {
                return brought.filter(PackageFinder::isPlain).map(found -> bringing(missing, found));
            }
        }
        return Optional.empty();
    }

    /** A list is a file that others wrote: what it names is told only where it is a name. */
    private static boolean isPlain(Brought brought) {
        return PACKAGE.matcher(brought.packageName()).matches()
                && PATH.matcher(brought.path()).matches();
    }

    private Bringing bringing(Missing missing, Brought brought) {
        if (brought.packageName().isEmpty()) {
            String reason = missing.kind() == Missing.Kind.PROGRAM
                    ? "where the PATH of the call does not lead: call it by that path"
                    : "where the call does not look for it: name that folder";
            return new Bringing(missing.words() + " is installed at " + brought.path() + ", " + reason, "", null);
        }
        String brings = brought.sure() ? "which brings " + missing.words() : "whose name is that of " + missing.words();
        String sentence = "install the package `" + brought.packageName() + "` (" + INSTALLERS.get(brought.installer())
                + "), " + brings;
        return new Bringing(sentence, brought.packageName(), suggestion(brought));
    }

    private Reflection.Suggestion suggestion(Brought brought) {
        String command = switch (brought.installer()) {
            case "pip" -> "pip install " + brought.packageName();
            case "apk" -> mayInstall ? "apk add " + brought.packageName() : null;
            default -> mayInstall ? "apt-get install -y " + brought.packageName() : null;
        };
        return command == null ? null : new Reflection.Suggestion(command, false);
    }
}
