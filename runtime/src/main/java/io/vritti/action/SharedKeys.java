package io.vritti.action;

import io.vritti.shell.CommandLines;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes shared keys: the folder named by its project, the home as {@code ~}, temporary files by their content, a credential by
 * that there is one. Looks at files, so it is asked only about families that have failed before. Thread-safe.
 */
public final class SharedKeys {

    private static final String PROJECT = "{project}";

    /** Before it among the places: the project's root and the home. */
    private static final int FIRST_FILE = 2;

    private final Projects projects = new Projects();

    public SharedKey of(Action action) {
        return action.byKind(this::process, SharedKeys::http, tool -> new SharedKey(tool.key(), List.of(), false));
    }

    private SharedKey process(ProcessAction action) {
        Project project = projects.of(action.directory());
        String root = project == null ? "" : project.root();
        String home = String.valueOf(action.environment().getOrDefault("HOME", ""));
        List<String> places = new ArrayList<>(List.of(root, isHome(home) ? home : ""));
        TemporaryFiles temporary = new TemporaryFiles(action.environment());
        ActionKey.Builder builder = new ActionKey.Builder("shared process")
                .add(project == null ? null : project.identity())
                .add(named(String.valueOf(action.executable()), places, temporary));
        for (String word : CommandLines.withoutRetryNote(action.argv())) {
            builder.add(named(word, places, temporary));
        }
        return new SharedKey(
                builder.add(named(action.directory(), places, temporary))
                        .add(action.stdin().name())
                        .add(action.stdinFile() == null ? null : named(action.stdinFile(), places, temporary))
                        .build(),
                project == null && places.size() == FIRST_FILE ? List.of() : places,
                project == null ? places.size() > FIRST_FILE : project.repository());
    }

    /** A home made for one run is no place that others have, too. */
    private static boolean isHome(String home) {
        return home.length() > 1 && !TemporaryFiles.includes(home + "/");
    }

    private static String named(String text, List<String> places, TemporaryFiles temporary) {
        String inProject = without(text, places.get(0), PROJECT);
        return temporary.byContent(without(inProject, places.get(1), "~"), places);
    }

    private static SharedKey http(HttpAction action) {
        ActionKey.Builder builder = new ActionKey.Builder("shared http")
                .add(action.method())
                .add(action.uri().toString());
        HttpAction.lowerCase(action.headers()).forEach((name, values) -> {
            if (CredentialHeaders.contains(name)) {
                builder.add(name);
            } else if (!VolatileHeaders.contains(name)) {
                builder.add(name);
                values.forEach(builder::add);
            }
        });
        byte[] body = action.bodyIdentity();
        return new SharedKey(builder.add(body == null ? new byte[0] : body).build(), List.of(), false);
    }

    /** Replaces a folder's path wherever it stands as a whole. */
    private static String without(String text, String folder, String name) {
        if (folder.length() < 2 || !text.contains(folder)) {
            return text;
        }
        StringBuilder replaced = new StringBuilder();
        int done = 0;
        for (int at = text.indexOf(folder); at >= 0; at = text.indexOf(folder, at + 1)) {
            int end = at + folder.length();
            boolean begins = at == 0 || !inPath(text.charAt(at - 1));
            if (at >= done && begins && (end == text.length() || !inName(text.charAt(end)))) {
                replaced.append(text, done, at).append(name);
                done = end;
            }
        }
        return replaced.append(text, done, text.length()).toString();
    }

    private static boolean inPath(char c) {
        return inName(c) || c == '/';
    }

    private static boolean inName(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
    }
}
