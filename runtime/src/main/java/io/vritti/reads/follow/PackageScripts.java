package io.vritti.reads.follow;

import io.vritti.disk.Disk;
import io.vritti.reads.Paths;
import io.vritti.world.tree.References;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The scripts that {@code npm run x} and its kin run: that of package.json, and those before and after it
 * (npm-run-script(1)).
 */
public final class PackageScripts {

    private static final List<String> FOLDER_OPTIONS = List.of("--prefix", "-C", "--cwd", "--dir");

    private PackageScripts() {}

    /**
     * @param subcommand {@code test}, {@code run build}
     * @return null if package.json is unknown
     */
    public static List<String> of(String subcommand, List<String> arguments, String directory) {
        String script = subcommand.substring(subcommand.lastIndexOf(' ') + 1);
        String text = packageText(folder(arguments, directory));
        if (text == null) {
            return null;
        }
        int scripts = text.indexOf("\"scripts\"");
        List<String> texts = new ArrayList<>();
        for (String name : List.of("pre" + script, script, "post" + script)) {
            Matcher matcher = Pattern.compile("\"" + Pattern.quote(name) + "\"\\s*:\\s*\"((?:\\\\.|[^\"\\\\])*)\"")
                    .matcher(text);
            if (scripts >= 0 && matcher.find(scripts)) {
                texts.add(matcher.group(1).replace("\\\"", "\"").replace("\\\\", "\\"));
            }
        }
        return texts;
    }

    private static String folder(List<String> arguments, String directory) {
        for (int i = 0; i + 1 < arguments.size(); i++) {
            if (FOLDER_OPTIONS.contains(arguments.get(i))) {
                return Paths.absolute(directory, arguments.get(i + 1));
            }
        }
        return directory;
    }

    /** The nearest one upwards. */
    private static String packageText(String folder) {
        for (File at = new File(folder); at != null; at = at.getParentFile()) {
            File file = new File(at, "package.json");
            if (Disk.isFile(file.getPath()) || Disk.unknown(file.getPath())) {
                return References.text(file);
            }
        }
        return "";
    }
}
