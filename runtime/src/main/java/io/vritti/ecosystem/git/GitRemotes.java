package io.vritti.ecosystem.git;

import io.vritti.reads.Paths;
import io.vritti.reads.ReadSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The repositories that a call of git fetches from or pushes to, where they are folders of this machine. */
final class GitRemotes {

    private static final Set<String> VALUED = Set.of(
            "-o",
            "--push-option",
            "--depth",
            "-j",
            "--jobs",
            "-b",
            "--branch",
            "--origin",
            "--repo",
            "--receive-pack",
            "--upload-pack",
            "--reference",
            "--template",
            "-c",
            "--config",
            "-u");

    /** By these a folder may be meant (git-upload-pack(1)). */
    private static final List<String> ENDINGS = List.of("/.git", "", ".git/.git", ".git");

    private final GitCall call;
    private final ReadSet reads;

    GitRemotes(GitCall call, ReadSet reads) {
        this.call = call;
        this.reads = reads;
    }

    /**
     * @param settings in which remotes have names
     * @param from the folder that relative addresses start from
     */
    void add(GitSettings settings, String from) {
        if (call.has("--receive-pack", "--upload-pack", "--exec", "--template", "--reference", "--repo")) {
            reads.giveUp("git " + call.subcommand() + " has an option that leads elsewhere");
            return;
        }
        List<String> operands = call.operands(VALUED);
        List<String> addresses = new ArrayList<>();
        if (!operands.isEmpty()) {
            addresses.add(operands.get(0));
        }
        boolean named = addresses.isEmpty() || namedIn(settings, operands.get(0));
        if (named && !call.subcommand().equals("clone")) {
            addresses.addAll(configured(settings));
        }
        for (String address : addresses) {
            local(address, from);
        }
    }

    private static boolean namedIn(GitSettings settings, String name) {
        return settings.texts().stream().anyMatch(text -> text.contains("[remote \"" + name + "\"]"));
    }

    /** The addresses of all remotes: which of them is meant hangs on branches and names. */
    private static List<String> configured(GitSettings settings) {
        List<String> addresses = new ArrayList<>();
        for (String text : settings.texts()) {
            for (String line : text.split("\n")) {
                int equals = line.indexOf('=');
                String key = equals < 0 ? "" : line.substring(0, equals).strip().toLowerCase(Locale.ROOT);
                if (key.equals("url") || key.equals("pushurl")) {
                    addresses.add(line.substring(equals + 1).strip());
                }
            }
        }
        return addresses;
    }

    private void local(String address, String from) {
        if (address.startsWith("file://") || address.indexOf(':') >= 0 || address.startsWith("~")) {
            reads.giveUp("git talks to " + address);
            return;
        }
        String path = Path.of(Paths.absolute(from, address)).normalize().toString();
        for (String ending : ENDINGS) {
            String folder = path + ending;
            reads.place(folder);
            if (reads.view().folder(folder) || reads.view().linkMissing(folder)) {
                repository(folder);
            } else {
                reads.giveUp(folder + " leads to a repository elsewhere");
            }
        }
    }

    private void repository(String folder) {
        for (String name : List.of("/HEAD", "/config", "/shallow", "/commondir", "/objects/info/alternates")) {
            reads.file(folder + name);
        }
        reads.place(folder + "/objects");
        reads.place(folder + "/refs");
        if (reads.view().folder(folder + "/refs")) {
            reads.gitRefs(folder);
            GitHooks.add(folder, reads);
            String config = reads.view().text(folder + "/config");
            if (config == null
                    || config.toLowerCase(Locale.ROOT).contains("hookspath")
                    || config.contains("updateInstead")
                    || config.contains("[include")
                    || reads.view().file(folder + "/commondir")) {
                reads.giveUp("the configuration of the repository at " + folder);
            }
        }
    }
}
